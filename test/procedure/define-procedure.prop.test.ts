import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import { birthBundle } from './birth-bundle.ts';
import { procedures } from './random-procedures.ts';

const overJson = <T>(data: T): T => JSON.parse(JSON.stringify(data));

/** Paths to every member of plain data. */
const pathsIn = (data: unknown): readonly (readonly string[])[] =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([key, member]) => [
        [key],
        ...pathsIn(member).map((path) => [key, ...path]),
      ])
    : [];

/** The data with one member replaced, or taken out when the replacement is `undefined`. */
const withMember = (data: unknown, path: readonly string[], replacement: unknown): unknown => {
  const [key, ...rest] = path;
  if (key === undefined) return replacement;
  const members = data as Record<string, unknown>;
  const member = withMember(members[key], rest, replacement);
  return Array.isArray(data)
    ? data.map((item, i) => (`${i}` === key ? member : item))
    : { ...members, [key]: member };
};

describe('any procedure', () => {
  it('is the same when it is defined again, also over JSON', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        expect(tryDefineProcedure(procedure)).toStrictEqual({ ok: true, value: procedure });
        expect(tryDefineProcedure(overJson(procedure))).toStrictEqual({
          ok: true,
          value: procedure,
        });
      }),
    );
  });
});

describe('any input', () => {
  it('is a procedure or comes back with issues, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (input) => {
        const result = tryDefineProcedure(input);
        expect(result.ok || result.issues.length > 0).toBe(true);
      }),
    );
  });

  it('that is a procedure but for one member is one, or comes back with issues', () => {
    const good = overJson(birthBundle());
    const paths = pathsIn(good);
    const replacement = fc.oneof(
      fc.constantFrom<unknown>(undefined, null, '', 'toString', '__proto__', -1, [], {}, 1e21),
      fc.anything({ withNullPrototype: true, maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), replacement, (path, value) => {
        const result = tryDefineProcedure(withMember(good, path, value));
        expect(result.ok || result.issues.length > 0).toBe(true);
        if (result.ok) {
          expect(tryDefineProcedure(overJson(result.value))).toStrictEqual(result);
        }
      }),
      { numRuns: 500 },
    );
  });
});
