import { hasFewDecimals, MOST_DECIMALS } from '../base/decimals.ts';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { parseCivilDate } from '../time/civil-date.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import { allowsCounting } from './counting.ts';
import { type AmountLimit, isDateLimit, type Limit } from './limit.ts';
import { UNIT_TABLE } from './unit-table.ts';

/** A fault in the amount, or nothing; the first that is found makes the others meaningless. */
const amountFault = ({ amount, unit }: AmountLimit, path: IssuePath): readonly Issue[] => {
  const { fractions, most } = UNIT_TABLE[unit];
  if (!Number.isFinite(amount)) {
    const expected = 'finite number';
    return [issueAt(path, 'input.wrongType', { expected, received: String(amount) })];
  }
  if (amount < 0 || amount > most || (unit === 'sameDay' && amount !== 1)) {
    return [issueAt(path, 'limit.amountOutOfRange', { amount, most })];
  }
  if (!fractions && !Number.isInteger(amount)) {
    return [issueAt(path, 'limit.fractionOfCalendarUnit', { amount, unit })];
  }
  return hasFewDecimals(amount)
    ? []
    : [issueAt(path, 'limit.amountTooFine', { amount, decimals: MOST_DECIMALS })];
};

const countingFault = (limit: AmountLimit, path: IssuePath): readonly Issue[] => {
  const { counting, unit } = limit;
  return counting === undefined || allowsCounting(limit, counting)
    ? []
    : [issueAt(path, 'limit.countingUnfit', { unit, counting })];
};

const cutOffFault = ({ cutOff }: AmountLimit, path: IssuePath): readonly Issue[] =>
  cutOff === undefined || !Number.isNaN(minutesOfWallTime(cutOff.at))
    ? []
    : [issueAt(path, 'input.invalid', { rule: 'HH:MM' })];

/** An agency may bind itself to less than the law allows, never to more. */
const committedFault = (limit: AmountLimit, path: IssuePath): readonly Issue[] => {
  const { committed } = limit;
  if (committed === undefined) return [];
  const faults = amountLimitFaults(committed, path);
  return faults.length === 0 && committed.unit === limit.unit && committed.amount > limit.amount
    ? [
        issueAt([...path, 'amount'], 'limit.amountOutOfRange', {
          amount: committed.amount,
          most: limit.amount,
        }),
      ]
    : faults;
};

const amountLimitFaults = (limit: AmountLimit, path: IssuePath): readonly Issue[] => [
  ...amountFault(limit, [...path, 'amount']),
  ...countingFault(limit, [...path, 'counting']),
  ...cutOffFault(limit, [...path, 'cutOff', 'at']),
  ...committedFault(limit, [...path, 'committed']),
];

/**
 * Everything wrong with the values of a limit whose shape is right: an amount that is negative,
 * absurd, finer than four decimals or a fraction of a calendar unit; a counting that its unit does
 * not have; a date or an hour that does not exist. Nothing wrong is an empty list.
 *
 * @example
 * ```ts
 * checkLimit({ amount: 1.5, unit: 'month' }, ['limit'])[0]?.code; //=> 'limit.fractionOfCalendarUnit'
 * ```
 */
export const checkLimit = (limit: Limit, path: IssuePath): readonly Issue[] => {
  if (!isDateLimit(limit)) return amountLimitFaults(limit, path);
  const parsed = parseCivilDate(limit.by, [...path, 'by']);
  return parsed.ok ? [] : parsed.issues;
};
