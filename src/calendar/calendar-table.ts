import type { EpochDay } from '../time/civil-date.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarRange } from './calendar-range.ts';
import type { Timetable } from './timetable.ts';
import type { DaySpec, WorkCalendar } from './work-calendar.ts';

/**
 * The compiled form of a calendar. Prefix sums answer "how many working days, how much open time
 * before this day" by one look, and `workingDays` answers the inverse, so that adding and counting
 * cost the same for 3 days and for 3,000.
 *
 * Index `i` of the prefix sums stands for day `firstDay + i`; each has one entry more than there
 * are days.
 */
export interface CalendarTable extends CalendarRange {
  readonly calendar: WorkCalendar;
  readonly zone: Zone;
  /** Working days before a day. */
  readonly workingDaysBefore: Int32Array;
  /** Open minutes that count, before a day. */
  readonly minutesBefore: Int32Array;
  /** Counted open minutes of a working day, on the average. */
  readonly minutesPerWorkingDay: number;
  /** The k-th working day, from 0. */
  readonly workingDays: Int32Array;
  /** Which of the timetables a day has. */
  readonly timetableIndexes: Uint16Array;
  readonly timetables: readonly Timetable[];
  /** Why a day departs from the week. */
  readonly specialDays: ReadonlyMap<EpochDay, DaySpec>;
  /**
   * Parts into which one working day is divided so that a millisecond of every timetable is a
   * whole number of them: arithmetic in shares of a day is exact in integers.
   */
  readonly partsPerDay: number;
}
