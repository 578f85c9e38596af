import {
  type Destination,
  followingOf,
  isParallel,
  type ProcedureGraph,
} from '../procedure/graph.ts';
import { leave } from './closing.ts';
import type { BranchEnd, Fold, JoinRecord } from './fold.ts';

/** From when, and on whose account, the flow goes on. */
export interface Arrival {
  readonly at: number;
  /** The visits that let it go on. */
  readonly previous: readonly number[];
}

/** Where the flow goes on; at a `branchEnd`, it waits there for other branches. */
interface JoinedWay {
  readonly goal: Destination;
  readonly arrival: Arrival;
}

const branchesNeeded = (graph: ProcedureGraph, parallel: string): number => {
  const node = graph.nodes.get(parallel)?.node;
  if (node === undefined || !isParallel(node)) return 1;
  if (node.join === undefined || node.join === 'all') return node.branches.length;
  return node.join === 'any' ? 1 : node.join;
};

/** The latest ends: those on account of which a join happened when it did. */
const arrivalOf = (ends: readonly BranchEnd[]): Arrival => {
  const at = ends.reduce((latest, end) => Math.max(latest, end.at), Number.NEGATIVE_INFINITY);
  return { at, previous: ends.filter((end) => end.at === at).map(({ visit }) => visit) };
};

/**
 * Follows a destination through the joins that it completes. A join happens at the largest `at`
 * among the branches it needed, and the branches that ended then are the ones that let the flow go
 * on.
 */
export const followJoins = (fold: Fold, destination: Destination, ended: Arrival): JoinedWay => {
  let goal = destination;
  let arrival = ended;
  while (goal.to === 'branchEnd') {
    const { parallel, branch } = goal;
    const join: JoinRecord = fold.joins.get(parallel) ?? { branchesDone: 0, ends: [] };
    const { at, previous } = arrival;
    fold.doneBranches.push({ branch, visits: previous, visitsSoFar: fold.visits.length });
    join.branchesDone += 1;
    for (const visit of previous) join.ends.push({ at, visit });
    if (join.branchesDone < branchesNeeded(fold.graph, parallel)) {
      fold.joins.set(parallel, join);
      return { goal, arrival };
    }
    fold.joins.delete(parallel);
    arrival = arrivalOf(join.ends);
    // Now, and not when a join around this one may happen: what it did not need is over.
    leave(fold, parallel, arrival.at, 'void');
    goal = followingOf(fold.graph, parallel);
  }
  return { goal, arrival };
};
