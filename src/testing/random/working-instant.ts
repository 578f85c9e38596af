import type { CalendarTable } from '../../calendar/calendar-table.ts';
import { instantAtWorkingMs, workingMsAt, workingMsBetween } from '../../calendar/coordinates.ts';
import { MS_PER_MINUTE } from '../../time/units.ts';
import type { RandomNumbers } from './random-numbers.ts';

/** People write down minutes. */
export const toWholeMinute = (ms: number): number => Math.ceil(ms / MS_PER_MINUTE) * MS_PER_MINUTE;

/** The instant in opening hours after so much more of them, a minute at least. */
export const workingInstantAfter = (table: CalendarTable, from: number, ms: number): number =>
  instantAtWorkingMs(table, workingMsAt(table, from) + Math.max(MS_PER_MINUTE, toWholeMinute(ms)));

/** Some instant in the opening hours between two others. */
export const workingInstantBetween = (
  table: CalendarTable,
  from: number,
  till: number,
  random: RandomNumbers,
): number =>
  workingInstantAfter(
    table,
    from,
    random.next() * (workingMsBetween(table, from, till) - MS_PER_MINUTE),
  );
