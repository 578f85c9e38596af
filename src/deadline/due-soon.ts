import {
  instantAtWorkingMs,
  workingMsAt,
} from '../calendar/coordinates.ts';
import { openInstantFrom, openingOf, rankThrough, workingDayOfRank } from '../calendar/day-shifts.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { DueSoonRule } from '../rules/rule-pack.ts';
import type { CountedSpan, DueTimes } from './due-times.ts';

const isUnderADay = (limit: Limit): boolean => {
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

/**
 * From when a clock is due soon: the opening of the last working day before the due date, or for
 * limits under a day the last quarter of the time allowed (numbers by the rule pack). In working
 * time the instant lies inside office hours.
 */
export const dueSoonFrom = (
  { limit, counting, table }: CountedSpan,
  { countsFrom, due, dueDay }: DueTimes,
  rule: DueSoonRule,
): number => {
  if (!isUnderADay(limit)) {
    const rank = rankThrough(table, dueDay - 1) - rule.workingDays;
    return Math.max(countsFrom, openingOf(table, workingDayOfRank(table, rank)));
  }
  if (counting === 'clock') return Math.ceil(due - (due - countsFrom) * rule.lastShare);
  const end = workingMsAt(table, due);
  const begin = workingMsAt(table, countsFrom);
  const threshold = Math.ceil(end - (end - begin) * rule.lastShare);
  // A threshold on a boundary between shifts is the later opening: nobody is warned at closing.
  return threshold <= begin
    ? openInstantFrom(table, countsFrom)
    : openInstantFrom(table, instantAtWorkingMs(table, threshold));
};
