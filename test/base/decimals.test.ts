import { describe, expect, it } from 'vitest';
import { hasFewDecimals, sumOfAmounts } from '../../src/base/decimals.ts';

describe('amounts of few decimals', () => {
  it('have at most four', () => {
    expect([0.25, 3, 0.0001, 0.1 + 0.2, 0.00001, 1 / 3].map(hasFewDecimals)).toEqual([
      ...[true, true, true, false, false, false],
    ]);
  });

  it('add up without a trace of binary fractions', () => {
    expect(sumOfAmounts([0.1, 0.2])).toBe(0.3);
    expect(sumOfAmounts([1.1, 2.2, 0.0001])).toBe(3.3001);
    expect(sumOfAmounts([])).toBe(0);
  });
});
