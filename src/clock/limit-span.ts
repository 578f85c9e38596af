import type { CountedSpan } from '../deadline/due-times.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { LimitScope } from '../limit/unit-table.ts';
import type { Interval } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';

/** Sets a limit to run from an instant, in the calendar of whoever it binds. */
export const spanOf = (
  { tableOf, rules }: ClockContext,
  scope: LimitScope,
  unit: string | undefined,
  limit: Limit,
  start: number,
  pauses: readonly Interval[],
): CountedSpan => ({
  start,
  limit,
  counting: isDateLimit(limit) ? 'date' : countingOf(limit, scope),
  table: tableOf(unit),
  dayEnds: rules.dayEnds.value,
  pauses,
  // Set later, for some; objects of one shape are read several times as fast.
  search: undefined,
});
