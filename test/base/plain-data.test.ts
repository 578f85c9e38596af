import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compact } from '../../src/base/compact.ts';
import { kindOf, shownOf } from '../../src/base/kind-of.ts';

describe('compact', () => {
  it('leaves out members that are undefined, all the way down', () => {
    const data = { a: undefined, b: [{ c: undefined, d: null }], e: { f: undefined } };
    expect(Object.keys(compact(data) as object)).toEqual(['b', 'e']);
    expect(compact(data)).toStrictEqual({ b: [{ d: null }], e: {} });
  });

  it('keeps dates as they are', () => {
    const at = new Date(0);
    expect(compact({ at })).toEqual({ at });
  });

  it('leaves what JSON would leave', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(compact(value)).toStrictEqual(value);
      }),
    );
  });
});

describe('what an issue says of a value', () => {
  it.each([
    [null, 'null'],
    [undefined, 'undefined'],
    [[], 'array'],
    [{}, 'object'],
    [Number.NaN, 'NaN'],
    [1, 'number'],
    ['a', 'string'],
    [() => 1, 'function'],
  ])('%s is of the kind %s', (value, kind) => {
    expect(kindOf(value)).toBe(kind);
  });

  it.each([
    ['text', 'text'],
    [1.5, '1.5'],
    [true, 'true'],
    [null, 'null'],
    [undefined, 'undefined'],
    [{ toString: () => 'forged' }, 'object'],
    [Object.create(null), 'object'],
    [['a'], 'array'],
    [Symbol('s'), 'Symbol(s)'],
  ])('case %#', (value, shown) => {
    expect(shownOf(value)).toBe(shown);
  });
});
