import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipTo, subtractFrom, unionOf } from '../../src/time/interval.ts';

describe('intervals', () => {
  it('unite when they overlap or touch, whatever their order', () => {
    expect(
      unionOf([
        { from: 30, till: 40 },
        { from: 0, till: 10 },
        { from: 5, till: 20 },
        { from: 20, till: 25 },
      ]),
    ).toEqual([
      { from: 0, till: 25 },
      { from: 30, till: 40 },
    ]);
  });

  it('may lie one inside the other', () => {
    expect(
      unionOf([
        { from: 0, till: 100 },
        { from: 10, till: 20 },
        { from: 50, till: 60 },
      ]),
    ).toEqual([{ from: 0, till: 100 }]);
  });

  it('may be empty, and then cover nothing', () => {
    expect(unionOf([{ from: 5, till: 5 }])).toEqual([]);
    expect(clipTo([{ from: 0, till: 10 }], { from: 10, till: 20 })).toEqual([]);
  });

  it('leave the rest of a window', () => {
    const holes = [
      { from: 0, till: 5 },
      { from: 10, till: 12 },
      { from: 18, till: 30 },
    ];
    expect(subtractFrom({ from: 3, till: 20 }, holes)).toEqual([
      { from: 5, till: 10 },
      { from: 12, till: 18 },
    ]);
    expect(subtractFrom({ from: 3, till: 20 }, [])).toEqual([{ from: 3, till: 20 }]);
    expect(subtractFrom({ from: 19, till: 25 }, holes)).toEqual([]);
  });
});

const lengthOf = (intervals: readonly { readonly from: number; readonly till: number }[]): number =>
  intervals.reduce((sum, { from, till }) => sum + till - from, 0);

const interval = fc
  .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 20 }))
  .map(([from, length]) => ({ from, till: from + length }));

describe('the time inside and outside intervals', () => {
  it('adds up to the window', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), interval, (intervals, window) => {
        const union = unionOf(intervals);
        const inside = clipTo(union, window);
        expect(lengthOf(inside) + lengthOf(subtractFrom(window, union))).toBe(
          window.till - window.from,
        );
      }),
    );
  });

  it('is the same whatever the order in which the intervals are given', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 8 }), (intervals) => {
        expect(unionOf([...intervals].reverse())).toEqual(unionOf(intervals));
      }),
    );
  });
});
