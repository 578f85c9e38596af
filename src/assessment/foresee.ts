import type { CalendarSet } from '../calendar/calendar-set.ts';
import { anchorNameOf, anchorOf } from '../clock/anchor.ts';
import { expiredEvent } from '../clock/due-events.ts';
import { type Expiry, expiriesOf } from '../clock/expiries.ts';
import { assumedBound, pausesAt } from '../clock/interruptions.ts';
import { spanOf } from '../clock/limit-span.ts';
import { type Look, lookAtFold } from '../clock/look.ts';
import { underRules } from '../clock/look-options.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import { openStageClocks } from '../clock/stage-clocks.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import { pauseListOf } from '../deadline/pause-list.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { lastOnVisit } from '../dossier/event-checks.ts';
import { copyFold, type Fold, type VisitRecord } from '../dossier/fold.ts';
import { openPausesOf } from '../dossier/pauses.ts';
import { addTo, completed, foldOf } from '../dossier/record.ts';
import type { EventInput } from '../dossier/schema.ts';
import { unitOfNode, unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { EXPIRED, isInside, outcomesOf, waitAt } from '../procedure/graph.ts';
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
export interface ForeseenCourse {
  readonly dossier: Dossier;
  readonly steps: readonly ForeseenStep[];
}

interface Exit {
  readonly visit: VisitRecord;
  readonly at: number;
  readonly by: ForeseenBy;
}

/** When the innermost stage with a limit ends that a visit is the last one of. */
const stageDueAt = (look: Look, { node }: VisitRecord): number | undefined => {
  const { graph } = look;
  const around = graph.nodes.get(node)?.containers ?? [];
  if (around.length === 0) return undefined;
  const way = outcomesOf(graph, node).get('done');
  const clock = openStageClocks(look)
    .filter(({ id }) => around.includes(id))
    .at(-1);
  const staysInside =
    way?.to === 'node' && clock !== undefined && isInside(graph, way.id, clock.id);
  return staysInside ? undefined : clock?.times.due;
};

/** When a visit ends by what is assumed of it. */
const assumedEnd = (
  look: Look,
  visit: VisitRecord,
  assumption: ReadAssumption,
  now: number,
): number => {
  if ('doneAt' in assumption) return assumption.doneAt;
  const { limit } = assumption;
  if (waitAt(look.graph, visit.node) !== undefined) {
    return Math.max(now, dueTimesOf(assumedBound(look, visit, limit)).endsAt);
  }
  // As its own limit does: by the calendar of the unit of the step, whoever has the file.
  const unit = unitOfNode(look.fold, visit.node);
  const start = anchorOf(look, anchorNameOf(limit), visit);
  const pauses = pauseListOf(pausesAt(look, visit).over);
  const span = spanOf(look, { scope: 'step', unit, limit, start, pauses });
  return Math.max(now, dueTimesOf(span).due);
};

/** When a visit will end; what should have ended by now ends now. */
const exitOf = (look: Look, visit: VisitRecord, outlook: Outlook): Exit => {
  const { fold } = look;
  const { now, assumptions } = outlook;
  const notBefore = lastOnVisit(fold, visit);
  const exitAt = (at: number, by: ForeseenBy): Exit => ({
    visit,
    at: Math.max(at, notBefore),
    by,
  });
  const assumption = assumptions.get(visit.node);
  if (assumption !== undefined) {
    return exitAt(assumedEnd(look, visit, assumption, now), 'assumption');
  }
  // The work is done before the result is handed out, and that is all that is asked.
  if (isReturnVisit(look, visit)) return exitAt(now, 'limit');
  const clock = clockOfVisit(look, visit);
  if (clock !== undefined) {
    const { due, endsAt } = clock.times;
    return exitAt(Math.max(now, clock.scope === 'wait' ? endsAt : due), 'limit');
  }
  const stageDue = stageDueAt(look, visit);
  return stageDue === undefined ? exitAt(now, 'none') : exitAt(Math.max(now, stageDue), 'stage');
};

/** The outcome with which the flow goes on as it should. */
const usualOutcome = ({ graph }: Look, { node }: VisitRecord): string | undefined => {
  const outcomes = [...outcomesOf(graph, node).keys()];
  return outcomes.includes('done') ? 'done' : outcomes.find((outcome) => outcome !== EXPIRED);
};

/** What will be recorded next, and where. */
interface Move {
  readonly step: string;
  readonly event: EventInput;
  /** Absent for what time ends by itself. */
  readonly foreseen: ForeseenStep | undefined;
}

const finish = (look: Look, { visit, at, by }: Exit): Move | undefined => {
  const { fold } = look;
  const outcome = usualOutcome(look, visit);
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

/** What comes first: the end of a visit, or before it something by the passing of time. */
const firstMove = (
  look: Look,
  exits: readonly Exit[],
  expiries: readonly Expiry[],
): Move | undefined => {
  const [exit] = [...exits].sort((a, b) => a.at - b.at);
  const [expiry] = expiries;
  if (expiry !== undefined && (exit === undefined || expiry.at < exit.at)) {
    return { step: expiry.step, event: expiredEvent(look.fold, expiry), foreseen: undefined };
  }
  return exit === undefined ? undefined : finish(look, exit);
};

type MoveFinder = (look: Look, outlook: Outlook) => Move | undefined;

const nextMove: MoveFinder = (look, outlook) =>
  firstMove(
    look,
    look.open.map((visit) => exitOf(look, visit, outlook)),
    expiriesOf(look),
  );

/** What was done by now and is not entered yet, or was ended by time before. */
const pastMove: MoveFinder = (look, outlook) => {
  const { now, assumptions } = outlook;
  const exits = look.open
    .filter(({ node }) => assumptions.has(node))
    .map((visit) => exitOf(look, visit, outlook));
  return firstMove(
    look,
    exits.filter(({ at }) => at <= now),
    expiriesOf(look).filter(({ at }) => at <= now),
  );
};

/** A dossier that is played on, and what was foreseen so far. */
interface Play {
  readonly fold: Fold;
  readonly steps: ForeseenStep[];
  /** What it has left: a flow that comes back to that is given up. */
  readonly left: Set<string>;
}

const play = ({ fold, steps, left }: Play, outlook: Outlook, moveIn: MoveFinder): void => {
  for (;;) {
    const look = lookAtFold(fold, outlook.calendar, outlook.now);
    const move = moveIn(underRules(look, outlook.rules), outlook);
    if (move === undefined || left.has(move.step)) return;
    left.add(move.step);
    if (move.foreseen !== undefined) steps.push(move.foreseen);
    addTo(fold, move.event);
  }
};

const resumeAll = (fold: Fold, resumedAt: number): void => {
  const at = formatInstant(Math.max(resumedAt, fold.latestAt), fold.zone);
  for (const { id } of openPausesOf(fold)) {
    addTo(fold, { type: 'resumed', id: `forecast:resumed:${id}`, at, pause: id });
  }
};

/**
 * Plays a dossier to its end on a copy: whatever ends first is recorded as ended. Joins, pauses and
 * restarts are those of the real thing, because it is. What is over by now comes first, so that no
 * end of a pause can put it off.
 */
export const foresee = (dossier: Dossier, outlook: Outlook): ForeseenCourse => {
  const course: Play = { fold: copyFold(foldOf(dossier)), steps: [], left: new Set() };
  play(course, outlook, pastMove);
  resumeAll(course.fold, outlook.resumedAt);
  play(course, outlook, nextMove);
  return { dossier: completed(course.fold), steps: course.steps };
};
