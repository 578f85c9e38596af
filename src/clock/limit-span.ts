import { workingMsIn } from '../calendar/coordinates.ts';
import { pausedTimeOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/due-times.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { LimitScope } from '../limit/unit-table.ts';
import type { Interval } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import type { CompareWays } from './paths.ts';

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
  pauseCount: undefined,
  search: undefined,
});

/**
 * Compares what stood still on two ways by when one limit is over with them; of two that move it alike
 * the one is less that is later by now, since less stood still after its end.
 */
export const byTimeStopped =
  (spanWith: (stopped: readonly Interval[]) => CountedSpan): CompareWays =>
  (one, other) => {
    const a = spanWith(one);
    const b = spanWith(other);
    return (
      pausedTimeOf(a) - pausedTimeOf(b) ||
      workingMsIn(a.table, a.pauses) - workingMsIn(b.table, b.pauses)
    );
  };
