/** The least and the most that a number can be. */
export type Range = readonly [least: number, most: number];

/** Random numbers that a seed determines: the same seed gives the same numbers in every host. */
export interface RandomNumbers {
  /** From 0, and below 1. */
  readonly next: () => number;
  readonly between: (range: Range) => number;
  /** True so many times out of one. */
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
}

/** The generator "mulberry32": 32 bits of state, each value used once in a cycle of 2^32. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** Random numbers from a seed, a whole number. */
export const randomNumbers = (seed: number): RandomNumbers => {
  const next = mulberry32(seed);
  return {
    next,
    between: ([least, most]) => least + next() * (most - least),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
  };
};
