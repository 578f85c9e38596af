import { onceFor } from '../base/once-for.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import type { CalendarTable } from './calendar-table.ts';
import { shiftIntervalsOn } from './day-shifts.ts';
import { at, indexOfDay } from './reach.ts';

/*
 * Half days (buổi): the shifts that count, numbered through. Few limits are printed in them, so
 * their prefix sums are made on first use.
 */

/** How many sessions there are before each day. */
const sessionsBefore = onceFor((table: CalendarTable): Int32Array => {
  const perTimetable = table.timetables.map(({ shifts, counts }) => (counts ? shifts.length : 0));
  const before = new Int32Array(table.timetableIndexes.length + 1);
  table.timetableIndexes.forEach((timetable, i) => {
    before[i + 1] = at(before, i) + (perTimetable[timetable] ?? 0);
  });
  return before;
});

/** The number of the session that contains an instant of open time. */
export const sessionAt = (table: CalendarTable, openMs: number): number => {
  const day = epochDayOfInstant(openMs, table.zone);
  const within = shiftIntervalsOn(table, day).findIndex(({ till }) => openMs < till);
  return at(sessionsBefore(table), indexOfDay(table, day)) + within;
};

const dayOfSession = (before: Int32Array, session: number): number => {
  let low = 0;
  let high = before.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(before, middle) <= session) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Closing of a session by its number. */
export const closingOfSession = (table: CalendarTable, session: number): number => {
  const before = sessionsBefore(table);
  const index = dayOfSession(before, session);
  const day: EpochDay = table.firstDay + index;
  return shiftIntervalsOn(table, day)[session - at(before, index)]?.till ?? Number.NaN;
};
