import { unwrap } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { parseWith } from '../../base/parse.ts';
import { fail, type Result } from '../../base/result.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import { buildOwnCalendar } from '../build-calendar.ts';
import { vietnamCalendarOptionsSchema } from '../schema.ts';
import type { DaySpec, Shift, WorkCalendar, WorkCalendarSpec } from '../work-calendar.ts';
import { DECIDED_YEARS, FIRST_DECIDED_YEAR, LAST_DECIDED_YEAR } from './decided-days.ts';
import type { VietnamCalendarOptions } from './vietnam-calendar-options.ts';

const OFFICE_HOURS: readonly Shift[] = ['07:30-11:30', '13:00-17:00'];
const FIRST_DATE = `${FIRST_DECIDED_YEAR}-01-01`;
const LAST_DATE = `${LAST_DECIDED_YEAR}-12-31`;

const checkOptions = (options: VietnamCalendarOptions): Result<VietnamCalendarOptions> => {
  const parsed = parseWith(vietnamCalendarOptionsSchema, options);
  if (!parsed.ok) return parsed;
  const { from = FIRST_DATE } = parsed.value;
  const tabulated = { from: FIRST_DATE, to: LAST_DATE };
  // Before the table there would be weekends only.
  return from < FIRST_DATE
    ? fail(issueAt(['from'], 'calendar.notTabulated', { date: from, ...tabulated }))
    : parsed;
};

const DECIDED_DAYS = DECIDED_YEARS.flatMap(({ days }) => days);

const dateOf = (day: DaySpec): CivilDate => ('date' in day ? day.date : day.from);

const SWAPS = DECIDED_DAYS.flatMap((day) =>
  day.replaces === undefined ? [] : [{ worked: dateOf(day), off: day.replaces }],
);

/** The days decided for a range. A swap is decided as a whole, so neither half comes alone. */
const decidedWithin = (from: CivilDate, to: CivilDate): readonly DaySpec[] => {
  const isWithin = (date: CivilDate): boolean => date >= from && date <= to;
  const swapped = SWAPS.filter(({ worked, off }) => isWithin(worked) || isWithin(off));
  const halves = new Set(swapped.flatMap(({ worked, off }) => [worked, off]));
  return DECIDED_DAYS.filter((day) => isWithin(dateOf(day)) || halves.has(dateOf(day)));
};

const specOf = (options: VietnamCalendarOptions): WorkCalendarSpec => {
  const { hours = OFFICE_HOURS, from = FIRST_DATE, to = LAST_DATE, beyond = 'project' } = options;
  const confirmedThrough = to < LAST_DATE ? to : LAST_DATE;
  return {
    id: 'vn',
    version: '2026-09',
    timeZone: 'Asia/Ho_Chi_Minh',
    week: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
    days: decidedWithin(from, confirmedThrough),
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
 * @throws LienthongError with `calendar.*`, `date.invalid` or `input.*` issues about the options
 * @example
 * ```ts
 * addWorkingDays('2026-08-28', 1, vietnamCalendar()); //=> '2026-09-03'
 * ```
 */
export const vietnamCalendar = (options: VietnamCalendarOptions = {}): WorkCalendar => {
  const checked = unwrap(checkOptions(options));
  if (Object.keys(options).length > 0) return buildOwnCalendar(specOf(checked));
  national ??= buildOwnCalendar(specOf(checked));
  return national;
};
