const FIXED_SEED = 20261121;

const readSeed = (text: string | undefined): number => {
  if (text === undefined || text === '') return FIXED_SEED;
  const seed = Number(text);
  if (!Number.isInteger(seed)) throw new Error(`LIENTHONG_SEED is not a whole number: ${text}`);
  return seed;
};

/** The seed of every property test: fixed, so that a failure anywhere is a failure everywhere. */
export const SEED = readSeed(process.env['LIENTHONG_SEED']);
