import { outcomeEvent } from '../machine/machine-events.ts';
import { type MachineState, nextState } from '../machine/transitions.ts';
import {
  type Destination,
  EXPIRED,
  IMPLIED_ENDS,
  isEnd,
  outcomesOf,
  type ProcedureGraph,
} from '../procedure/graph.ts';
import type { DossierResult, FlowNode } from '../procedure/procedure.ts';
import type { SilenceEffect } from '../rules/rule-pack.ts';
import { closeVisit, leave } from './closing.ts';
import {
  currentCycleOf,
  type Fold,
  type Holding,
  type SilentEnd,
  type VisitRecord,
  type Writable,
} from './fold.ts';
import { type Arrival, followJoins } from './joins.ts';
import { endIdlePauses, stopNewVisit } from './pauses.ts';
import { EVERYTHING, openVisitsIn } from './place.ts';

const heldAtFirst = (holder: Omit<Holding, 'from'>): Holding[] => [
  { ...holder, from: Number.NEGATIVE_INFINITY },
];

/** Who has each node by the procedure; only a cache. */
const holdingsByNode = new WeakMap<FlowNode, Holding[]>();

/** Whoever the procedure names for a node: its unit, which needs no mention, and a role. */
const holdingsAt = ({ graph }: Fold, id: string): Holding[] => {
  const node = graph.nodes.get(id)?.node;
  const known = node === undefined ? undefined : holdingsByNode.get(node);
  if (known !== undefined) return known;
  const role = node !== undefined && 'role' in node ? node.role : undefined;
  const holdings = heldAtFirst({ unit: undefined, role, person: undefined });
  if (node !== undefined) holdingsByNode.set(node, holdings);
  return holdings;
};

/** Opens a visit; it is in the hands of whoever had the one before, if that is said. */
export const openVisit = (
  fold: Fold,
  node: string,
  { at, previous }: Arrival,
  before?: Holding,
): void => {
  const ordinal = (fold.stays.get(node) ?? 0) + 1;
  const visit: VisitRecord = {
    index: fold.visits.length,
    node,
    ordinal,
    cycle: currentCycleOf(fold),
    from: at,
    latest: at,
    previous,
    holdings: before === undefined ? holdingsAt(fold, node) : heldAtFirst(before),
    till: undefined,
    end: undefined,
    outcome: undefined,
    silence: undefined,
  };
  fold.visits.push(visit);
  fold.stays.set(node, ordinal);
  fold.open.set(node, visit.index);
  stopNewVisit(fold, visit);
};

/**
 * What else the dossier leaves when it goes from a node to a goal: the outermost stage or parallel
 * around the node that is not around the goal as well. One that is itself the goal is left first,
 * and then entered anew; a branch that has come to its end is left as a whole.
 */
const leftBehind = (graph: ProcedureGraph, node: string, goal: Destination): string | undefined => {
  if (goal.to === 'end') return EVERYTHING;
  if (goal.to === 'branchEnd') return goal.branch;
  const around = graph.nodes.get(node)?.containers ?? [];
  const aroundGoal = graph.nodes.get(goal.id)?.containers ?? [];
  return around.find((container, i) => container !== aroundGoal[i]);
};

const resultOf = (graph: ProcedureGraph, end: string): DossierResult => {
  const node = graph.nodes.get(end)?.node;
  if (node !== undefined && isEnd(node)) return node.result;
  if (end === IMPLIED_ENDS.withdrawn) return 'withdrawn';
  return end === IMPLIED_ENDS.stopped ? 'stopped' : 'granted';
};

/** Opens a visit of every node of the next state that has none. */
const enter = (fold: Fold, next: MachineState, arrival: Arrival): void => {
  fold.machine = next;
  for (const node of next.active) {
    if (!fold.open.has(node)) openVisit(fold, node, arrival);
  }
  if (next.end !== undefined) {
    fold.status = 'ended';
    fold.end = { id: next.end, result: resultOf(fold.graph, next.end), ...arrival };
  }
  endIdlePauses(fold, arrival.at);
};

/** A legal way out of a visit: the outcome, where it leads, and the machine's state after it. */
export interface WayOut {
  readonly outcome: string;
  readonly destination: Destination;
  readonly next: MachineState;
}

/** The machine's events by where they lead: as a key, a text is found faster when it is not new. */
const eventByDestination = new WeakMap<Destination, string>();

/** The event of an outcome; each outcome of each node has a destination of its own. */
const eventOf = (node: string, outcome: string, destination: Destination): string => {
  const known = eventByDestination.get(destination);
  if (known !== undefined) return known;
  const event = outcomeEvent(node, outcome);
  eventByDestination.set(destination, event);
  return event;
};

/** The way out of an active node by an outcome, if the procedure has it. */
export const wayOut = (fold: Fold, node: string, outcome: string): WayOut | undefined => {
  const destination = outcomesOf(fold.graph, node).get(outcome);
  if (destination === undefined) return undefined;
  const next = nextState(fold.procedure, fold.machine, eventOf(node, outcome, destination));
  return next === undefined ? undefined : { outcome, destination, next };
};

/** Goes on from a node that is over, through the joins that it completes. */
const goOn = (fold: Fold, node: string, ended: Arrival, { destination, next }: WayOut): void => {
  const { goal, arrival } = followJoins(fold, destination, ended);
  const behind = leftBehind(fold.graph, node, goal);
  if (behind !== undefined) leave(fold, behind, arrival.at, 'void');
  enter(fold, next, arrival);
};

/** Ends a visit with an outcome and moves the dossier on to the next state. */
export const moveOn = (fold: Fold, visit: VisitRecord, way: WayOut, at: number): void => {
  const { outcome } = way;
  closeVisit(fold, visit, at, outcome === EXPIRED ? 'expired' : 'finished', outcome);
  goOn(fold, visit.node, { at, previous: [visit.index] }, way);
};

const endSilently = (visit: Writable<VisitRecord>, silence: SilentEnd): void => {
  visit.silence = silence;
};

/** Ends everything that is going on in a branch by its silence, and moves the dossier on. */
export const moveOnInSilence = (
  fold: Fold,
  branch: string,
  way: WayOut,
  effect: SilenceEffect,
  at: number,
): void => {
  const silent = openVisitsIn(fold, branch);
  const previous = silent.map(({ index }) => index);
  leave(fold, branch, at, 'expired', effect);
  for (const visit of silent) endSilently(visit, { branch, visits: previous });
  goOn(fold, branch, { at, previous }, way);
};

/** Ends the dossier from outside the flow (withdrawn, stopped). */
export const endEverywhere = (fold: Fold, at: number, next: MachineState): void => {
  const previous = [...fold.open.values()];
  leave(fold, EVERYTHING, at, 'closed');
  enter(fold, next, { at, previous });
};
