import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/due-times.ts';
import type { Fold, VisitRecord } from '../dossier/fold.ts';
import type { Hands } from '../dossier/hands.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { effectOfWait } from '../dossier/wait-effect.ts';
import type { Limit } from '../limit/limit.ts';
import { isExcludedUnit } from '../procedure/excluded-units.ts';
import { waitAt } from '../procedure/graph.ts';
import type { WaitNode } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Interval } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import {
  type Interruptions,
  interruptionUntil,
  NO_INTERRUPTIONS,
  sumOfInterruptions,
} from './interruption-sum.ts';
import { changesWithin, limitChangesOf, variantAt } from './limit-changes.ts';
import { spanOf } from './limit-span.ts';
import { firstLimitOf, isOverAt, type LimitCourse, settleLimit } from './settle-limit.ts';

const NEVER = Number.POSITIVE_INFINITY;

export const waitNodeOf = ({ graph }: ClockContext, { node }: VisitRecord): WaitNode | undefined =>
  waitAt(graph, node);

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

const findPauses = ({ now, pausesOf }: ClockContext, visit: VisitRecord): Interruptions => {
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
export const pausesAt = (context: ClockContext, visit: VisitRecord): Interruptions => {
  const { fold, notes } = context;
  if (fold.pauses.length === 0) return NO_INTERRUPTIONS;
  notes.pauses ??= new Map<number, Interruptions>();
  return once(notes.pauses, visit, () => findPauses(context, visit));
};

/** A bound of a wait set to run from an instant. It ends at 24:00 of its last day. */
export const boundFrom = (
  context: ClockContext,
  visit: VisitRecord,
  limit: Limit,
  start: number,
): CountedSpan => {
  const unit = unitOfVisit(context.fold, visit);
  const { over } = pausesAt(context, visit);
  return { ...spanOf(context, 'other', unit, limit, start, over), dayEnds: 'midnight' };
};

/**
 * The bound of a wait set to run, if it has one. It is no time of the agency, so another column
 * counts for it whether or not the dossier was overdue by then.
 */
export const waitSpan = (context: ClockContext, visit: VisitRecord): CountedSpan | undefined => {
  const { fold } = context;
  const within = waitNodeOf(context, visit)?.within;
  const course: LimitCourse = {
    limitIn: (variant) => limitFor(within, variant),
    variant: variantAt(fold, visit.from),
    changes: changesWithin(limitChangesOf(fold), [visit], visit.from, visit.till),
    ended: visit.till,
  };
  const known = firstLimitOf(course);
  if (known === undefined) return undefined;
  const start = anchorOf(context, anchorNameOf(known), visit);
  const stopped = pausesAt(context, visit);
  const { limit } = settleLimit(course, (earlier, instant) =>
    isOverAt(stopped, dueTimesOf(boundFrom(context, visit, earlier, start)), instant),
  );
  return limit === undefined ? undefined : boundFrom(context, visit, limit, start);
};

/** When the bound of a wait passes; never while an open pause holds it back. */
export const boundOf = (context: ClockContext, visit: VisitRecord): number => {
  const span = waitSpan(context, visit);
  if (span === undefined) return NEVER;
  const { endsAt } = dueTimesOf(span);
  const { since = NEVER } = pausesAt(context, visit);
  return since <= endsAt ? NEVER : endsAt;
};

const stopByWait = (context: ClockContext, visit: VisitRecord): Interruptions => {
  const till = Math.min(visit.till ?? NEVER, boundOf(context, visit));
  const stop = interruptionUntil(visit.from, till, context.now);
  return sumOfInterruptions([pausesAt(context, visit), stop]);
};

/**
 * What a visit takes out of the clocks around it: its pauses, and the visit itself when it is a
 * wait that stops them. A bounded wait stops them only until its own due, so that an agency which
 * sits twenty days on a posting of fifteen pays five.
 */
export const interruptionsAt = (context: ClockContext, visit: VisitRecord): Interruptions => {
  const { fold, notes } = context;
  const wait = waitNodeOf(context, visit);
  if (wait === undefined || effectOfWait(wait, fold.rules) === 'run') {
    return pausesAt(context, visit);
  }
  notes.waits ??= new Map<number, Interruptions>();
  return once(notes.waits, visit, () => stopByWait(context, visit));
};

const isOutside = ({ procedure }: Fold, { holder }: Hands): boolean =>
  isExcludedUnit(procedure, holder.unit);

const NO_TIME: readonly Interval[] = [];

/** The stretches in which a visit was with units whose time lies outside the statutory limit. */
export const excludedTimeOf = ({ fold }: ClockContext, visit: VisitRecord): readonly Interval[] =>
  fold.procedure.excludes === undefined
    ? NO_TIME
    : unitHandsOf(fold, visit)
        .filter((hands) => isOutside(fold, hands))
        .map(({ span }) => span);

/** Whether a visit was with such units from beginning to end. */
export const isExcluded = ({ fold }: ClockContext, visit: VisitRecord): boolean =>
  fold.procedure.excludes !== undefined &&
  unitHandsOf(fold, visit).every((hands) => isOutside(fold, hands));

/** As `interruptionsAt`, for the dossier's own clock: the time of excluded agencies as well. */
export const dossierInterruptionsAt = (
  context: ClockContext,
  visit: VisitRecord,
): Interruptions => {
  const usual = interruptionsAt(context, visit);
  const excluded = excludedTimeOf(context, visit);
  if (excluded.length === 0) return usual;
  const stops = excluded.map(({ from, till }) => interruptionUntil(from, till, context.now));
  return sumOfInterruptions([usual, ...stops]);
};

/** Whether the dossier is somewhere and every active path stands still. */
export const isEverythingStopped = (context: ClockContext): boolean =>
  context.open.length > 0 &&
  context.open.every((visit) => interruptionsAt(context, visit).since !== undefined);
