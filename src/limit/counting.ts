import { type AmountLimit, type Counting, isDateLimit, type Limit } from './limit.ts';
import { defaultCounting, type LimitScope, UNIT_TABLE } from './unit-table.ts';

/**
 * "Trả kết quả: 0": nothing is left to count, in whatever unit, and the day of entry still runs to
 * its close.
 */
const isZero = ({ amount }: AmountLimit): boolean => amount === 0;

/** "01 ngày làm việc (sau 15 giờ … ngày làm việc tiếp theo)" names dates, on a step as well. */
const namesDates = ({ cutOff }: AmountLimit): boolean => cutOff?.effect === 'resultNextWorkingDay';

/**
 * How a limit is counted: a fixed date, to that; nothing, until the close of the working day of entry;
 * else as the limit says itself, or as its unit is.
 *
 * @example
 * ```ts
 * countingOf({ amount: 0, unit: 'workingDay' }, 'step'); //=> 'sameDay'
 * countingOf({ amount: 24, unit: 'hour' }, 'step'); //=> 'clock'
 * ```
 */
export const countingOf = (limit: Limit, scope: LimitScope): Counting => {
  if (isDateLimit(limit)) return 'date';
  if (isZero(limit)) return 'sameDay';
  return limit.counting ?? defaultCounting(limit.unit, namesDates(limit) ? 'other' : scope);
};

/** Whether a limit may be counted so: as its unit allows, or as `countingOf` counts it on a step. */
export const allowsCounting = (limit: AmountLimit, counting: Counting): boolean =>
  UNIT_TABLE[limit.unit].allowed.includes(counting) || (counting === 'sameDay' && isZero(limit));
