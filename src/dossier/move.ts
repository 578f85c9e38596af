import {
  type Destination,
  followingOf,
  graphOf,
  IMPLIED_ENDS,
  isEnd,
  isParallel,
  outcomesOf,
  type ProcedureGraph,
} from '../procedure/graph.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import type { MachineState } from '../machine/transitions.ts';
import { type BranchEnd, currentCycleOf, type Fold, type VisitEnd, type VisitRecord } from './fold.ts';

/** Where a visit that ends leads the flow: from when, and on whose account. */
interface Arrival {
  readonly at: number;
  readonly previous: readonly number[];
}

const branchesNeeded = (graph: ProcedureGraph, parallel: string): number => {
  const node = graph.nodes.get(parallel)?.node;
  if (node === undefined || !isParallel(node)) return 1;
  if (node.join === undefined || node.join === 'all') return node.branches.length;
  return node.join === 'any' ? 1 : node.join;
};

/**
 * Follows a destination through the joins it reaches. A join happens at the largest `at` among the
 * branches it needed, and the branches that ended then are the ones that let the flow go on.
 */
const arriveBy = (
  fold: Fold,
  graph: ProcedureGraph,
  destination: Destination,
  ended: BranchEnd,
): Arrival => {
  let arrival: Arrival = { at: ended.at, previous: [ended.visit] };
  let next = destination;
  while (next.to === 'branchEnd') {
    const { parallel } = next;
    const ends = [
      ...(fold.branchEnds.get(parallel) ?? []),
      ...arrival.previous.map((visit) => ({ at: arrival.at, visit })),
    ];
    const branches = (fold.branchesDone.get(parallel) ?? 0) + 1;
    if (branches < branchesNeeded(graph, parallel)) {
      fold.branchEnds.set(parallel, ends);
      fold.branchesDone.set(parallel, branches);
      return arrival;
    }
    fold.branchEnds.delete(parallel);
    fold.branchesDone.delete(parallel);
    const at = Math.max(...ends.map((end) => end.at));
    arrival = { at, previous: ends.filter((end) => end.at === at).map(({ visit }) => visit) };
    next = followingOf(graph, parallel);
  }
  return arrival;
};

const replaceVisit = (fold: Fold, visit: VisitRecord, changes: Partial<VisitRecord>): void => {
  fold.visits[visit.index] = { ...visit, ...changes };
};

export const closeVisit = (
  fold: Fold,
  visit: VisitRecord,
  till: number,
  end: VisitEnd,
  outcome?: string,
): void => {
  // A visit cut off from outside may have begun, by its own branch's reckoning, after the cut.
  replaceVisit(fold, visit, {
    till: Math.max(visit.from, till),
    end,
    ...(outcome === undefined ? {} : { outcome }),
  });
  fold.open.delete(visit.node);
};

export const openVisit = (fold: Fold, node: string, { at, previous }: Arrival): void => {
  const ordinal = (fold.stays.get(node) ?? 0) + 1;
  const graphNode = graphOf(fold.procedure).nodes.get(node)?.node;
  const role = graphNode !== undefined && 'role' in graphNode ? graphNode.role : undefined;
  const index = fold.visits.length;
  fold.visits.push({
    index,
    node,
    ordinal,
    cycle: currentCycleOf(fold),
    from: at,
    previous,
    holdings: [{ from: at, ...(role === undefined ? {} : { role }) }],
  });
  fold.stays.set(node, ordinal);
  fold.open.set(node, index);
};

const resultOf = (graph: ProcedureGraph, end: string): DossierResult => {
  const node = graph.nodes.get(end)?.node;
  if (node !== undefined && isEnd(node)) return node.result;
  if (end === IMPLIED_ENDS.withdrawn) return 'withdrawn';
  return end === IMPLIED_ENDS.stopped ? 'stopped' : 'granted';
};

/** Parallels that the dossier has left without their join, by a jump or an end. */
const forgetLeftParallels = (fold: Fold, graph: ProcedureGraph, next: MachineState): void => {
  for (const parallel of [...fold.branchEnds.keys()]) {
    const inside = next.active.some((id) => graph.nodes.get(id)?.containers.includes(parallel));
    if (inside) continue;
    fold.branchEnds.delete(parallel);
    fold.branchesDone.delete(parallel);
  }
};

const enter = (
  fold: Fold,
  graph: ProcedureGraph,
  next: MachineState,
  arrival: Arrival,
  trigger: string | undefined,
): void => {
  const before = fold.machine.active;
  for (const id of before) {
    const index = fold.open.get(id);
    const visit = index === undefined ? undefined : fold.visits[index];
    if (visit === undefined || next.active.includes(id)) continue;
    closeVisit(fold, visit, arrival.at, next.end === undefined || trigger !== undefined ? 'void' : 'closed');
  }
  for (const id of next.active) {
    if (id === trigger || !before.includes(id)) openVisit(fold, id, arrival);
  }
  forgetLeftParallels(fold, graph, next);
  fold.machine = next;
  if (next.end === undefined) return;
  fold.status = 'ended';
  fold.end = { id: next.end, result: resultOf(graph, next.end), at: arrival.at };
};

/** Ends a visit with an outcome and moves the dossier on to the next state. */
export const moveOn = (
  fold: Fold,
  visit: VisitRecord,
  outcome: string,
  at: number,
  next: MachineState,
): void => {
  const graph = graphOf(fold.procedure);
  const destination = outcomesOf(graph, visit.node).get(outcome);
  closeVisit(fold, visit, at, outcome === 'expired' ? 'expired' : 'finished', outcome);
  const ended = { at, visit: visit.index };
  const arrival =
    destination === undefined
      ? { at, previous: [visit.index] }
      : arriveBy(fold, graph, destination, ended);
  enter(fold, graph, next, arrival, visit.node);
};

/** Ends the dossier from outside the flow (withdrawn, stopped). */
export const endEverywhere = (fold: Fold, at: number, next: MachineState): void => {
  const previous = [...fold.open.values()];
  enter(fold, graphOf(fold.procedure), next, { at, previous }, undefined);
};
