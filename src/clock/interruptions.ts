import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan } from '../deadline/due-times.ts';
import { openVisitsOf, stopsVisit, type VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { effectOfWait } from '../dossier/wait-effect.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit } from '../limit/limit.ts';
import { unitChain } from '../procedure/graph.ts';
import type { WaitNode } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import {
  type Interruptions,
  interruptionUntil,
  NO_INTERRUPTIONS,
  sumOfInterruptions,
} from './interruption-sum.ts';

const NEVER = Number.POSITIVE_INFINITY;

export const waitNodeOf = (context: ClockContext, visit: VisitRecord): WaitNode | undefined => {
  const node = context.graph.nodes.get(visit.node)?.node;
  return node !== undefined && 'wait' in node ? node : undefined;
};

/** The unforeseen pauses that stop a visit, within its stay. */
export const pausesAt = ({ fold, now }: ClockContext, visit: VisitRecord): Interruptions => {
  if (fold.pauses.length === 0) return NO_INTERRUPTIONS;
  const visitEnd = visit.till ?? NEVER;
  const touching = fold.pauses.filter(
    (pause) =>
      stopsVisit(pause, visit.index) && pause.from < visitEnd && (pause.till ?? NEVER) > visit.from,
  );
  return sumOfInterruptions(
    touching.map(({ from, till = NEVER }) =>
      interruptionUntil(Math.max(from, visit.from), Math.min(till, visitEnd), now),
    ),
  );
};

/** The bound of a wait set to run, if it has one. It ends at 24:00 of its last day. */
export const waitSpan = (context: ClockContext, visit: VisitRecord): CountedSpan | undefined => {
  const limit = limitFor(waitNodeOf(context, visit)?.within, context.fold.variant);
  if (limit === undefined) return undefined;
  return {
    start: anchorOf(context, anchorNameOf(limit), visit),
    limit,
    counting: isDateLimit(limit) ? 'date' : countingOf(limit, 'other'),
    table: context.tableOf(unitOfVisit(context.fold, visit)),
    dayEnds: 'midnight',
    pauses: pausesAt(context, visit).over,
  };
};

/** When the bound of a wait passes; never while an open pause holds it back. */
const boundOf = (context: ClockContext, visit: VisitRecord): number => {
  const span = waitSpan(context, visit);
  if (span === undefined) return NEVER;
  const { endsAt } = dueTimesOf(span);
  const { since = NEVER } = pausesAt(context, visit);
  return since <= endsAt ? NEVER : endsAt;
};

/**
 * What a visit takes out of the clocks around it: its pauses, and the visit itself when it is a
 * wait that stops them. A bounded wait stops them only until its own due, so that an agency which
 * sits twenty days on a posting of fifteen pays five.
 */
export const interruptionsAt = (context: ClockContext, visit: VisitRecord): Interruptions => {
  const pauses = pausesAt(context, visit);
  const wait = waitNodeOf(context, visit);
  if (wait === undefined || effectOfWait(wait, context.fold.rules) === 'run') return pauses;
  const till = Math.min(visit.till ?? NEVER, boundOf(context, visit));
  return sumOfInterruptions([pauses, interruptionUntil(visit.from, till, context.now)]);
};

/** Whether a visit belongs to a unit whose time lies outside the statutory limit. */
export const isExcluded = (context: ClockContext, visit: VisitRecord): boolean => {
  const { excludes = [], units } = context.fold.procedure;
  const unit = excludes.length === 0 ? undefined : unitOfVisit(context.fold, visit);
  return unit !== undefined && unitChain(units, unit).some((above) => excludes.includes(above));
};

/** As `interruptionsAt`, for the dossier's own clock: the time of excluded agencies as well. */
export const dossierInterruptionsAt = (
  context: ClockContext,
  visit: VisitRecord,
): Interruptions => {
  const usual = interruptionsAt(context, visit);
  return isExcluded(context, visit)
    ? sumOfInterruptions([usual, interruptionUntil(visit.from, visit.till ?? NEVER, context.now)])
    : usual;
};

/** Whether the dossier is somewhere and every active path stands still. */
export const isEverythingStopped = (context: ClockContext): boolean => {
  const open = openVisitsOf(context.fold);
  return (
    open.length > 0 && open.every((visit) => interruptionsAt(context, visit).since !== undefined)
  );
};
