import {
  countedMinutesOn,
  isWorkingEpochDay,
  shiftIntervalsOn,
} from '../../calendar/day-shifts.ts';
import { isDateLimit, type LimitUnit } from '../../limit/limit.ts';
import { MS_PER_MINUTE } from '../../time/units.ts';
import { type Bounded, isSelfContained, limitsIn } from './comparison.ts';
import type { Horizon } from './horizon.ts';
import { longestPath } from './longest-path.ts';
import { amountIn, baseOf } from './measure.ts';

/** Hours by the clock, or hours of work; the two cannot be added up. */
type MinuteBase = 'minute' | 'workingMinute';

/** The steps within a limit of one day, when they have hours. */
export interface HoursOfDay {
  readonly base: MinuteBase;
  readonly minutes: number;
}

const minuteBaseOf = (units: readonly LimitUnit[]): MinuteBase | undefined => {
  const [base, another] = new Set(units.map(baseOf).filter((each) => each !== 'sameDay'));
  if (another !== undefined) return undefined;
  return base === 'minute' || base === 'workingMinute' ? base : undefined;
};

/** How many minutes the steps within a limit of one day take at most, if that can be told. */
export const hoursOfDay = (bounded: Bounded): HoursOfDay | undefined => {
  const { flow, scope, lengths, limit } = bounded;
  if (isDateLimit(limit) || limit.unit !== 'sameDay') return undefined;
  const limits = limitsIn(bounded);
  if (limits.some(isDateLimit) || !isSelfContained(bounded, limits)) return undefined;
  const base = minuteBaseOf(limits.flatMap((each) => (isDateLimit(each) ? [] : each.unit)));
  if (base === undefined) return undefined;
  const longest = longestPath(flow, scope, lengths);
  return longest === undefined ? undefined : { base, minutes: amountIn(base, longest.length) };
};

/** Minutes of the shortest working day: of its shifts, or by the clock from opening to closing. */
export const shortestDay = (
  { table, firstDay, lastDay }: Horizon,
  base: MinuteBase,
): number | undefined => {
  let shortest: number | undefined;
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (!isWorkingEpochDay(table, day)) continue;
    const shifts = shiftIntervalsOn(table, day);
    const span = ((shifts.at(-1)?.till ?? 0) - (shifts[0]?.from ?? 0)) / MS_PER_MINUTE;
    const minutes = base === 'minute' ? span : countedMinutesOn(table, day);
    shortest = Math.min(shortest ?? minutes, minutes);
  }
  return shortest;
};
