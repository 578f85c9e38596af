import { workingMsBetween } from '../calendar/coordinates.ts';
import type { CountedSpan } from './counted-span.ts';
import { newSearch, pauseAt, pauseCountOf, pausesBegunBy } from './pause-list.ts';

/** What of a span says which time runs in it. */
type RunningSpan = Pick<CountedSpan, 'counting' | 'table' | 'pauses'>;

const elapsedMs = ({ counting, table }: RunningSpan, from: number, till: number): number =>
  counting === 'clock' ? till - from : workingMsBetween(table, from, till);

/** Time that the first pauses take off, so many of them. */
const pausedMsOf = (span: RunningSpan, count: number, sums: number[]): number => {
  if (count === 0) return 0;
  for (let place = sums.length; place < count; place += 1) {
    const { from = 0, till = 0 } = pauseAt(span.pauses, place) ?? {};
    sums.push((sums.at(-1) ?? 0) + elapsedMs(span, from, till));
  }
  return sums[count - 1] ?? 0;
};

/** Time that pauses take off up to an instant. */
const pausedMsUntil = (span: RunningSpan, instant: number, sums: number[]): number => {
  const begun = pausesBegunBy(span.pauses, instant);
  const last = pauseAt(span.pauses, begun - 1);
  if (last === undefined) return 0;
  const till = Math.min(last.till, instant);
  return pausedMsOf(span, begun - 1, sums) + elapsedMs(span, last.from, till);
};

/**
 * How long a limit ran between two instants, pauses set aside: working time, for `clock` limits wall
 * time. Negative when the second is earlier; then nothing is set aside.
 */
export const runningMsBetween = (span: RunningSpan, from: number, till: number): number => {
  const ms = elapsedMs(span, from, till);
  if (pauseCountOf(span.pauses) === 0 || till <= from) return ms;
  const { sums } = span.pauses.search ?? newSearch();
  return ms - (pausedMsUntil(span, till, sums) - pausedMsUntil(span, from, sums));
};
