import { errorOf, unwrap } from '../base/error.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import {
  type CivilDate,
  type EpochDay,
  epochDayAt,
  formatCivilDate,
  parseCivilDate,
} from '../time/civil-date.ts';
import { tableOf } from './build-calendar.ts';
import type { CalendarTable } from './calendar-table.ts';
import { isWorkingEpochDay, rankThrough, workingDayOfRank } from './day-shifts.ts';
import { at, indexOfDay, outOfReach } from './reach.ts';
import type { WorkCalendar } from './work-calendar.ts';

const dayWithin = (table: CalendarTable, date: CivilDate, key: string): EpochDay => {
  const quick = typeof date === 'string' && date.length === 10 ? epochDayAt(date) : Number.NaN;
  if (quick >= table.firstDay && quick <= table.lastDay) return quick;
  throw outOfReach(table, unwrap(parseCivilDate(date, [key])));
};

export const requireWhole = (n: number, path: IssuePath): void => {
  if (!Number.isSafeInteger(n)) {
    throw errorOf([issueAt(path, 'input.wrongType', { expected: 'integer', received: String(n) })]);
  }
};

/** `addWorkingDays` on day numbers. */
const addWorkingEpochDays = (table: CalendarTable, day: EpochDay, n: number): EpochDay => {
  if (n > 0) return workingDayOfRank(table, rankThrough(table, day) + n - 1);
  return workingDayOfRank(table, at(table.workingDaysBefore, indexOfDay(table, day)) + n);
};

/**
 * Whether limits pass on a date. A swapped Saturday is a working day, a Saturday-morning desk that
 * does not count is not.
 *
 * @throws LienthongError `date.invalid`, `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * isWorkingDay('2026-08-22', vietnamCalendar()); //=> true
 * ```
 */
export const isWorkingDay = (date: CivilDate, calendar: WorkCalendar): boolean => {
  const table = tableOf(calendar);
  return isWorkingEpochDay(table, dayWithin(table, date, 'date'));
};

/**
 * The n-th working day after a date; the date itself never counts (BLDS 2015 Art. 147(3)). With
 * n = 0: the date when it is a working day, else the next one. With n < 0: the n-th working day
 * before it.
 *
 * @param n whole number of working days
 * @throws LienthongError `date.invalid`, `input.wrongType`, `calendar.notConfirmed`,
 *   `calendar.notTabulated`
 * @example
 * ```ts
 * addWorkingDays('2026-11-20', 3, vietnamCalendar()); //=> '2026-11-26'
 * ```
 */
export const addWorkingDays = (date: CivilDate, n: number, calendar: WorkCalendar): CivilDate => {
  requireWhole(n, ['n']);
  const table = tableOf(calendar);
  return formatCivilDate(addWorkingEpochDays(table, dayWithin(table, date, 'date'), n));
};

/**
 * Working days `d` with `from < d ≤ to`; negative when `to` is earlier. It undoes
 * `addWorkingDays`.
 *
 * @throws LienthongError `date.invalid`, `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * countWorkingDays('2026-11-20', '2026-11-26', vietnamCalendar()); //=> 3
 * ```
 */
export const countWorkingDays = (
  from: CivilDate,
  to: CivilDate,
  calendar: WorkCalendar,
): number => {
  const table = tableOf(calendar);
  const first = dayWithin(table, from, 'from');
  const last = dayWithin(table, to, 'to');
  return rankThrough(table, last) - rankThrough(table, first);
};
