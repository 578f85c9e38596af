import fc from 'fast-check';
import { type Finding, formatFinding } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, sampleFinding } from './finding-samples.ts';
import { procedure } from './late-dossier.ts';

/** Members that can only be one of few words. */
const FIXED: ReadonlySet<string> = new Set([
  'code',
  'severity',
  'path',
  'unit',
  'units',
  'columnUnit',
  'for',
  'reason',
  'kind',
  'issue',
]);

/** Any value of the type of a sample. */
const likewise = (sample: unknown): fc.Arbitrary<unknown> => {
  if (Array.isArray(sample)) return fc.array(fc.string({ unit: 'binary' }));
  return typeof sample === 'number'
    ? fc.integer({ min: 0, max: 1_000_000 })
    : fc.string({ unit: 'binary' });
};

const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    code: fc.constantFrom(...FINDING_CODES),
    path: fc.array(fc.oneof(fc.nat(3), fc.constantFrom('flow', 'units', 'rows', 'limit')), {
      maxLength: 5,
    }),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
  })
  .chain(({ code, path, severity }) => {
    const sample = sampleFinding(code, path, severity);
    const data = Object.entries(sample).map(([key, value]) => [
      key,
      FIXED.has(key) ? fc.constant(value) : likewise(value),
    ]);
    // The members have the types that the code asks for.
    return fc.record(Object.fromEntries(data)) as fc.Arbitrary<Finding>;
  });

describe('any finding', () => {
  it.each(['vi', 'en'] as const)('is one line of words, whatever it quotes (%s)', (locale) => {
    fc.assert(
      fc.property(anyFinding, fc.boolean(), (finding, isKnown) => {
        const text = formatFinding(finding, { locale, ...(isKnown ? { procedure } : {}) });
        expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(text).not.toMatch(/undefined|\[object|NaN/);
        expect(text.endsWith('.')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
