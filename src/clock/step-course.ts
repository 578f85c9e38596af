import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt, pausesAt } from './interruptions.ts';
import { byTimeStopped, spanOf } from './limit-span.ts';
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

/** A limit for a stay at a step. */
export interface LimitedStay {
  readonly visit: VisitRecord;
  /** Earlier stays at the step, the visit itself the last. */
  readonly stays: readonly VisitRecord[];
  readonly limit: Limit;
  /** The unit of the step, which says in whose calendar it counts. */
  readonly unit: string | undefined;
}

/** A limit that counts from an earlier event runs through all that lies between. */
const anchoredCourse = (
  context: ClockContext,
  { visit, limit, unit }: LimitedStay,
  anchor: string,
): Course => {
  const start = anchorOf(context, anchor, visit);
  const interruptions = (at: VisitRecord) => interruptionsAt(context, at);
  const compare = byTimeStopped((stopped) => spanOf(context, 'step', unit, limit, start, stopped));
  const path = pathTo(context.fold, visit, interruptions, compare);
  return { start, stopped: interruptionsAlong(path, interruptions), isShared: false };
};

/** Where a limit starts for a visit, also after earlier stays at its step. */
export const courseOf = (context: ClockContext, stay: LimitedStay): Course => {
  const { visit, stays, limit } = stay;
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) return anchoredCourse(context, stay, anchor);
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
