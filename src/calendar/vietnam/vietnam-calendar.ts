import { type CivilDate, civilFieldsOf, epochDayAt } from '../../time/civil-date.ts';
import { buildCalendar } from '../build-calendar.ts';
import type { Shift, WorkCalendar, WorkCalendarSpec } from '../work-calendar.ts';
import { DECIDED_YEARS, FIRST_DECIDED_YEAR, LAST_DECIDED_YEAR } from './decided-days.ts';

/** What a national calendar can be asked to be. */
export interface VietnamCalendarOptions {
  /** Office hours Monday to Friday; by default 07:30–11:30 and 13:00–17:00. Agencies differ. */
  readonly hours?: readonly Shift[];
  /** First date to answer for; by default 2010-01-01. */
  readonly from?: CivilDate;
  /** Last date to take as announced; by default the last one that is. */
  readonly to?: CivilDate;
  /** Past that date: `project` (the default) or `refuse`. */
  readonly beyond?: 'refuse' | 'project';
}

const OFFICE_HOURS: readonly Shift[] = ['07:30-11:30', '13:00-17:00'];
const FIRST_DATE = `${FIRST_DECIDED_YEAR}-01-01`;
const LAST_DATE = `${LAST_DECIDED_YEAR}-12-31`;

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b);

const specOf = (options: VietnamCalendarOptions): WorkCalendarSpec => {
  const { hours = OFFICE_HOURS, from = FIRST_DATE, to = LAST_DATE, beyond = 'project' } = options;
  const confirmedThrough = earlier(to, LAST_DATE);
  const firstYear = civilFieldsOf(epochDayAt(from)).year;
  const lastYear = civilFieldsOf(epochDayAt(confirmedThrough)).year;
  return {
    id: 'vn',
    version: '2026-09',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    // A swap may reach over the end of a year, so the years on either side come along.
    days: DECIDED_YEARS.filter(
      ({ year }) => year >= firstYear - 1 && year <= lastYear + 1,
    ).flatMap(({ days }) => days),
    from,
    confirmedThrough,
    beyond,
  };
};

let national: WorkCalendar | undefined;

/**
 * The calendar of the Vietnamese civil service: the holidays, days in lieu and swapped days of
 * 2010–2026 as decided, later years by the Labour Code and marked `projected`.
 *
 * @throws LienthongError with `calendar.*` or `date.invalid` issues about the options
 * @example
 * ```ts
 * addWorkingDays('2026-08-28', 1, vietnamCalendar()); //=> '2026-09-03'
 * ```
 */
export const vietnamCalendar = (options: VietnamCalendarOptions = {}): WorkCalendar => {
  if (Object.keys(options).length > 0) return buildCalendar(specOf(options));
  national ??= buildCalendar(specOf(options));
  return national;
};
