import type { AmountLimit, Counting } from './limit.ts';
import { defaultCounting, type LimitScope, UNIT_TABLE } from './unit-table.ts';

/** "Trả kết quả: 0": the step has no time of its own and ends with the working day it began in. */
const isZeroWorkingTime = (limit: AmountLimit): boolean =>
  limit.amount === 0 && UNIT_TABLE[limit.unit].family === 'working';

/**
 * How a limit is counted: nothing of a working unit, until the close of the working day of entry;
 * else as the limit says itself, or as its unit is.
 *
 * @example
 * ```ts
 * countingOf({ amount: 0, unit: 'workingDay' }, 'step'); //=> 'sameDay'
 * countingOf({ amount: 24, unit: 'hour' }, 'step'); //=> 'clock'
 * ```
 */
export const countingOf = (limit: AmountLimit, scope: LimitScope): Counting => {
  if (isZeroWorkingTime(limit)) return 'sameDay';
  return limit.counting ?? defaultCounting(limit.unit, scope);
};

/** Whether a limit may be counted so: as its unit allows, or as `countingOf` counts it on a step. */
export const allowsCounting = (limit: AmountLimit, counting: Counting): boolean =>
  UNIT_TABLE[limit.unit].allowed.includes(counting) ||
  (counting === 'sameDay' && isZeroWorkingTime(limit));
