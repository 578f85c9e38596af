import { dueTimesOf } from '../deadline/count-limit.ts';
import { type CountedSpan, countedSpan } from '../deadline/counted-span.ts';
import { pauseListOf } from '../deadline/pause-list.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import type { Hands } from '../dossier/hands.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { unitOfNode } from '../dossier/visits.ts';
import { isStoppingWait } from '../dossier/wait-effect.ts';
import type { Limit } from '../limit/limit.ts';
import { isExcludedUnit } from '../procedure/excluded-units.ts';
import { waitAt } from '../procedure/graph.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Interval } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import {
  type Interruptions,
  interruptionUntil,
  NO_INTERRUPTIONS,
  sumOfInterruptions,
} from './interruption-sum.ts';
import { changesWithin, limitChangesOf, variantAt } from './limit-changes.ts';
import type { LimitToRun } from './limit-span.ts';
import type { Look } from './look.ts';
import { firstLimitOf, isOverAt, type LimitHistory, settleLimit } from './settle-limit.ts';
import { stoppedOnWayTo } from './stopped-way.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** Finds something out about a visit once in a look. */
const once = (
  known: Map<number, Interruptions>,
  { index }: VisitRecord,
  find: () => Interruptions,
): Interruptions => {
  const before = known.get(index);
  if (before !== undefined) return before;
  const found = find();
  known.set(index, found);
  return found;
};

const findPauses = ({ now, pausesOf }: Look, visit: VisitRecord): Interruptions => {
  const visitEnd = visit.till ?? NEVER;
  const touching = pausesOf(visit).filter(
    ({ from, till = NEVER }) => from < visitEnd && till > visit.from,
  );
  return sumOfInterruptions(
    touching.map(({ from, till = NEVER }) =>
      interruptionUntil(Math.max(from, visit.from), Math.min(till, visitEnd), now),
    ),
  );
};

/** The unforeseen pauses that stop a visit, within its stay. */
export const pausesAt = (look: Look, visit: VisitRecord): Interruptions => {
  const { fold, notes } = look;
  if (fold.pauses.length === 0) return NO_INTERRUPTIONS;
  notes.pauses ??= new Map<number, Interruptions>();
  return once(notes.pauses, visit, () => findPauses(look, visit));
};

/** A limit set to run that is no time of the agency: it ends at 24:00 of its last day. */
export const spanToMidnight = (
  { tableOf }: Look,
  { unit, limit, start }: Omit<LimitToRun, 'scope' | 'pauses'>,
  stopped: readonly Interval[],
): CountedSpan =>
  countedSpan({
    start,
    limit,
    scope: 'other',
    table: tableOf(unit),
    dayEnds: 'midnight',
    pauses: pauseListOf(stopped),
  });

/** What the bound of a wait counts from, and what stands still meanwhile. */
interface BoundCourse {
  readonly start: number;
  readonly stopped: Interruptions;
}

/** A wait does not hold itself back. */
const boundCourse = (look: Look, visit: VisitRecord, limit: Limit): BoundCourse => {
  const anchor = anchorNameOf(limit);
  const start = anchorOf(look, anchor, visit);
  if (anchor === undefined) return { start, stopped: pausesAt(look, visit) };
  const unit = unitOfNode(look.fold, visit.node);
  const stopped = stoppedOnWayTo(look.fold, visit, {
    interruptionsAt: (at) => (at.node === visit.node ? pausesAt : interruptionsAt)(look, at),
    spanWith: (over) => spanToMidnight(look, { unit, limit, start }, over),
  });
  return { start, stopped };
};

const boundSpan = (
  look: Look,
  { node }: VisitRecord,
  limit: Limit,
  { start, stopped }: BoundCourse,
): CountedSpan => {
  // By whose calendar it counts the procedure says, whoever has the file.
  const unit = unitOfNode(look.fold, node);
  return spanToMidnight(look, { unit, limit, start }, stopped.over);
};

/** A bound that somebody assumes of a wait, set to run. */
export const assumedBound = (look: Look, visit: VisitRecord, limit: Limit): CountedSpan =>
  boundSpan(look, visit, limit, boundCourse(look, visit, limit));

/** The bound of a wait set to run. */
export interface WaitBound {
  readonly span: CountedSpan;
  /** Since when it stands still, if it does. */
  readonly since: number | undefined;
  /** When it last became another one: till then, at least, the wait has lasted by right. */
  readonly changedAt: number | undefined;
}

/**
 * The bound of a wait set to run, if it has one. It is no time of the agency, so another column
 * counts for it whether or not the dossier was overdue by then.
 */
export const waitBoundOf = (
  look: Look,
  visit: VisitRecord,
  changedBefore = visit.till,
): WaitBound | undefined => {
  const { fold, graph } = look;
  const within = waitAt(graph, visit.node)?.within;
  const changes = changesWithin(limitChangesOf(fold), [visit], visit.from, changedBefore);
  const history: LimitHistory = {
    limitIn: (variant) => limitFor(within, variant),
    variant: variantAt(fold, visit.from),
    changes,
    ended: changedBefore,
  };
  const known = firstLimitOf(history);
  if (known === undefined) return undefined;
  const counted = boundCourse(look, visit, known);
  const { limit, tooLate } = settleLimit(history, (earlier, instant) =>
    isOverAt(counted.stopped, dueTimesOf(boundSpan(look, visit, earlier, counted)), instant),
  );
  if (limit === undefined) return undefined;
  return {
    span: boundSpan(look, visit, limit, counted),
    since: counted.stopped.since,
    changedAt: changes[changes.length - tooLate.length - 1]?.at,
  };
};

/**
 * When the bound of a wait passes; never while an open pause holds it back.
 *
 * @param changedBefore from when on another column leaves it as it is; by default its end
 */
export const boundOf = (look: Look, visit: VisitRecord, changedBefore = visit.till): number => {
  const bound = waitBoundOf(look, visit, changedBefore);
  if (bound === undefined) return NEVER;
  const { span, since = NEVER, changedAt = 0 } = bound;
  const { endsAt } = dueTimesOf(span);
  return since <= endsAt ? NEVER : Math.max(endsAt, changedAt);
};

const stopByWait = (look: Look, visit: VisitRecord): Interruptions => {
  const till = Math.min(visit.till ?? NEVER, boundOf(look, visit));
  const stop = interruptionUntil(visit.from, till, look.now);
  return sumOfInterruptions([pausesAt(look, visit), stop]);
};

/**
 * What a visit takes out of the clocks around it: its pauses, and the visit itself when it is a
 * wait that stops them. A bounded wait stops them only until its own due, so that an agency which
 * sits twenty days on a posting of fifteen pays five.
 */
export const interruptionsAt = (look: Look, visit: VisitRecord): Interruptions => {
  const { fold, notes } = look;
  if (!isStoppingWait(fold, visit.node)) return pausesAt(look, visit);
  notes.waits ??= new Map<number, Interruptions>();
  return once(notes.waits, visit, () => stopByWait(look, visit));
};

const isOutside = ({ procedure }: Fold, { holder }: Hands): boolean =>
  isExcludedUnit(procedure, holder.unit);

const NO_TIME: readonly Interval[] = [];

/** The stretches in which a visit was with units whose time lies outside the statutory limit. */
export const excludedTimeOf = ({ fold }: Look, visit: VisitRecord): readonly Interval[] =>
  fold.procedure.excludes === undefined
    ? NO_TIME
    : unitHandsOf(fold, visit)
        .filter((hands) => isOutside(fold, hands))
        .map(({ span }) => span);

/** Whether a visit was with such units from beginning to end. */
export const isExcluded = ({ fold }: Look, visit: VisitRecord): boolean =>
  fold.procedure.excludes !== undefined &&
  unitHandsOf(fold, visit).every((hands) => isOutside(fold, hands));

/** As `interruptionsAt`, for the dossier's own clock: the time of excluded agencies as well. */
export const dossierInterruptionsAt = (look: Look, visit: VisitRecord): Interruptions => {
  const usual = interruptionsAt(look, visit);
  const excluded = excludedTimeOf(look, visit);
  if (excluded.length === 0) return usual;
  const stops = excluded.map(({ from, till }) => interruptionUntil(from, till, look.now));
  return sumOfInterruptions([usual, ...stops]);
};

/** Whether the dossier is somewhere and every active path stands still. */
export const isEverythingStopped = (look: Look): boolean =>
  look.open.length > 0 &&
  look.open.every((visit) => interruptionsAt(look, visit).since !== undefined);
