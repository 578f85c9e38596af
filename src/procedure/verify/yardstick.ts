import type { CalendarTable } from '../../calendar/calendar-table.ts';
import { rankThrough } from '../../calendar/day-shifts.ts';
import { at, indexOfDay } from '../../calendar/reach.ts';
import { isDateLimit, type Limit, type LimitUnit } from '../../limit/limit.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../../time/units.ts';
import type { Horizon } from './horizon.ts';

const openMs = (table: CalendarTable, first: number, last: number): number =>
  (at(table.minutesBefore, indexOfDay(table, last + 1)) -
    at(table.minutesBefore, indexOfDay(table, first))) *
  MS_PER_MINUTE;

/** How long a limit is taken to be. */
type Yardstick = (limit: Limit) => number;

const yardstickFor = (workingDay: number, day: number): Yardstick => {
  const sizes: { readonly [unit in LimitUnit]: number } = {
    workingDay,
    workingHour: MS_PER_HOUR,
    workingMinute: MS_PER_MINUTE,
    halfDay: workingDay / 2,
    day,
    week: day * 7,
    month: (day * 365) / 12,
    year: day * 365,
    hour: day / 24,
    minute: day / (24 * 60),
    sameDay: workingDay,
  };
  return (limit) => (isDateLimit(limit) ? 0 : Math.round(limit.amount * sizes[limit.unit]));
};

/**
 * How much open time each unit takes: on the average day of the calendar, in days that are all
 * worked, and in days of which none is. They only tell which ways may be the longest where units
 * cannot be added up; no due date comes from them.
 */
export const yardsticksOf = ({
  table,
  firstDay,
  lastDay,
}: Horizon): readonly [average: Yardstick, ...extremes: Yardstick[]] => {
  const open = openMs(table, firstDay, lastDay);
  const workingDays = rankThrough(table, lastDay) - rankThrough(table, firstDay - 1);
  const workingDay = workingDays === 0 ? 0 : open / workingDays;
  const averageDay = open / (lastDay - firstDay + 1);
  return [
    yardstickFor(workingDay, averageDay),
    yardstickFor(workingDay, workingDay),
    yardstickFor(workingDay, 0),
  ];
};
