import { errorOf, type LienthongError } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { tableOf } from './build-calendar.ts';
import type { CalendarTable } from './calendar-table.ts';
import { outOfReach } from './reach.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { requireWhole } from './working-days.ts';

const requireLength = (array: Int32Array, length: number, path: string): void => {
  if (array.length !== length) {
    throw errorOf([
      issueAt([path], 'input.wrongType', {
        expected: `Int32Array of length ${length}`,
        received: `Int32Array of length ${array.length}`,
      }),
    ]);
  }
};

/*
 * The loops below ask no bounds of a date: a day outside the table has no entry in these arrays,
 * and the engine tests that anyway. `| 0` keeps an index in 32 bits, which is as fast as it gets.
 */

/** Working days before each day of the table. */
const ranksBefore = ({ workingDaysBefore }: CalendarTable): Int32Array =>
  workingDaysBefore.subarray(0, -1);

/** Working days on or before each day of the table. */
const ranksThrough = ({ workingDaysBefore }: CalendarTable): Int32Array =>
  workingDaysBefore.subarray(1);

/**
 * `addWorkingDays` over many dates as day numbers (days since 1970-01-01).
 *
 * @param n one number of working days for all, or one for each
 * @param out where to write; by default a new array
 * @throws LienthongError as `addWorkingDays`; the path names the first failing index
 * @example
 * ```ts
 * [...addWorkingDaysMany(Int32Array.of(20_777), 3, vietnamCalendar())]; //=> [20783]
 * ```
 */
export const addWorkingDaysMany = (
  days: Int32Array,
  n: number | Int32Array,
  calendar: WorkCalendar,
  out: Int32Array = new Int32Array(days.length),
): Int32Array => {
  if (typeof n === 'number') requireWhole(n, ['n']);
  else requireLength(n, days.length, 'n');
  requireLength(out, days.length, 'out');
  const table = tableOf(calendar);
  const { firstDay, workingDays } = table;
  const before = ranksBefore(table);
  const through = ranksThrough(table);
  // One flat loop over typed arrays: what `addWorkingEpochDays` does, without a call per element.
  for (let i = 0; i < days.length; i += 1) {
    const index = ((days[i] ?? 0) - firstDay) | 0;
    const step = typeof n === 'number' ? n : (n[i] ?? 0);
    const rank = step > 0 ? (through[index] ?? Number.NaN) - 1 : (before[index] ?? Number.NaN);
    const found = workingDays[rank + step];
    if (found === undefined) {
      throw withIndex(refusalOf(table, days[i] ?? 0, rank + step), 'days', i);
    }
    out[i] = found;
  }
  return out;
};

/** Why a day has no answer: it is outside the table itself, or the rank it leads to is. */
const refusalOf = (table: CalendarTable, day: EpochDay, rank: number): LienthongError => {
  if (Number.isNaN(rank)) return outOfReach(table, day);
  return outOfReach(table, rank < 0 ? table.firstDay - 1 : table.lastDay + 1);
};

const withIndex = (error: LienthongError, key: string, index: number): LienthongError =>
  errorOf(error.issues.map((issue) => ({ ...issue, path: [key, index] })));

/**
 * `countWorkingDays` over many pairs of dates as day numbers (days since 1970-01-01).
 *
 * @param out where to write; by default a new array
 * @throws LienthongError as `countWorkingDays`; the path names the first failing index
 * @example
 * ```ts
 * [...countWorkingDaysMany(Int32Array.of(20_777), Int32Array.of(20_783), vietnamCalendar())];
 * //=> [3]
 * ```
 */
export const countWorkingDaysMany = (
  from: Int32Array,
  to: Int32Array,
  calendar: WorkCalendar,
  out: Int32Array = new Int32Array(from.length),
): Int32Array => {
  requireLength(to, from.length, 'to');
  requireLength(out, from.length, 'out');
  const table = tableOf(calendar);
  const { firstDay } = table;
  const through = ranksThrough(table);
  for (let i = 0; i < from.length; i += 1) {
    const first = through[((from[i] ?? 0) - firstDay) | 0];
    const last = through[((to[i] ?? 0) - firstDay) | 0];
    if (first === undefined || last === undefined) {
      const [key, day] = first === undefined ? ['from', from[i]] : ['to', to[i]];
      throw withIndex(outOfReach(table, day ?? 0), key, i);
    }
    out[i] = last - first;
  }
  return out;
};
