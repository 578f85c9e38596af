import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt, pausesAt } from './interruptions.ts';
import { byTimeStopped, spanOf } from './limit-span.ts';
import { interruptionsAlong, pathTo } from './paths.ts';
import { firstStayOf, setAsideUpTo, staysUpTo } from './stays.ts';

/** The time between stays: the dossier was elsewhere. */
const gapsBetween = (stays: readonly VisitRecord[]): readonly Interval[] =>
  stays.slice(1).map((stay, i) => ({ from: stays[i]?.till ?? stay.from, till: stay.from }));

/** Where a visit's limit starts, and what does not count in it. */
export interface Course {
  readonly start: number;
  readonly stopped: Interruptions;
  /** How much of that is its own, where the stays at its node share one list; else all of it is. */
  readonly pauseCount: number | undefined;
}

/** A limit for a stay at a step. */
export interface LimitedStay {
  readonly visit: VisitRecord;
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
  return { start, stopped: interruptionsAlong(path, interruptions), pauseCount: undefined };
};

/** Only what is open can stand still, and it may have begun to in an earlier stay. */
const openCourse = (context: ClockContext, visit: VisitRecord): Course => {
  const stays = staysUpTo(context, visit);
  const [first = visit] = stays;
  const stopped = interruptionsAlong(stays, (at) => pausesAt(context, at));
  const over = unionOf([...stopped.over, ...gapsBetween(stays)]);
  return { start: first.from, stopped: { ...stopped, over }, pauseCount: undefined };
};

/** Where a limit starts for a visit, also after earlier stays at its step. */
export const courseOf = (context: ClockContext, stay: LimitedStay): Course => {
  const { visit, limit } = stay;
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) return anchoredCourse(context, stay, anchor);
  const first = firstStayOf(context, visit);
  if (first === visit) {
    return { start: visit.from, stopped: pausesAt(context, visit), pauseCount: undefined };
  }
  if (visit.till === undefined) return openCourse(context, visit);
  const { list, count } = setAsideUpTo(context, visit);
  return { start: first.from, stopped: { over: list, since: undefined }, pauseCount: count };
};
