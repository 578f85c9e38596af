import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/due-times.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { Limit } from '../limit/limit.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import { type ClockInput, type ClockRecord, isOverdue, runClock } from './clock-record.ts';
import { type Interruptions, NO_INTERRUPTIONS } from './interruption-sum.ts';
import type { LimitChange } from './limit-changes.ts';
import { byTimeStopped, spanOf } from './limit-span.ts';
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
  readonly isVoid: boolean;
  readonly isSilent: boolean;
}

/**
 * Whether the paths end at the step that hands out the result. The work is then done on entering
 * it: its wait for the citizen is not the agency's time.
 */
const isHandedOutAt = (context: ClockContext, lasts: readonly VisitRecord[]): boolean => {
  const [last, another] = lasts;
  return last !== undefined && another === undefined && isReturnVisit(context, last);
};

const endOf = (context: ClockContext, { lasts, ended }: VisitSpan): number | undefined =>
  isHandedOutAt(context, lasts) ? lasts[0]?.from : ended;

/** Of two paths the one that is due first; of two due together the one that is later by now. */
const isBefore = (a: ClockRecord, b: ClockRecord): boolean =>
  a.times.due === b.times.due ? a.lateByMs > b.lateByMs : a.times.due < b.times.due;

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
 * The clock of the whole from those of its paths: due when the earliest is due, late or due soon
 * when any is, also when a restart gave all of them up; paused only when every one is.
 */
const wholeOf = (paths: readonly ClockRecord[]): ClockRecord | undefined => {
  const [only, another] = paths;
  if (only === undefined || another === undefined) return only;
  const isLate = ({ grade }: ClockRecord): boolean => grade === 'late';
  const isRunningLate = (path: ClockRecord): boolean => path.state === 'running' && isOverdue(path);
  const candidates = firstGroup(paths, isRunningLate, isOverdue, isLate);
  const earliest = candidates.reduce((a, b) => (isBefore(b, a) ? b : a));
  const runs = paths.some(({ state }) => state === 'running');
  return {
    ...earliest,
    state: runs ? 'running' : earliest.state,
    isDueSoon: !paths.some(isOverdue) && paths.some(({ isDueSoon }) => isDueSoon),
    paths,
  };
};

/** The limit of a span as it runs when the dossier stood still so. */
const countedSpanOf = (
  context: ClockContext,
  { input, start }: VisitSpan,
  limit: Limit,
  stopped: readonly Interval[],
): CountedSpan => spanOf(context, 'other', input.unit, limit, start, stopped);

/** What stood still on the way to the end of each path, as far as the way belongs to the span. */
const interruptionsOfPaths = (
  context: ClockContext,
  span: VisitSpan,
  limit: Limit,
): readonly Interruptions[] => {
  const { lasts, contains, interruptionsAt, gaps, awaySince } = span;
  if (!context.interruptible.some(contains)) {
    return lasts.map(() => ({ over: gaps, since: awaySince }));
  }
  const isHandingOut = isHandedOutAt(context, lasts);
  const withGaps = (over: readonly Interval[]): readonly Interval[] =>
    gaps.length === 0 ? over : unionOf([...over, ...gaps]);
  const compare = byTimeStopped((stopped) =>
    countedSpanOf(context, span, limit, withGaps(stopped)),
  );
  return lasts.map((last) => {
    const interruptionsOn = (visit: VisitRecord): Interruptions => {
      if (!context.isInterruptible(visit)) return NO_INTERRUPTIONS;
      // What stops the handing out comes after the work, and leaves alone what stood still before.
      const belongs = contains(visit) && !(visit === last && isHandingOut);
      return belongs ? interruptionsAt(visit) : NO_INTERRUPTIONS;
    };
    const path = pathTo(context.fold, last, interruptionsOn, compare);
    const { over, since } = interruptionsAlong(path, interruptionsOn);
    return { over: withGaps(over), since: since ?? awaySince };
  });
};

/** A limit of several paths is over as soon as that of one of them is. */
const settle = (
  context: ClockContext,
  span: VisitSpan,
  ended: number | undefined,
): SettledLimit => {
  const { limitIn, variant, changes } = span;
  return settleLimit({ limitIn, variant, changes, ended }, (limit, instant) =>
    interruptionsOfPaths(context, span, limit).some((path) =>
      isOverAt(path, dueTimesOf(countedSpanOf(context, span, limit, path.over)), instant),
    ),
  );
};

/** Which limit a span has come to. */
export const settleSpan = (context: ClockContext, span: VisitSpan): SettledLimit =>
  settle(context, span, endOf(context, span));

/** Each path has its own clock: the limit plus the pauses of that path. */
export const clockOfSpan = (context: ClockContext, span: VisitSpan): ClockRecord | undefined => {
  const { input } = span;
  const ended = endOf(context, span);
  const { limit } = settle(context, span, ended);
  if (limit === undefined) return undefined;
  const clocks = interruptionsOfPaths(context, span, limit).map(({ over, since }) =>
    runClock(
      {
        scope: input.scope,
        id: input.id,
        visit: undefined,
        unit: input.unit,
        cycle: input.cycle,
        from: span.start,
        span: countedSpanOf(context, span, limit, over),
        since: ended === undefined ? since : undefined,
        ended,
        isVoid: span.isVoid,
        isSilent: span.isSilent,
      },
      context,
    ),
  );
  return wholeOf(clocks);
};
