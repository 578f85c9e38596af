import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { tableOf } from './build-calendar.ts';
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
  const { firstDay, lastDay, workingDaysBefore, workingDays } = table;
  const size = lastDay - firstDay + 1;
  // One flat loop over typed arrays: what `addWorkingEpochDays` does, without a call per element.
  for (let i = 0; i < days.length; i += 1) {
    const index = (days[i] ?? 0) - firstDay;
    const step = typeof n === 'number' ? n : (n[i] ?? 0);
    const rank =
      (workingDaysBefore[step > 0 ? index + 1 : index] ?? 0) + (step > 0 ? step - 1 : step);
    const found = workingDays[rank];
    if (index < 0 || index >= size || found === undefined) {
      throw withIndex(outOfReachOf(table, index, size, rank), 'days', i);
    }
    out[i] = found;
  }
  return out;
};

const outOfReachOf = (
  table: ReturnType<typeof tableOf>,
  index: number,
  size: number,
  rank: number,
) => {
  if (index < 0 || index >= size) return outOfReach(table, table.firstDay + index);
  return outOfReach(table, rank < 0 ? table.firstDay - 1 : table.lastDay + 1);
};

const withIndex = (error: ReturnType<typeof outOfReach>, key: string, index: number) =>
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
  const { firstDay, lastDay, workingDaysBefore } = table;
  const size = lastDay - firstDay + 1;
  for (let i = 0; i < from.length; i += 1) {
    // Kept in 32 bits, and one sign tells of all four bounds: the loop is all there is to it.
    const first = ((from[i] ?? 0) - firstDay) | 0;
    const last = ((to[i] ?? 0) - firstDay) | 0;
    if ((first | last | (size - 1 - first) | (size - 1 - last)) < 0) {
      const isFirst = first < 0 || first >= size;
      const error = outOfReach(table, firstDay + (isFirst ? first : last));
      throw withIndex(error, isFirst ? 'from' : 'to', i);
    }
    out[i] = (workingDaysBefore[last + 1] ?? 0) - (workingDaysBefore[first + 1] ?? 0);
  }
  return out;
};
