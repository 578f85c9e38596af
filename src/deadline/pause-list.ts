import type { Interval } from '../time/interval.ts';

/**
 * How far a list of pauses has been gone through that grows from one span to the next, all of them of
 * one limit from one start: so each pause is weighed once, however many spans go on from it. The last
 * pause of a list may still grow and is weighed anew.
 */
export interface PauseSearch {
  /** The pauses before this place are weighed. */
  place: number;
  /** What they add up to, in the coordinate of the limit. */
  paused: number;
  /** Whether the limit had run out when the pause at this place began. */
  isOver: boolean;
  /** Running sums of the time that they take off the clock. */
  readonly sums: number[];
}

export const newSearch = (): PauseSearch => ({ place: 0, paused: 0, isOver: false, sums: [] });

/**
 * Time that does not count in a limit. Lists may share their intervals, of which each has the first
 * ones, so nothing but the functions of this file reads them.
 */
export interface PauseList {
  /** Sorted, disjoint. */
  readonly all: readonly Interval[];
  /** How many of them are its own. */
  readonly count: number;
  /** Shared by the lists of one limit that grow out of one another. */
  readonly search: PauseSearch | undefined;
}

/** Most limits are never stopped; they share this. */
export const NO_PAUSES: PauseList = Object.freeze({ all: [], count: 0, search: undefined });

/** A list of its own of sorted, disjoint intervals. */
export const pauseListOf = (intervals: readonly Interval[]): PauseList =>
  intervals.length === 0
    ? NO_PAUSES
    : { all: intervals, count: intervals.length, search: undefined };

/** The first of some intervals, which other lists share. */
export const firstPauses = (intervals: readonly Interval[], count: number): PauseList =>
  count === 0 ? NO_PAUSES : { all: intervals, count, search: undefined };

export const pauseCountOf = ({ count }: PauseList): number => count;

/** The pause at a place, counted from 0; none before the first or after the last. */
export const pauseAt = ({ all, count }: PauseList, place: number): Interval | undefined =>
  0 <= place && place < count ? all[place] : undefined;

/** The pauses in an array that holds no others. */
export const pausesOf = ({ all, count }: PauseList): readonly Interval[] =>
  all.length === count ? all : all.slice(0, count);

/** How many pauses begin before an instant. */
export const pausesBegunBy = ({ all, count }: PauseList, instant: number): number => {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.from ?? instant) < instant) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The pauses that are over by an instant; what was found out about the list holds for them too. */
export const pausesOverBy = (pauses: PauseList, instant: number): PauseList => {
  const { all, count, search } = pauses;
  const begun = pausesBegunBy(pauses, instant);
  const isLastOver = begun === 0 || (all[begun - 1]?.till ?? instant) <= instant;
  const over = isLastOver ? begun : begun - 1;
  if (over === count) return pauses;
  return over === 0 ? NO_PAUSES : { all, count: over, search };
};
