import { type Issue, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import {
  civilFieldsOf,
  type EpochDay,
  epochDayAt,
  epochDayOf,
  formatCivilDate,
} from '../time/civil-date.ts';
import { runOf } from './special-days.ts';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR } from './vietnam/lunar-dates.ts';
import type { WorkCalendarSpec } from './work-calendar.ts';

/** The days that a calendar answers for. */
export interface CalendarRange {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  /** Last day whose holidays are announced. */
  readonly confirmedDay: EpochDay;
}

/** A calendar that names no first date answers from here on. */
const DEFAULT_FIRST_DAY = epochDayOf(2000, 1, 1);

const LAST_PROJECTED_DAY = epochDayOf(LAST_LUNAR_YEAR, 12, 31);

/** A calendar of more years is a slip of the pen, or meant to fill the memory. */
const MOST_YEARS = 400;

const firstDayOf = ({ from, days }: WorkCalendarSpec): EpochDay => {
  if (from !== undefined) return epochDayAt(from);
  const earliest = days.reduce(
    (least, special) => Math.min(least, runOf(special).from),
    DEFAULT_FIRST_DAY,
  );
  return epochDayOf(civilFieldsOf(earliest).year, 1, 1);
};

const rangeFault = (
  spec: WorkCalendarSpec,
  { firstDay, confirmedDay }: CalendarRange,
): Issue | undefined => {
  const data = { from: formatCivilDate(firstDay), to: spec.confirmedThrough };
  if (confirmedDay < firstDay) return issueAt(['from'], 'calendar.rangeReversed', data);
  const years = civilFieldsOf(confirmedDay).year - civilFieldsOf(firstDay).year;
  return years > MOST_YEARS
    ? issueAt(['confirmedThrough'], 'calendar.rangeTooLong', data)
    : undefined;
};

/** Years before the lunar table have no projected holidays, and no year is without holidays. */
const projectionFault = ({ confirmedDay }: CalendarRange): Issue | undefined =>
  civilFieldsOf(confirmedDay + 1).year < FIRST_LUNAR_YEAR
    ? issueAt(['confirmedThrough'], 'calendar.notTabulated', {
        date: formatCivilDate(confirmedDay + 1),
        from: `${FIRST_LUNAR_YEAR}-01-01`,
        to: `${LAST_LUNAR_YEAR}-12-31`,
      })
    : undefined;

/**
 * The days that a calendar answers for; with `project` on to the end of the lunar table, even when
 * the calendar itself would refuse.
 */
export const rangeOf = (spec: WorkCalendarSpec, project: boolean): Result<CalendarRange> => {
  const confirmedDay = epochDayAt(spec.confirmedThrough);
  const range: CalendarRange = {
    firstDay: firstDayOf(spec),
    lastDay: project ? Math.max(confirmedDay, LAST_PROJECTED_DAY) : confirmedDay,
    confirmedDay,
  };
  const fault = rangeFault(spec, range) ?? (project ? projectionFault(range) : undefined);
  return fault === undefined ? succeed(range) : fail(fault);
};
