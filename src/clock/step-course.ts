import { type PauseList, pauseListOf } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import { interruptionsAt, pausesAt } from './interruptions.ts';
import { spanOf } from './limit-span.ts';
import type { Look } from './look.ts';
import type { PauseSearches } from './look-notes.ts';
import { interruptionsAlong } from './paths.ts';
import { firstStayOf, searchesOf, setAsideUpTo, staysUpTo } from './stays.ts';
import { stoppedOnWayTo } from './stopped-way.ts';

/** The time between stays: the dossier was elsewhere. */
const gapsBetween = (stays: readonly VisitRecord[]): readonly Interval[] =>
  stays.slice(1).map((stay, i) => ({ from: stays[i]?.till ?? stay.from, till: stay.from }));

/** Where a visit's limit starts, and what does not count in it. */
export interface Course {
  readonly start: number;
  readonly pauses: PauseList;
  /** Since when it stands still, if it does. */
  readonly since: number | undefined;
  /** What has been found out of the pauses, where the stays at its node share them. */
  readonly searches: PauseSearches | undefined;
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
  look: Look,
  { visit, limit, unit }: LimitedStay,
  anchor: string,
): Course => {
  const start = anchorOf(look, anchor, visit);
  const { over, since } = stoppedOnWayTo(look.fold, visit, {
    interruptionsAt: (at) => interruptionsAt(look, at),
    spanWith: (stopped) =>
      spanOf(look, { scope: 'step', unit, limit, start, pauses: pauseListOf(stopped) }),
  });
  return { start, pauses: pauseListOf(over), since, searches: undefined };
};

/** Only what is open can stand still, and it may have begun to in an earlier stay. */
const openCourse = (look: Look, visit: VisitRecord): Course => {
  const stays = staysUpTo(look, visit);
  const [first = visit] = stays;
  const { over, since } = interruptionsAlong(stays, (at) => pausesAt(look, at));
  const pauses = pauseListOf(unionOf([...over, ...gapsBetween(stays)]));
  return { start: first.from, pauses, since, searches: undefined };
};

/** Where a limit starts for a visit, also after earlier stays at its step. */
export const courseOf = (look: Look, stay: LimitedStay): Course => {
  const { visit, limit } = stay;
  const anchor = anchorNameOf(limit);
  if (anchor !== undefined) return anchoredCourse(look, stay, anchor);
  const first = firstStayOf(look, visit);
  if (first === visit) {
    const { over, since } = pausesAt(look, visit);
    return { start: visit.from, pauses: pauseListOf(over), since, searches: undefined };
  }
  if (visit.till === undefined) return openCourse(look, visit);
  return {
    start: first.from,
    pauses: setAsideUpTo(look, visit),
    since: undefined,
    searches: searchesOf(look, visit),
  };
};
