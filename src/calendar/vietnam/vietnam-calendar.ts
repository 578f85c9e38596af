import { errorOf } from '../../base/error.ts';
import { type Issue, issueAt } from '../../base/issue.ts';
import { type CivilDate, parseCivilDate } from '../../time/civil-date.ts';
import { buildCalendar } from '../build-calendar.ts';
import type { DaySpec, Shift, WorkCalendar, WorkCalendarSpec } from '../work-calendar.ts';
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

const KEYS: ReadonlySet<string> = new Set(['hours', 'from', 'to', 'beyond']);

const dateFaults = (date: CivilDate | undefined, key: string): readonly Issue[] => {
  const parsed = date === undefined ? undefined : parseCivilDate(date, [key]);
  return parsed === undefined || parsed.ok ? [] : parsed.issues;
};

const optionFaults = (options: VietnamCalendarOptions): readonly Issue[] => {
  const { from = FIRST_DATE, to } = options;
  return [
    ...Object.keys(options)
      .filter((key) => !KEYS.has(key))
      .map((key) => issueAt([key], 'input.unknownKey', { key })),
    ...dateFaults(from, 'from'),
    ...dateFaults(to, 'to'),
    // Before the table there would be weekends only.
    ...(from < FIRST_DATE
      ? [
          issueAt(['from'], 'calendar.notTabulated', {
            date: from,
            from: FIRST_DATE,
            to: LAST_DATE,
          }),
        ]
      : []),
  ];
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
  const faults = optionFaults(options);
  if (faults.length > 0) throw errorOf(faults);
  if (Object.keys(options).length > 0) return buildCalendar(specOf(options));
  national ??= buildCalendar(specOf(options));
  return national;
};
