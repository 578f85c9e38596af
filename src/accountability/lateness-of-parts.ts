import type { ClockRecord } from '../clock/clock-record.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { Interval } from '../time/interval.ts';
import { apportion } from './apportion.ts';

/** Where of the parts of a visit an instant lies: before all of them in the first. */
const partAt = (parts: readonly Interval[], instant: number): number => {
  const index = parts.findIndex(({ till }) => instant < till);
  return index === -1 ? parts.length - 1 : index;
};

/**
 * By how much a visit missed its own limit, over parts that follow one on another from its beginning
 * to its end: what ran past the due in each of them. Undefined in those in which nothing did. Late
 * without a working minute, all of it lies where the limit ended.
 */
export const latenessOfParts = (
  { grade, lateByMs, span, times, judgedAt }: ClockRecord,
  parts: readonly Interval[],
): readonly (number | undefined)[] => {
  if (grade !== 'late') return parts.map(() => undefined);
  if (lateByMs === 0) {
    const at = partAt(parts, times.endsAt);
    return parts.map((_, i) => (i === at ? 0 : undefined));
  }
  const from = Math.max(times.due, parts[0]?.from ?? times.due);
  const ran = parts.map((part) => {
    const late = { from: Math.max(part.from, from), till: Math.min(part.till, judgedAt) };
    return late.from < late.till ? runningMsBetween(span, late.from, late.till) : 0;
  });
  return apportion(lateByMs, ran).map((ms) => (ms > 0 ? ms : undefined));
};
