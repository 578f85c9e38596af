/** Numbers that look random and are the same in every run (Mulberry32, public domain). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A whole number from `from` to `to`, both included. */
export const wholeBetween = (random: () => number, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
