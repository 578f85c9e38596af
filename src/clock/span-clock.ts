import type { VisitRecord } from '../dossier/fold.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import { type ClockInput, type ClockRecord, isOverdue, runClock } from './clock-record.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAlong, pathTo } from './paths.ts';

/** A limit over many visits of one cycle: of a stage, or of the whole dossier. */
export interface VisitSpan {
  readonly input: Pick<ClockInput, 'scope' | 'id' | 'unit' | 'cycle'>;
  readonly limit: Limit;
  readonly start: number;
  /** The visits at which its paths end. */
  readonly lasts: readonly VisitRecord[];
  /** Whether time at a visit before those belongs to it. */
  readonly contains: (visit: VisitRecord) => boolean;
  /** Time that the dossier spent outside it. */
  readonly gaps: readonly Interval[];
  /** Since when the dossier is outside it. */
  readonly awaySince?: number;
  readonly interruptionsAt: (visit: VisitRecord) => Interruptions;
  /** When it ended, if it has, the step that hands out the result still counted in. */
  readonly ended: number | undefined;
  readonly isVoid: boolean;
}

/**
 * Whether the paths end at the step that hands out the result. The work is then done on entering
 * it: its wait for the citizen is not the agency's time.
 */
const isHandedOutAt = ({ fold, graph }: ClockContext, lasts: readonly VisitRecord[]): boolean => {
  const [last, another] = lasts;
  return (
    last !== undefined && another === undefined && isReturnStep(graph, last.node, fold.variant)
  );
};

/** Of two paths the one that is due first; of two due together the one that is later by now. */
const isBefore = (a: ClockRecord, b: ClockRecord): boolean =>
  a.times.due === b.times.due ? a.lateByMs > b.lateByMs : a.times.due < b.times.due;

/** The clocks that fit the first description that any fits; all of them when none fits any. */
const firstGroup = (
  clocks: readonly ClockRecord[],
  ...descriptions: readonly ((clock: ClockRecord) => boolean)[]
): readonly ClockRecord[] =>
  descriptions.map((fits) => clocks.filter(fits)).find(({ length }) => length > 0) ?? clocks;

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

/** Each path has its own clock: the limit plus the pauses of that path. */
export const clockOfSpan = (context: ClockContext, span: VisitSpan): ClockRecord | undefined => {
  const { input, limit, lasts } = span;
  const isHandingOut = isHandedOutAt(context, lasts);
  const ended = isHandingOut ? lasts[0]?.from : span.ended;
  const clocks = lasts.map((last) => {
    // What stops the handing out comes after the work, and leaves alone what stood still before.
    const path = pathTo(context.fold, last, span.interruptionsAt).filter(
      (visit) => span.contains(visit) && !(visit === last && isHandingOut),
    );
    const { over, since = span.awaySince } = interruptionsAlong(path, span.interruptionsAt);
    return runClock(
      {
        ...input,
        span: {
          start: span.start,
          limit,
          counting: isDateLimit(limit) ? 'date' : countingOf(limit, 'other'),
          table: context.tableOf(input.unit),
          dayEnds: context.rules.dayEnds.value,
          pauses: span.gaps.length === 0 ? over : unionOf([...over, ...span.gaps]),
        },
        isVoid: span.isVoid,
        ...(ended === undefined ? {} : { ended }),
        ...(ended === undefined && since !== undefined ? { since } : {}),
      },
      context,
    );
  });
  return wholeOf(clocks);
};
