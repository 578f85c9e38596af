/** The finest amounts published are quarters of a day; percentage cuts need some more. */
export const MOST_DECIMALS = 4;

/** How many of the smallest amounts make one. In these parts every sum is one of integers. */
export const DECIMAL_PARTS = 10 ** MOST_DECIMALS;

export const hasFewDecimals = (amount: number): boolean =>
  Math.round(amount * DECIMAL_PARTS) / DECIMAL_PARTS === amount;

/** Amounts of few decimals, added without a trace of binary fractions. */
export const sumOfAmounts = (amounts: readonly number[]): number =>
  amounts.reduce((sum, amount) => sum + Math.round(amount * DECIMAL_PARTS), 0) / DECIMAL_PARTS;
