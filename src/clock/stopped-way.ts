import type { CountedSpan } from '../deadline/counted-span.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import type { Interval } from '../time/interval.ts';
import type { Interruptions } from './interruption-sum.ts';
import { byTimeStopped } from './limit-span.ts';
import { interruptionsAlong, pathTo } from './paths.ts';

/** What is asked of a way: what stood still at each visit, and what a limit comes to with it. */
export interface WayQuestion {
  readonly interruptionsAt: (visit: VisitRecord) => Interruptions;
  readonly spanWith: (stopped: readonly Interval[]) => CountedSpan;
}

/**
 * What stood still on the way to a visit, in its cycle: a limit that counts from an earlier event runs
 * through all that lies between. Where branches ended together, on the way by which it is over first.
 */
export const stoppedOnWayTo = (
  fold: Fold,
  visit: VisitRecord,
  { interruptionsAt, spanWith }: WayQuestion,
): Interruptions =>
  interruptionsAlong(
    pathTo(fold, visit, interruptionsAt, byTimeStopped(spanWith)),
    interruptionsAt,
  );
