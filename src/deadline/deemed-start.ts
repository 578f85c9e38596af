import type { CalendarTable } from '../calendar/calendar-table.ts';
import { openInstantFrom, openingOf, workingDayFrom } from '../calendar/day-shifts.ts';
import type { CutOff } from '../limit/limit.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant, wallMsOf } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';

/** "After 15:00" is strictly after: 15:00:00 itself is in time. */
const isAfterCutOff = (epochMs: number, cutOff: CutOff, table: CalendarTable): boolean => {
  const midnight = epochDayOfInstant(epochMs, table.zone) * MS_PER_DAY;
  return wallMsOf(epochMs, table.zone) - midnight > minutesOfWallTime(cutOff.at) * MS_PER_MINUTE;
};

/**
 * The instant at which an event counts as having happened. What comes after the hour of a cut-off,
 * or on a day on which limits stand, counts as received at the next opening (NĐ 63/2024 Art. 7(2)),
 * and so does what comes before the opening: were any of them to keep its own time, a later receipt
 * would fall due before that of Friday evening. Only for limits counted in dates do the two effects
 * of a cut-off differ.
 */
export const deemedStart = (
  start: number,
  cutOff: CutOff | undefined,
  table: CalendarTable,
): number => {
  if (cutOff === undefined) return start;
  const day = epochDayOfInstant(start, table.zone);
  const workingDay = workingDayFrom(table, day);
  if (workingDay !== day) return openingOf(table, workingDay);
  return isAfterCutOff(start, cutOff, table)
    ? openingOf(table, workingDayFrom(table, day + 1))
    : Math.max(start, openingOf(table, day));
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
