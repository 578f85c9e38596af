import { workingMsIn } from '../calendar/coordinates.ts';
import { pausedTimeOf } from '../deadline/count-limit.ts';
import { type CountedSpan, countedSpan, type SpanParts } from '../deadline/counted-span.ts';
import { pausesOf } from '../deadline/pause-list.ts';
import type { Interval } from '../time/interval.ts';
import type { Look } from './look.ts';
import type { CompareWays } from './paths.ts';

/** A limit, and whom it binds. */
export interface LimitToRun extends Pick<SpanParts, 'scope' | 'limit' | 'start' | 'pauses'> {
  /** Whose calendar it runs in; without a unit that of the dossier. */
  readonly unit: string | undefined;
}

/** Sets a limit to run from an instant, in the calendar of whoever it binds. */
export const spanOf = (
  { tableOf, rules }: Look,
  { scope, unit, limit, start, pauses }: LimitToRun,
): CountedSpan =>
  countedSpan({
    start,
    limit,
    scope,
    table: tableOf(unit),
    dayEnds: rules.dayEnds.value,
    pauses,
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
      workingMsIn(a.table, pausesOf(a.pauses)) - workingMsIn(b.table, pausesOf(b.pauses))
    );
  };
