/**
 * Splits a whole number in proportion to weights by largest remainders, so that the parts are
 * whole and add up to it exactly. Of equal remainders the first takes the odd unit. Weights that
 * are all zero give nothing to anybody.
 */
export const apportion = (whole: number, weights: readonly number[]): readonly number[] => {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  if (sum === whole) return weights;
  // Products of two times in milliseconds leave the exact range of numbers.
  const exact = weights.map((weight) => BigInt(weight) * BigInt(whole));
  const divisor = BigInt(sum);
  const parts = exact.map((product) => Number(product / divisor));
  const missing = whole - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map((product, index) => ({ index, remainder: product % divisor }))
    // Sorting is stable: of equal remainders the first stays in front.
    .sort((a, b) => Number(b.remainder - a.remainder));
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
};

/** A power of two: sums of its multiples are exact in floating point. */
const FRACTION_STEPS = 2 ** 30;

/** The share of each weight in the whole; the fractions add up to exactly 1. */
export const fractionsOf = (weights: readonly number[]): readonly number[] =>
  apportion(FRACTION_STEPS, weights).map((part) => part / FRACTION_STEPS);
