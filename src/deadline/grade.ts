import { isDateLimit, type Limit, type LimitUnit } from '../limit/limit.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import type { Zone } from '../time/zone.ts';
import { type DueTimes, isLate } from './due-times.ts';

/**
 * The three grades of the statutory control slip: `early` trước hạn, `onTime` đúng hạn, `late`
 * quá hạn (TT 01/2018/TT-VPCP, Mẫu 05).
 */
export type Grade = 'early' | 'onTime' | 'late';

/** What can make a result early: an earlier date, an earlier instant, or nothing. */
type EarlyBy = 'date' | 'instant' | 'never';

const EARLY_BY: { readonly [U in LimitUnit]: EarlyBy } = {
  workingDay: 'date',
  day: 'date',
  week: 'date',
  month: 'date',
  year: 'date',
  halfDay: 'date',
  workingHour: 'instant',
  workingMinute: 'instant',
  hour: 'instant',
  minute: 'instant',
  sameDay: 'never',
};

/** Two sessions make a day. */
const amountOfOneDay = (unit: LimitUnit): number => (unit === 'halfDay' ? 2 : 1);

/** Under a day "early" has no meaning: the result is owed on that day or the next. */
const earlyBy = (limit: Limit): EarlyBy => {
  if (isDateLimit(limit)) return 'date';
  const by = EARLY_BY[limit.unit];
  if (limit.amount === 0) return 'never';
  return by === 'date' && limit.amount < amountOfOneDay(limit.unit) ? 'never' : by;
};

/** The grade of what was done at an instant. */
export const gradeOf = (endedAt: number, limit: Limit, times: DueTimes, zone: Zone): Grade => {
  if (isLate(endedAt, times)) return 'late';
  switch (earlyBy(limit)) {
    case 'never':
      return 'onTime';
    case 'instant':
      return endedAt < times.due ? 'early' : 'onTime';
    case 'date':
      return epochDayOfInstant(endedAt, zone) < times.dueDay ? 'early' : 'onTime';
  }
};

/**
 * The grade of several parts together: `late` if any is, else `early` if any is, since together
 * they then took less than they were allowed.
 */
export const gradeOfParts = (grades: readonly (Grade | undefined)[]): Grade | undefined => {
  if (grades.includes('late')) return 'late';
  return grades.includes('early') ? 'early' : grades.find((grade) => grade !== undefined);
};
