import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion, fractionsOf } from '../../src/accountability/apportion.ts';

const sumOf = (parts: readonly number[]): number => parts.reduce((a, b) => a + b, 0);

describe('a whole is split by largest remainders', () => {
  it.each([
    // 10 in thirds: 3⅓ each; the first takes the odd one.
    [10, [1, 1, 1], [4, 3, 3]],
    // 7 · 3/5 = 4,2; 7 · 2/5 = 2,8: the larger remainder takes the odd one.
    [7, [3, 2], [4, 3]],
    // 5 by 5:3:2 is 2,5; 1,5; 1,0: of equal remainders the first.
    [5, [5, 3, 2], [3, 1, 1]],
    [20, [16, 8], [13, 7]],
    [9, [0, 3, 0], [0, 9, 0]],
    [0, [2, 3], [0, 0]],
    [4, [], []],
    [4, [0, 0], [0, 0]],
  ])('%d by %o', (whole, weights, parts) => {
    expect(apportion(whole, weights)).toEqual(parts);
  });

  it('exactly, beyond what numbers can multiply', () => {
    const year = 366 * 86_400_000;
    expect(apportion(year, [year * 50, year * 100])).toEqual([year / 3, (year / 3) * 2]);
  });
});

const weights = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { maxLength: 12 });
const whole = fc.integer({ min: 0, max: 10 ** 12 });

describe('for every split', () => {
  it('the parts add up to the whole, each within one of its exact share', () => {
    fc.assert(
      fc.property(whole, weights, (amount, list) => {
        const parts = apportion(amount, list);
        const sum = sumOf(list);
        expect(sumOf(parts)).toBe(sum === 0 ? 0 : amount);
        parts.forEach((part, i) => {
          expect(Number.isInteger(part)).toBe(true);
          const exact = BigInt(list[i] ?? 0) * BigInt(amount);
          const floor = sum === 0 ? 0n : exact / BigInt(sum);
          expect([floor, floor + 1n]).toContain(BigInt(part));
        });
      }),
    );
  });

  it('of what is no more than the sum of the weights, nobody gets more than his weight', () => {
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const parts = apportion(Math.floor(sumOf(list) * share), list);
        parts.forEach((part, i) => {
          expect(part).toBeLessThanOrEqual(list[i] ?? 0);
        });
      }),
    );
  });

  it('fractions add up to exactly 1 in whatever order they are added', () => {
    fc.assert(
      fc.property(weights, fc.nat(), (list, turn) => {
        const fractions = fractionsOf(list);
        const expected = sumOf(list) === 0 ? 0 : 1;
        const at = fractions.length === 0 ? 0 : turn % fractions.length;
        expect(sumOf(fractions)).toBe(expected);
        expect(sumOf([...fractions].reverse())).toBe(expected);
        expect(sumOf([...fractions.slice(at), ...fractions.slice(0, at)])).toBe(expected);
        expect(sumOf([...fractions].sort((a, b) => a - b))).toBe(expected);
      }),
    );
  });
});
