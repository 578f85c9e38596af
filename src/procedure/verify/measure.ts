import { DECIMAL_PARTS } from '../../base/decimals.ts';
import type { AmountLimit, LimitUnit } from '../../limit/limit.ts';

interface Measure {
  /** The unit in which limits are added up. */
  readonly base: LimitUnit;
  readonly factor: number;
}

/**
 * Which units can be added up: an hour is sixty minutes and a week seven days by definition. No
 * other unit has a fixed size in another one; how many hours a working day has is for its calendar
 * to say.
 */
const MEASURES: { readonly [unit in LimitUnit]: Measure } = {
  workingDay: { base: 'workingDay', factor: 1 },
  workingHour: { base: 'workingMinute', factor: 60 },
  workingMinute: { base: 'workingMinute', factor: 1 },
  halfDay: { base: 'halfDay', factor: 1 },
  day: { base: 'day', factor: 1 },
  week: { base: 'day', factor: 7 },
  month: { base: 'month', factor: 1 },
  year: { base: 'month', factor: 12 },
  hour: { base: 'minute', factor: 60 },
  minute: { base: 'minute', factor: 1 },
  sameDay: { base: 'sameDay', factor: 1 },
};

export const baseOf = (unit: LimitUnit): LimitUnit => MEASURES[unit].base;

/** An amount in parts of its base unit, exactly. */
export const partsOf = ({ amount, unit }: AmountLimit): number =>
  Math.round(amount * DECIMAL_PARTS) * MEASURES[unit].factor;

/** Parts of a base unit in a unit of that base. */
export const amountIn = (unit: LimitUnit, parts: number): number =>
  parts / (DECIMAL_PARTS * MEASURES[unit].factor);

/** The unit in which to speak of limits that have one base: their own, else the base. */
export const commonUnit = (units: ReadonlySet<LimitUnit>): LimitUnit | undefined => {
  const [first, another] = units;
  const bases = new Set([...units].map(baseOf));
  if (first === undefined || bases.size > 1) return undefined;
  return another === undefined ? first : baseOf(first);
};
