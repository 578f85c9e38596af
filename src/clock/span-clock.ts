import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/counted-span.ts';
import { pauseListOf } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import {
  type ClockInput,
  type ClockRecord,
  isGradedLate,
  isOverdue,
  runClock,
} from './clock-record.ts';
import { stoppedWhenGivenUp, workedUntil } from './given-up-paths.ts';
import { type Interruptions, NO_INTERRUPTIONS } from './interruption-sum.ts';
import type { LimitChange } from './limit-changes.ts';
import { byTimeStopped, spanOf } from './limit-span.ts';
import { interruptibleIn, type Look } from './look.ts';
import { interruptionsAlong, pathTo } from './paths.ts';
import { isReturnVisit } from './return-visit.ts';
import { isOverAt, type LimitIn, type SettledLimit, settleLimit } from './settle-limit.ts';

/** A limit over many visits of one cycle: of a stage, or of the whole dossier. */
export interface VisitSpan {
  readonly input: Pick<ClockInput, 'scope' | 'id' | 'unit' | 'cycle'>;
  readonly limitIn: LimitIn;
  /** The column of limits that applied when it was entered. */
  readonly variant: string;
  /** What has changed its limit since then. */
  readonly changes: readonly LimitChange[];
  readonly start: number;
  /** Its own visits in that cycle; few ask for them. */
  readonly visits: () => readonly VisitRecord[];
  /** The visits at which its paths end. */
  readonly lasts: readonly VisitRecord[];
  /** Whether time at a visit before those belongs to it. */
  readonly contains: (visit: VisitRecord) => boolean;
  /** Time that the dossier spent outside it. */
  readonly gaps: readonly Interval[];
  /** Since when the dossier is outside it. */
  readonly awaySince: number | undefined;
  readonly interruptionsAt: (visit: VisitRecord) => Interruptions;
  /** When it ended, if it has, the step that hands out the result still counted in. */
  readonly ended: number | undefined;
  /** When its cycle was given up, if work went on in it until then. */
  readonly givenUpAt: number | undefined;
  readonly isVoid: boolean;
  readonly isSilent: boolean;
}

/**
 * Whether the paths end at the step that hands out the result. The work is then done on entering
 * it: its wait for the citizen is not the agency's time.
 */
const isHandedOutAt = (look: Look, lasts: readonly VisitRecord[]): boolean => {
  const [last, another] = lasts;
  return last !== undefined && another === undefined && isReturnVisit(look, last);
};

const endOf = (look: Look, { lasts, ended }: VisitSpan): number | undefined =>
  isHandedOutAt(look, lasts) ? lasts[0]?.from : ended;

/**
 * Of two paths the one that is later by now, so that no path makes the whole less late by becoming late
 * too; of two that are as late, or not at all, the one that is due first; then the one that went on
 * longer.
 */
const isBefore = (a: ClockRecord, b: ClockRecord): boolean => {
  if (a.lateByMs !== b.lateByMs) return a.lateByMs > b.lateByMs;
  if (a.times.due !== b.times.due) return a.times.due < b.times.due;
  return (a.ended ?? a.judgedAt) > (b.ended ?? b.judgedAt);
};

/** The clocks that fit the first description that any fits; all of them when none fits any. */
const firstGroup = (
  clocks: readonly ClockRecord[],
  ...descriptions: readonly ((clock: ClockRecord) => boolean)[]
): readonly ClockRecord[] => {
  for (const fits of descriptions) {
    const group = clocks.filter(fits);
    if (group.length > 0) return group;
  }
  return clocks;
};

/**
 * The clock of the whole from those of its paths: late when any is, by what the latest of them is;
 * else due when the earliest is that runs, since the due of a path that stands still moves on with it;
 * paused only when every one is. Of paths that a restart gave up those run that did so until then.
 */
const wholeOf = (
  paths: readonly ClockRecord[],
  givenUpAt: number | undefined,
): ClockRecord | undefined => {
  const [only, another] = paths;
  if (only === undefined || another === undefined) return only;
  const isRunning = ({ state }: ClockRecord): boolean => state === 'running';
  const ranOn = (path: ClockRecord): boolean => isRunning(path) || path.judgedAt === givenUpAt;
  const candidates = firstGroup(paths, isGradedLate, ranOn);
  const decisive = candidates.reduce((a, b) => (isBefore(b, a) ? b : a));
  return {
    ...decisive,
    state: paths.some(isRunning) ? 'running' : decisive.state,
    isDueSoon: !paths.some(isOverdue) && candidates.some(({ isDueSoon }) => isDueSoon),
    paths,
  };
};

/** The limit of a span as it runs when the dossier stood still so. */
const countedSpanOf = (
  look: Look,
  { input, start }: VisitSpan,
  limit: Limit,
  stopped: readonly Interval[],
): CountedSpan => {
  const { unit } = input;
  return spanOf(look, { scope: 'other', unit, limit, start, pauses: pauseListOf(stopped) });
};

/** What stood still on the way to the end of each path, as far as the way belongs to the span. */
const interruptionsOfPaths = (
  look: Look,
  span: VisitSpan,
  limit: Limit,
): readonly Interruptions[] => {
  const { lasts, contains, interruptionsAt, gaps, awaySince } = span;
  if (!interruptibleIn(look).some(contains)) {
    return lasts.map(() => ({ over: gaps, since: awaySince }));
  }
  const isHandingOut = isHandedOutAt(look, lasts);
  const withGaps = (over: readonly Interval[]): readonly Interval[] =>
    gaps.length === 0 ? over : unionOf([...over, ...gaps]);
  const compare = byTimeStopped((stopped) => countedSpanOf(look, span, limit, withGaps(stopped)));
  return lasts.map((last) => {
    const interruptionsOn = (visit: VisitRecord): Interruptions => {
      if (!look.isInterruptible(visit)) return NO_INTERRUPTIONS;
      // What stops the handing out comes after the work, and leaves alone what stood still before.
      const belongs = contains(visit) && !(visit === last && isHandingOut);
      return belongs ? interruptionsAt(visit) : NO_INTERRUPTIONS;
    };
    const path = pathTo(look.fold, last, interruptionsOn, compare);
    const { over, since } = interruptionsAlong(path, interruptionsOn);
    return { over: withGaps(over), since: since ?? awaySince };
  });
};

/**
 * Whether a visit was going on at an instant of its cycle. What ended in that very instant was, and
 * what a restart gave up was until then, also where it stood still.
 */
const isGoingOnAt = ({ from, till, end }: VisitRecord, instant: number): boolean =>
  from <= instant && (till === undefined || instant <= till || end === 'restarted');

/** Where the paths of a span had come to by an instant, before it ended. */
const lastsAt = (
  { visits, lasts, ended = Number.POSITIVE_INFINITY }: VisitSpan,
  instant: number,
): readonly VisitRecord[] => {
  const goingOn = visits().filter((visit) => isGoingOnAt(visit, instant));
  return instant < ended && goingOn.length > 0 ? goingOn : lasts;
};

/** A limit of several paths is over as soon as that of one of them is. */
const settle = (look: Look, span: VisitSpan, ended: number | undefined): SettledLimit => {
  const { limitIn, variant, changes } = span;
  return settleLimit({ limitIn, variant, changes, ended }, (limit, instant) => {
    const lasts = lastsAt(span, instant);
    return interruptionsOfPaths(look, { ...span, lasts }, limit).some((path, i) => {
      const times = dueTimesOf(countedSpanOf(look, span, limit, path.over));
      return isOverAt(path, times, Math.min(instant, lasts[i]?.till ?? instant));
    });
  });
};

/** Which limit a span has come to. */
export const settleSpan = (look: Look, span: VisitSpan): SettledLimit =>
  settle(look, span, endOf(look, span));

/** What stood still on a path, and when it ended. */
interface SpanPath extends Interruptions {
  readonly ended: number | undefined;
}

/**
 * The paths of a span, which end together; those of a cycle that was given up when each was done or
 * interrupted.
 */
const pathsOf = (
  look: Look,
  span: VisitSpan,
  limit: Limit,
  ended: number | undefined,
): readonly SpanPath[] => {
  const { lasts, givenUpAt } = span;
  const endTogether = givenUpAt === undefined || isHandedOutAt(look, lasts);
  return interruptionsOfPaths(look, span, limit).map((stopped, i) => {
    const last = lasts[i];
    if (endTogether || last === undefined) {
      return { over: stopped.over, since: ended === undefined ? stopped.since : undefined, ended };
    }
    const { over, since } = stoppedWhenGivenUp(stopped, last, givenUpAt);
    return { over, since, ended: workedUntil(look, last, givenUpAt) };
  });
};

/** Each path has its own clock: the limit plus the pauses of that path. */
export const clockOfSpan = (look: Look, span: VisitSpan): ClockRecord | undefined => {
  const { input } = span;
  const end = endOf(look, span);
  const { limit } = settle(look, span, end);
  if (limit === undefined) return undefined;
  const clocks = pathsOf(look, span, limit, end).map(({ over, since, ended }) =>
    runClock(
      {
        scope: input.scope,
        id: input.id,
        visit: undefined,
        unit: input.unit,
        cycle: input.cycle,
        from: span.start,
        span: countedSpanOf(look, span, limit, over),
        since,
        ended,
        isVoid: span.isVoid,
        isSilent: span.isSilent,
      },
      look,
    ),
  );
  return wholeOf(clocks, span.givenUpAt);
};
