/** The finest amounts published are quarters of a day; percentage cuts need some more. */
export const MOST_DECIMALS = 4;

const SCALE = 10 ** MOST_DECIMALS;

export const hasFewDecimals = (amount: number): boolean =>
  Math.round(amount * SCALE) / SCALE === amount;
