import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../src/base/digest.ts';

/** The same data with the keys of every object in another order. */
const withKeysReversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, member]) => [key, withKeysReversed(member)]));
};

describe('the digest of plain data', () => {
  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(withKeysReversed(value))).toBe(digestOf(value));
      }),
    );
  });

  it('does not depend on the order of keys, however many', () => {
    const keys = fc.uniqueArray(fc.string(), { minLength: 15, maxLength: 25 });
    fc.assert(
      fc.property(keys, (names) => {
        const data = Object.fromEntries(names.map((name) => [name, name.length]));
        expect(digestOf(withKeysReversed(data))).toBe(digestOf(data));
        const sorted = [...names].sort().map((name) => `${JSON.stringify(name)}:${name.length}`);
        expect(canonicalJson(data)).toBe(`{${sorted.join(',')}}`);
      }),
    );
  });

  it('is the same after the data went through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(JSON.parse(JSON.stringify(value)))).toBe(digestOf(value));
      }),
    );
  });

  it('changes with any change of one character', () => {
    const changed = fc
      .tuple(fc.string({ minLength: 1 }), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }))
      .map(([text, place, character]) => {
        const at = place % text.length;
        return [text, text.slice(0, at) + character + text.slice(at + 1)] as const;
      })
      .filter(([before, after]) => before !== after);
    fc.assert(
      fc.property(changed, ([before, after]) => {
        expect(digestOf({ name: after })).not.toBe(digestOf({ name: before }));
      }),
    );
  });

  it('is equal only for data that is equal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        expect(digestOf(a) === digestOf(b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
    );
  });
});

describe('the canonical text of plain data', () => {
  it('is JSON of that data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
