import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt, pausesAt } from './interruptions.ts';
import { interruptionsAlong, pathTo } from './paths.ts';
import { setAsideUpTo } from './stays.ts';

/** The time between stays: the dossier was elsewhere. */
const gapsBetween = (stays: readonly VisitRecord[]): readonly Interval[] =>
  stays.slice(1).map((stay, i) => ({ from: stays[i]?.till ?? stay.from, till: stay.from }));

/** Where a visit's limit starts, and what does not count in it. */
export interface Course {
  readonly start: number;
  readonly stopped: Interruptions;
  /** Whether the stays before it were stopped by the same, as far as they went. */
  readonly isShared: boolean;
}

/** A limit that counts from an earlier event runs through all that lies between. */
const anchoredCourse = (context: ClockContext, visit: VisitRecord, anchor: string): Course => {
  const interruptions = (at: VisitRecord) => interruptionsAt(context, at);
  return {
    start: anchorOf(context, anchor, visit),
    stopped: interruptionsAlong(pathTo(context.fold, visit, interruptions), interruptions),
    isShared: false,
  };
};

/** Where a limit starts for a visit after earlier stays at its step, the visit itself the last. */
export const courseOf = (
  context: ClockContext,
  visit: VisitRecord,
  stays: readonly VisitRecord[],
  limit: Limit,
): Course => {
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) return anchoredCourse(context, visit, anchor);
  const [first = visit, another] = stays;
  if (another === undefined) {
    return { start: visit.from, stopped: pausesAt(context, visit), isShared: false };
  }
  if (visit.till !== undefined) {
    const stopped = { over: setAsideUpTo(context, visit), since: undefined };
    return { start: first.from, stopped, isShared: true };
  }
  // Only what is open can stand still, and it may have begun to in an earlier stay.
  const stopped = interruptionsAlong(stays, (at) => pausesAt(context, at));
  const over = unionOf([...stopped.over, ...gapsBetween(stays)]);
  return { start: first.from, stopped: { ...stopped, over }, isShared: false };
};
