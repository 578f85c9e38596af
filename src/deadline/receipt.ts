import type { CalendarTable } from '../calendar/calendar-table.ts';
import { openInstantFrom, openingOf, workingDayFrom } from '../calendar/day-shifts.ts';
import type { CutOff } from '../limit/limit.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant, wallMsOf } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';

/** "After 15:00" is strictly after: 15:00:00 itself is in time. */
const isAfterCutOff = (epochMs: number, cutOff: CutOff, table: CalendarTable): boolean => {
  const wall = wallMsOf(epochMs, table.zone);
  return wall % MS_PER_DAY > minutesOfWallTime(cutOff.at) * MS_PER_MINUTE;
};

/**
 * The instant at which an event counts as having happened. Under `startNextWorkingDay` (NĐ 63/2024
 * Art. 7(2)) what comes after the hour, or on a day on which limits stand, counts as received at
 * the next opening; were a rest day to keep its own date, a Saturday receipt would fall due before
 * that of Friday evening.
 */
export const deemedStart = (
  start: number,
  cutOff: CutOff | undefined,
  table: CalendarTable,
): number => {
  if (cutOff?.effect !== 'startNextWorkingDay') return start;
  const day = epochDayOfInstant(start, table.zone);
  const workingDay = workingDayFrom(table, day);
  if (workingDay !== day) return openingOf(table, workingDay);
  return isAfterCutOff(start, cutOff, table)
    ? openingOf(table, workingDayFrom(table, day + 1))
    : start;
};

/**
 * The working day on which a same-day duty falls: that of the receipt, taken at the next opening
 * when it came on a rest day or at or after close; the one after it when the receipt so taken is
 * past the cut-off (NĐ 23/2015 Art. 7).
 */
export const sameDayOf = (
  start: number,
  cutOff: CutOff | undefined,
  table: CalendarTable,
): EpochDay => {
  const taken = openInstantFrom(table, start);
  const day = epochDayOfInstant(taken, table.zone);
  return cutOff !== undefined && isAfterCutOff(taken, cutOff, table)
    ? workingDayFrom(table, day + 1)
    : day;
};
