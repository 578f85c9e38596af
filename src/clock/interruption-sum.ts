import { type Interval, unionOf } from '../time/interval.ts';

/** Time that does not count: what is over, and since when it is still going on. */
export interface Interruptions {
  /** Sorted and disjoint. */
  readonly over: readonly Interval[];
  /** The start of the interruption that is not over. */
  readonly since?: number | undefined;
}

/** Most visits are never interrupted; they share this. */
export const NO_INTERRUPTIONS: Interruptions = { over: [], since: undefined };

/**
 * Between an interruption's start and what ends it, if that has come by now. An end at infinity is
 * one that is not known yet.
 */
export const interruptionUntil = (from: number, till: number, now: number): Interruptions =>
  till <= now ? { over: [{ from, till }], since: undefined } : { over: [], since: from };

/** Interruptions that meet are one: what is over but runs into one that is not has not ended. */
const openSince = (over: readonly Interval[], since: number): Interruptions => {
  const last = over.at(-1);
  if (last === undefined || last.till < since) return { over, since };
  return openSince(over.slice(0, -1), Math.min(last.from, since));
};

/** The union of interruptions: nested, overlapping, touching, over or not. */
export const sumOfInterruptions = (parts: readonly Interruptions[]): Interruptions => {
  const [only, another] = parts.filter((part) => part !== NO_INTERRUPTIONS);
  if (only === undefined) return NO_INTERRUPTIONS;
  if (another === undefined) return only;
  const over = unionOf(parts.flatMap((part) => part.over));
  const starts = parts.flatMap(({ since }) => since ?? []);
  return starts.length === 0 ? { over, since: undefined } : openSince(over, Math.min(...starts));
};
