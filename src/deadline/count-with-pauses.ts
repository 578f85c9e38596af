import type { Interval } from '../time/interval.ts';

/**
 * Pushes an end back by the pauses that begin before it has passed. A pause that begins after the
 * limit has run out cannot bring it back to life, so the first such pause ends the search.
 *
 * @param passedBy whether the end `amount` has passed when a pause begins
 * @param lengthOf what a pause adds, in the coordinate of `amount`
 */
export const extendByPauses = (
  amount: number,
  pauses: readonly Interval[],
  passedBy: (amount: number, pause: Interval) => boolean,
  lengthOf: (pause: Interval) => number,
): number => {
  let extended = amount;
  for (const pause of pauses) {
    if (passedBy(extended, pause)) break;
    extended += lengthOf(pause);
  }
  return extended;
};
