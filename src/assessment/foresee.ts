import type { CalendarSet } from '../calendar/calendar-set.ts';
import { anchorNameOf, anchorOf } from '../clock/anchor.ts';
import { type ClockContext, lookAt, lookAtFold } from '../clock/clock-context.ts';
import { dueEventsFrom, expiredEvent } from '../clock/due-events.ts';
import { expiriesOf } from '../clock/expiries.ts';
import { boundFrom, pausesAt } from '../clock/interruptions.ts';
import { spanOf } from '../clock/limit-span.ts';
import { underRules } from '../clock/look-options.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import { openStageClocks } from '../clock/stage-clocks.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { lastOnVisit } from '../dossier/event-checks.ts';
import { copyFold, type VisitRecord } from '../dossier/fold.ts';
import { openPausesOf } from '../dossier/pauses.ts';
import { addTo, completed, foldOf, record } from '../dossier/record.ts';
import type { EventInput } from '../dossier/schema.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { EXPIRED, outcomesOf, waitAt } from '../procedure/graph.ts';
import type { RulePack } from '../rules/rule-pack.ts';
import { formatInstant } from '../time/instant.ts';
import type { ReadAssumption } from './assumption.ts';

/** What the end of a step was foreseen by. */
export type ForeseenBy = 'assumption' | 'limit' | 'stage' | 'none';

/** What is taken for granted of the rest of a dossier. */
export interface Outlook {
  readonly now: number;
  readonly resumedAt: number;
  readonly calendar: CalendarSet;
  readonly rules: RulePack | undefined;
  readonly assumptions: ReadonlyMap<string, ReadAssumption>;
}

/** A visit that will end, in epoch milliseconds. */
export interface ForeseenStep {
  readonly visit: string;
  readonly step: string;
  readonly unit: string | undefined;
  readonly from: number;
  readonly till: number;
  readonly by: ForeseenBy;
}

/** A dossier as it will be, and how it comes there. */
export interface Course {
  readonly dossier: Dossier;
  readonly steps: readonly ForeseenStep[];
}

interface Exit {
  readonly visit: VisitRecord;
  readonly at: number;
  readonly by: ForeseenBy;
}

/** When the innermost stage with a limit ends that a visit is the last one of. */
const stageDueAt = (context: ClockContext, { node }: VisitRecord): number | undefined => {
  const { graph } = context;
  const around = graph.nodes.get(node)?.containers ?? [];
  if (around.length === 0) return undefined;
  const way = outcomesOf(graph, node).get('done');
  const isInside = (stage: string): boolean =>
    way?.to === 'node' && (graph.nodes.get(way.id)?.containers.includes(stage) ?? false);
  const clock = openStageClocks(context)
    .filter(({ id }) => around.includes(id))
    .at(-1);
  return clock === undefined || isInside(clock.id) ? undefined : clock.times.due;
};

/** When a visit ends by what is assumed of it. */
const assumedEnd = (
  context: ClockContext,
  visit: VisitRecord,
  assumption: ReadAssumption,
  now: number,
): number => {
  if ('doneAt' in assumption) return assumption.doneAt;
  const { limit } = assumption;
  if (waitAt(context.graph, visit.node) !== undefined) {
    const start = anchorOf(context, anchorNameOf(limit), visit);
    return Math.max(now, dueTimesOf(boundFrom(context, visit, limit, start)).endsAt);
  }
  const unit = unitOfVisit(context.fold, visit);
  const { over } = pausesAt(context, visit);
  return Math.max(now, dueTimesOf(spanOf(context, 'step', unit, limit, visit.from, over)).due);
};

/** When a visit will end; what should have ended by now ends now. */
const exitOf = (context: ClockContext, visit: VisitRecord, outlook: Outlook): Exit => {
  const { fold } = context;
  const { now, assumptions } = outlook;
  const notBefore = lastOnVisit(fold, visit);
  const exitAt = (at: number, by: ForeseenBy): Exit => ({
    visit,
    at: Math.max(at, notBefore),
    by,
  });
  const assumption = assumptions.get(visit.node);
  if (assumption !== undefined) {
    return exitAt(assumedEnd(context, visit, assumption, now), 'assumption');
  }
  // The work is done before the result is handed out, and that is all that is asked.
  if (isReturnVisit(context, visit)) return exitAt(now, 'limit');
  const clock = clockOfVisit(context, visit);
  if (clock !== undefined) {
    const { due, endsAt } = clock.times;
    return exitAt(Math.max(now, clock.scope === 'wait' ? endsAt : due), 'limit');
  }
  const stageDue = stageDueAt(context, visit);
  return stageDue === undefined ? exitAt(now, 'none') : exitAt(Math.max(now, stageDue), 'stage');
};

/** The outcome with which the flow goes on as it should. */
const usualOutcome = ({ graph }: ClockContext, { node }: VisitRecord): string | undefined => {
  const outcomes = [...outcomesOf(graph, node).keys()];
  return outcomes.includes('done') ? 'done' : outcomes.find((outcome) => outcome !== EXPIRED);
};

/** A dossier with all that time has ended by itself. */
const broughtUpTo = (dossier: Dossier, calendar: CalendarSet, now: number): Dossier =>
  dueEventsFrom(dossier, calendar, now).reduce<Dossier>(record, dossier);

/** What time has ended by itself, what is let go on, and what time has ended then. */
const beginningOf = (dossier: Dossier, { now, resumedAt, calendar }: Outlook): Dossier => {
  const current = broughtUpTo(dossier, calendar, now);
  const { fold } = lookAt(current, calendar, now);
  const at = formatInstant(Math.max(resumedAt, fold.latestAt), fold.zone);
  const resumed = openPausesOf(fold).reduce(
    (before, { id }) =>
      record(before, { type: 'resumed', id: `forecast:resumed:${id}`, at, pause: id }),
    current,
  );
  return broughtUpTo(resumed, calendar, now);
};

/** What will be recorded next, and where. */
interface Move {
  readonly step: string;
  readonly event: EventInput;
  /** Absent for what time ends by itself. */
  readonly foreseen: ForeseenStep | undefined;
}

const finish = (context: ClockContext, { visit, at, by }: Exit): Move | undefined => {
  const { fold } = context;
  const outcome = usualOutcome(context, visit);
  if (outcome === undefined) return undefined;
  const step = visit.node;
  const id = visitIdOf(visit);
  return {
    step,
    event: {
      type: 'finished',
      id: `forecast:${id}`,
      at: formatInstant(at, fold.zone),
      step,
      outcome,
    },
    foreseen: { visit: id, step, unit: unitOfVisit(fold, visit), from: visit.from, till: at, by },
  };
};

/** Whatever ends first: a visit, or before it something by the passing of time. */
const nextMove = (context: ClockContext, outlook: Outlook): Move | undefined => {
  const exits = context.open.map((visit) => exitOf(context, visit, outlook));
  const [exit] = exits.sort((a, b) => a.at - b.at);
  const [expiry] = expiriesOf(context);
  if (exit === undefined) return undefined;
  return expiry !== undefined && expiry.at < exit.at
    ? { step: expiry.step, event: expiredEvent(context.fold, expiry), foreseen: undefined }
    : finish(context, exit);
};

/**
 * Plays a dossier to its end on a copy: whatever ends first is recorded as ended. Joins, pauses and
 * restarts are those of the real thing, because it is. A flow that comes back to what it has left is
 * given up.
 */
export const foresee = (dossier: Dossier, outlook: Outlook): Course => {
  const steps: ForeseenStep[] = [];
  const left = new Set<string>();
  const fold = copyFold(foldOf(beginningOf(dossier, outlook)));
  for (;;) {
    const context = lookAtFold(fold, outlook.calendar, outlook.now);
    const move = nextMove(underRules(context, outlook.rules), outlook);
    if (move === undefined || left.has(move.step)) return { dossier: completed(fold), steps };
    left.add(move.step);
    if (move.foreseen !== undefined) steps.push(move.foreseen);
    addTo(fold, move.event);
  }
};
