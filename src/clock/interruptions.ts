import { dueTimesOf } from '../deadline/count-limit.ts';
import type { CountedSpan, DueTimes } from '../deadline/due-times.ts';
import { stopsVisit, type VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import { effectOfWait } from '../dossier/wait-effect.ts';
import { countingOf } from '../limit/counting.ts';
import { isDateLimit } from '../limit/limit.ts';
import { unitChain } from '../procedure/graph.ts';
import type { WaitNode } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Interval } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';

/** Time at a visit that does not count: what is over, and since when it is still going on. */
export interface Interruptions {
  readonly over: readonly Interval[];
  /** The earliest start of an interruption that is not over. */
  readonly since?: number;
}

export const waitNodeOf = (context: ClockContext, visit: VisitRecord): WaitNode | undefined => {
  const node = context.graph.nodes.get(visit.node)?.node;
  return node !== undefined && 'wait' in node ? node : undefined;
};

/** The bound of a wait set to run, if it has one. It ends at 24:00 of its last day. */
export const waitSpan = (context: ClockContext, visit: VisitRecord): CountedSpan | undefined => {
  const wait = waitNodeOf(context, visit);
  const limit = limitFor(wait?.within, context.fold.variant);
  if (limit === undefined) return undefined;
  return {
    start: visit.from,
    limit,
    counting: isDateLimit(limit) ? 'date' : countingOf(limit, 'other'),
    table: context.tableOf(unitOfVisit(context.fold, visit)),
    dayEnds: 'midnight',
    pauses: [],
  };
};

const waitBound = (context: ClockContext, visit: VisitRecord): DueTimes | undefined => {
  const span = waitSpan(context, visit);
  return span === undefined ? undefined : dueTimesOf(span);
};

/** Between an interruption's start and what ends it first: its own end, its bound, or nothing yet. */
const untilFirst = (
  from: number,
  ended: number | undefined,
  bound: number | undefined,
  now: number,
): Interruptions => {
  const till = Math.min(ended ?? Number.POSITIVE_INFINITY, bound ?? Number.POSITIVE_INFINITY);
  return till <= now ? { over: [{ from, till }] } : { over: [], since: from };
};

const merge = (parts: readonly Interruptions[]): Interruptions => {
  const starts = parts.flatMap(({ since }) => since ?? []);
  return {
    over: parts.flatMap(({ over }) => over),
    ...(starts.length === 0 ? {} : { since: Math.min(...starts) }),
  };
};

/** The unforeseen pauses that stop a visit, within its stay. */
export const pausesAt = (context: ClockContext, visit: VisitRecord): Interruptions =>
  merge(
    context.fold.pauses
      .filter((pause) => stopsVisit(pause, visit.index))
      .filter(
        ({ from, till }) =>
          from < (visit.till ?? Number.POSITIVE_INFINITY) &&
          (till ?? Number.POSITIVE_INFINITY) > visit.from,
      )
      .map((pause) => {
        const ends = [pause.till, visit.till].flatMap((end) => end ?? []);
        const ended = ends.length === 0 ? undefined : Math.min(...ends);
        return untilFirst(Math.max(pause.from, visit.from), ended, undefined, context.now);
      }),
  );

/**
 * What a visit takes out of the clocks around it: its pauses, and the visit itself when it is a
 * wait that stops them. A bounded wait stops them only until its own due, so that an agency which
 * sits twenty days on a posting of fifteen pays five.
 */
export const interruptionsAt = (context: ClockContext, visit: VisitRecord): Interruptions => {
  const pauses = pausesAt(context, visit);
  const wait = waitNodeOf(context, visit);
  if (wait === undefined || effectOfWait(wait, context.fold.rules) === 'run') return pauses;
  const bound = waitBound(context, visit)?.endsAt;
  return merge([pauses, untilFirst(visit.from, visit.till, bound, context.now)]);
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
    ? merge([usual, untilFirst(visit.from, visit.till, undefined, context.now)])
    : usual;
};
