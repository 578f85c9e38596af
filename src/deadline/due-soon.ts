import { instantAtWorkingMs, workingMsAt } from '../calendar/coordinates.ts';
import {
  openInstantFrom,
  openingOf,
  rankThrough,
  workingDayOfRank,
} from '../calendar/day-shifts.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { DueSoonRule } from '../rules/rule-pack.ts';
import type { CountedSpan } from './counted-span.ts';
import type { DueTimes } from './due-times.ts';
import { runningMsBetween } from './running-time.ts';

/** Hours are told by the hour, however many; days from one day on by the day. */
const isToldByTheHour = (limit: Limit): boolean => {
  if (isDateLimit(limit)) return false;
  switch (limit.unit) {
    case 'workingHour':
    case 'workingMinute':
    case 'hour':
    case 'minute':
    case 'sameDay':
      return true;
    case 'halfDay':
      return limit.amount < 2;
    default:
      return limit.amount < 1;
  }
};

/** The opening of the working day so many working days before the due date. */
const openingBefore = (
  { table }: CountedSpan,
  { countsFrom, dueDay }: DueTimes,
  workingDays: number,
): number => {
  const rank = rankThrough(table, dueDay - 1) - workingDays;
  // A calendar that begins here has no earlier day to warn on.
  return rank < 0
    ? countsFrom
    : Math.max(countsFrom, openingOf(table, workingDayOfRank(table, rank)));
};

/** When the last share of the allowed time begins; pauses are not allowed time. */
const lastShareFrom = (span: CountedSpan, { countsFrom, due }: DueTimes, share: number): number => {
  const { counting, table } = span;
  const lastMs = runningMsBetween(span, countsFrom, due) * share;
  if (counting === 'clock') return Math.ceil(due - lastMs);
  const threshold = Math.ceil(workingMsAt(table, due) - lastMs);
  // A threshold on a boundary between shifts is the later opening: nobody is warned at closing.
  return openInstantFrom(
    table,
    threshold <= workingMsAt(table, countsFrom) ? countsFrom : instantAtWorkingMs(table, threshold),
  );
};

/**
 * From when a clock is due soon: the opening of the last working day before the due date, or for
 * limits in hours and under a day the last quarter of the time allowed (numbers by the rule pack).
 * In working time the instant lies inside office hours.
 */
export const dueSoonFrom = (span: CountedSpan, times: DueTimes, rule: DueSoonRule): number =>
  isToldByTheHour(span.limit)
    ? lastShareFrom(span, times, rule.lastShare)
    : openingBefore(span, times, rule.workingDays);
