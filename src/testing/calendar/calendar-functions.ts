import { tableOf } from '../../calendar/build-calendar.ts';
import { dayInfo } from '../../calendar/day-info.ts';
import type { Certainty, Shift, WorkCalendar } from '../../calendar/work-calendar.ts';
import { addWorkingDays, countWorkingDays } from '../../calendar/working-days.ts';
import { addWorkingTime, workingTimeBetween } from '../../calendar/working-time.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { Instant } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';

/** What a calendar says of one date; a `DayInfo` is one. */
export interface DayAnswer {
  /** Whether limits pass. */
  readonly working: boolean;
  readonly shifts: readonly Shift[];
  /** Why it is no ordinary working day, in whatever form. */
  readonly reason?: unknown;
  /** Absent from a calendar that knows nothing but decided days. */
  readonly certainty?: Certainty;
}

/**
 * What any calendar can do, whoever wrote it. A host that has one of its own, behind a service or in
 * another language, puts these functions in front of it.
 */
export interface CalendarFunctions {
  readonly zone: Zone;
  /** As `dayInfo`. */
  readonly dayInfo: (date: CivilDate) => DayAnswer;
  /** As `addWorkingDays`. */
  readonly addWorkingDays: (date: CivilDate, n: number) => CivilDate;
  /** As `countWorkingDays`. */
  readonly countWorkingDays: (from: CivilDate, to: CivilDate) => number;
  /** As `addWorkingTime`, in minutes. */
  readonly addWorkingTime: (instant: Instant, minutes: number) => Instant;
  /** As `workingTimeBetween`, in minutes. */
  readonly workingTimeBetween: (from: Instant, to: Instant) => number;
}

/**
 * The functions of one of our own calendars, which a host's can be held against.
 *
 * @example
 * ```ts
 * calendarFunctionsOf(calendar).addWorkingDays('2026-11-20', 3); //=> '2026-11-26'
 * ```
 */
export const calendarFunctionsOf = (calendar: WorkCalendar): CalendarFunctions => ({
  zone: tableOf(calendar).zone,
  dayInfo: (date) => dayInfo(date, calendar),
  addWorkingDays: (date, n) => addWorkingDays(date, n, calendar),
  countWorkingDays: (from, to) => countWorkingDays(from, to, calendar),
  addWorkingTime: (instant, minutes) => addWorkingTime(instant, minutes, calendar),
  workingTimeBetween: (from, to) => workingTimeBetween(from, to, calendar),
});
