/**
 * A half-open stretch of epoch milliseconds, `from` included and `till` not. An empty one
 * (`from === till`) is legal, so that unions and intersections never need a special case.
 */
export interface Interval {
  readonly from: number;
  readonly till: number;
}

/** Sorted, disjoint, non-empty intervals that cover the same time. */
export const unionOf = (intervals: readonly Interval[]): readonly Interval[] => {
  const filled = intervals.filter(({ from, till }) => from < till);
  if (filled.length < 2) return filled;
  const sorted = [...filled].sort((a, b) => a.from - b.from);
  const union: Interval[] = [];
  for (const interval of sorted) {
    const last = union.at(-1);
    if (last !== undefined && interval.from <= last.till) {
      union[union.length - 1] = { from: last.from, till: Math.max(last.till, interval.till) };
    } else {
      union.push(interval);
    }
  }
  return union;
};

/** The parts of the intervals that lie inside a window. */
export const clipTo = (intervals: readonly Interval[], window: Interval): readonly Interval[] =>
  intervals
    .map(({ from, till }) => ({
      from: Math.max(from, window.from),
      till: Math.min(till, window.till),
    }))
    .filter(({ from, till }) => from < till);

/** What is left of a window outside sorted, disjoint intervals. */
export const subtractFrom = (
  window: Interval,
  intervals: readonly Interval[],
): readonly Interval[] => {
  const rest: Interval[] = [];
  let from = window.from;
  for (const hole of clipTo(intervals, window)) {
    if (from < hole.from) rest.push({ from, till: hole.from });
    from = hole.till;
  }
  if (from < window.till) rest.push({ from, till: window.till });
  return rest;
};
