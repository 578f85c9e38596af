import fc from 'fast-check';
import { formatIssue, type Issue } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { ISSUE_CODES, sampleData } from './issue-samples.ts';

/** Any value of the type of a sample. */
const likewise = (sample: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(sample)) return fc.array(likewise(sample[0] ?? ''));
  return typeof sample === 'number'
    ? fc.double({ noNaN: true, noDefaultInfinity: true })
    : fc.string({ unit: 'binary' });
};

const anyIssue: fc.Arbitrary<Issue> = fc.constantFrom(...ISSUE_CODES).chain((code) =>
  fc
    .record({
      path: fc.array(fc.oneof(fc.nat(), fc.string({ unit: 'binary' })), { maxLength: 6 }),
      data: fc.record(
        Object.fromEntries(
          Object.entries(sampleData(code)).map(([key, sample]) => [key, likewise(sample)]),
        ),
      ),
    })
    // The data have the types that the code asks for.
    .map(({ path, data }) => ({ code, path, ...data }) as unknown as Issue),
);

describe('any issue', () => {
  it.each(['vi', 'en'] as const)('is one line of words, whatever it quotes (%s)', (locale) => {
    fc.assert(
      fc.property(anyIssue, (issue) => {
        const text = formatIssue(issue, locale);
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(text).not.toMatch(/undefined|\[object/);
        expect(text.endsWith('.')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
