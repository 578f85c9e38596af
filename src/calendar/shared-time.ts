import { epochDayOfInstant } from '../time/instant.ts';
import { clipTo, type Interval } from '../time/interval.ts';
import type { CalendarTable } from './calendar-table.ts';
import { workingMsIn } from './coordinates.ts';
import { isWorkingEpochDay, shiftIntervalsOn } from './day-shifts.ts';

/** The counted open time of a calendar within a window, shift by shift. */
const openIntervals = (table: CalendarTable, window: Interval): readonly Interval[] => {
  const open: Interval[] = [];
  const lastDay = epochDayOfInstant(window.till - 1, table.zone);
  for (let day = epochDayOfInstant(window.from, table.zone); day <= lastDay; day += 1) {
    if (isWorkingEpochDay(table, day)) open.push(...shiftIntervalsOn(table, day));
  }
  return clipTo(open, window);
};

/** Working milliseconds of one calendar in a window during which another one was closed. */
export const workingMsWhileClosed = (
  table: CalendarTable,
  other: CalendarTable,
  window: Interval,
): number => {
  if (table === other) return 0;
  const open = openIntervals(table, window);
  return open.reduce((ms, shift) => ms + shift.till - shift.from - workingMsIn(other, [shift]), 0);
};
