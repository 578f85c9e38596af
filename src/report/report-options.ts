import { unwrap } from '../base/error.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { LookOptions } from '../clock/look-options.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { type CivilDate, formatCivilDate, parseCivilDate } from '../time/civil-date.ts';
import {
  epochDayOfInstant,
  formatInstant,
  type Instant,
  parseInstant,
  startOfDay,
} from '../time/instant.ts';
import type { UnitScope } from './unit-scope.ts';

/**
 * What every report over many dossiers is told. `rules` and the hours of `calendar` are for items
 * that are dossiers; rows were looked at before.
 */
export interface ReportOptions extends LookOptions {
  /** First day of the period. */
  readonly from: CivilDate;
  /** Last day of the period, itself included. */
  readonly to: CivilDate;
  /**
   * The procedures in use. When they are given, an item of another procedure, or with a unit that
   * its procedure no longer has, is named among the problems; it is counted all the same.
   */
  readonly procedures?: readonly Procedure[];
  /**
   * Whether one id in several procedures is one unit. It is, unless said otherwise; where the names
   * differ, that is among the problems.
   */
  readonly units?: UnitScope;
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
