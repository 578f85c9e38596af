import type { AnyEventObject, AnyMachineSnapshot } from 'xstate';
import { type AdjacencyMap, adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { errorOf } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { toMachine } from '../../machine/to-machine.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { type Move, movesOf } from './move.ts';

/** Branches multiply: past this, a list of paths would be of no use to anyone. */
const MOST_MOVES = 6_000;

/** One move from a state of the machine to another. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly move: Move;
}

/** All that can happen in a procedure, withdrawal and stop aside, which are possible everywhere. */
export interface StateGraph {
  readonly start: string;
  readonly edges: readonly Edge[];
  /** The end of the procedure in each state that has one. */
  readonly endOf: ReadonlyMap<string, string>;
}

const keyOf = ({ value }: AnyMachineSnapshot): string => JSON.stringify(value);

type Adjacency = AdjacencyMap<AnyMachineSnapshot, AnyEventObject>;

const adjacencyOf = (procedure: Procedure, moves: ReadonlyMap<string, Move>): Adjacency => {
  try {
    return getAdjacencyMap(toMachine(procedure), {
      serializeState: keyOf,
      filterEvents: (_, { type }) => moves.has(type),
      limit: MOST_MOVES,
    });
  } catch {
    // A machine of a procedure that is defined has no other way to fail.
    throw errorOf([issueAt([], 'procedure.pathsTooMany', { most: MOST_MOVES })]);
  }
};

/** The states that a procedure can be in, as xstate walks through them from the receipt on. */
export const stateGraphOf = (procedure: Procedure): StateGraph => {
  const moves = movesOf(procedure);
  const adjacency = adjacencyOf(procedure, moves);
  const edges: Edge[] = [];
  const endOf = new Map<string, string>();
  for (const { state, event, nextState } of adjacencyMapToArray(adjacency)) {
    const move = moves.get(event.type);
    const to = keyOf(nextState);
    if (move !== undefined) edges.push({ from: keyOf(state), to, move });
    // The ends of the dossier stand at the root, so the value of a state that is one is its name.
    if (nextState.status === 'done') endOf.set(to, String(nextState.value));
  }
  return { start: Object.keys(adjacency)[0] ?? '', edges, endOf };
};
