import { unwrap } from '../base/error.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type CivilDate, formatCivilDate, parseCivilDate } from '../time/civil-date.ts';
import {
  epochDayOfInstant,
  formatInstant,
  type Instant,
  type InstantInput,
  parseInstant,
  startOfDay,
} from '../time/instant.ts';

/** What every report over many dossiers is told. */
export interface ReportOptions {
  /** First day of the period. */
  readonly from: CivilDate;
  /** Last day of the period, itself included. */
  readonly to: CivilDate;
  readonly now: InstantInput;
  /** For items that are dossiers; rows were looked at before. */
  readonly calendar: CalendarSet;
  /**
   * The procedures in use. When they are given, an item of another procedure, or with a unit that
   * its procedure no longer has, is named among the problems; it is counted all the same.
   */
  readonly procedures?: readonly Procedure[];
}

/** The days of a report, and the instant as of which it judges what is still open. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The last day that has begun. */
  readonly lastDay: CivilDate;
  /** Now, or the end of the last day when that is over. */
  readonly at: number;
  readonly asOf: Instant;
}

/** @throws LienthongError `date.invalid`, `instant.*` */
export const readPeriod = ({ from, to, now, calendar }: ReportOptions): Period => {
  const { zone } = projectedTableOf(defaultCalendarOf(calendar));
  unwrap(parseCivilDate(from, ['from']));
  const last = unwrap(parseCivilDate(to, ['to']));
  const instant = unwrap(parseInstant(now, ['now']));
  const lastDay = formatCivilDate(Math.min(last, epochDayOfInstant(instant, zone)));
  const at = Math.min(instant, startOfDay(last + 1, zone));
  return { from, to, lastDay, at, asOf: formatInstant(at, zone) };
};
