import { type AnyStateMachine, createMachine } from 'xstate';
import {
  type Destination,
  endFor,
  endsDossier,
  followingOf,
  graphOf,
  IMPLIED_ENDS,
  idOf,
  isEnd,
  isParallel,
  isStage,
  outcomesOf,
  type ProcedureGraph,
} from '../procedure/graph.ts';
import type { FlowNode, ParallelNode, Procedure } from '../procedure/procedure.ts';
import { outcomeEvent, STOPPED, WITHDRAWN } from './machine-events.ts';

/** One state of the machine: a part of what `createMachine` takes. */
interface StateConfig {
  id?: string;
  type?: 'parallel' | 'final';
  initial?: string;
  states?: Record<string, StateConfig>;
  on?: Record<string, { target: string }>;
  onDone?: { target: string };
}

/*
 * Names of states that no author writes; the colon keeps them apart from the author's ids. A branch
 * of a parallel is a region `branch:` around its node, over when it reaches `done:`; a join of n
 * branches counts them in a region `join:`. Each branch has a region of its own, also where it is a
 * stage: a jump back to the start of the branch would otherwise start its neighbours anew.
 */
const ROOT = 'root:procedure';
const regionOf = (branch: string): string => `branch:${branch}`;
const doneStateOf = (branch: string): string => `done:${branch}`;
const joinRegionOf = (parallel: string): string => `join:${parallel}`;
const counterOf = (count: number): string => `${count}`;

const targetOf = (destination: Destination): string =>
  destination.to === 'branchEnd' ? `#${doneStateOf(destination.branch)}` : `#${destination.id}`;

/** Where a flow begins. No flow is empty and none begins with an end, else it is not defined. */
const firstOf = ([first]: readonly FlowNode[]): string => (first === undefined ? '' : idOf(first));

/** A state that is left by the outcomes of its node. */
const leftByOutcomes = (graph: ProcedureGraph, id: string): StateConfig => ({
  id,
  on: Object.fromEntries(
    [...outcomesOf(graph, id)].map(([outcome, destination]) => [
      outcomeEvent(id, outcome),
      { target: targetOf(destination) },
    ]),
  ),
});

/** States by name; ends are left out: those of the dossier stand at the root, others lead on. */
const flowStates = (
  graph: ProcedureGraph,
  flow: readonly FlowNode[],
): Record<string, StateConfig> =>
  Object.fromEntries(
    flow.filter((node) => !isEnd(node)).map((node) => [idOf(node), nodeState(graph, node)]),
  );

const branchState = (graph: ProcedureGraph, branch: FlowNode): StateConfig => {
  const id = idOf(branch);
  const done = doneStateOf(id);
  return {
    id: regionOf(id),
    initial: id,
    states: { [id]: nodeState(graph, branch), [done]: { id: done, type: 'final' } },
  };
};

/** Counts branches as they are done and leaves the parallel at the n-th. */
const joinState = (
  { parallel, branches }: ParallelNode,
  needed: number,
  target: string,
): StateConfig => {
  const counters = Array.from({ length: needed }, (_, count): [string, StateConfig] => {
    const next = count + 1 === needed ? target : counterOf(count + 1);
    const on = branches.map((branch) => [
      `xstate.done.state.${regionOf(idOf(branch))}`,
      { target: next },
    ]);
    return [counterOf(count), { on: Object.fromEntries(on) }];
  });
  return {
    id: joinRegionOf(parallel),
    initial: counterOf(0),
    states: Object.fromEntries(counters),
  };
};

const parallelState = (graph: ProcedureGraph, node: ParallelNode): StateConfig => {
  const { parallel, branches, join = 'all' } = node;
  const target = targetOf(followingOf(graph, parallel));
  const regions = branches.map((branch): [string, StateConfig] => {
    const state = branchState(graph, branch);
    return [regionOf(idOf(branch)), join === 'any' ? { ...state, onDone: { target } } : state];
  });
  const counter: [string, StateConfig][] =
    typeof join === 'number' ? [[joinRegionOf(parallel), joinState(node, join, target)]] : [];
  return {
    id: parallel,
    type: 'parallel',
    states: Object.fromEntries([...regions, ...counter]),
    ...(join === 'all' ? { onDone: { target } } : {}),
  };
};

const nodeState = (graph: ProcedureGraph, node: FlowNode): StateConfig => {
  if (isParallel(node)) return parallelState(graph, node);
  const state = leftByOutcomes(graph, idOf(node));
  return isStage(node)
    ? { ...state, initial: firstOf(node.flow), states: flowStates(graph, node.flow) }
    : state;
};

const endStates = (graph: ProcedureGraph): Record<string, StateConfig> => {
  const declared = [...graph.nodes.keys()].filter((id) => endsDossier(graph, id));
  const ends = [...declared, ...Object.values(IMPLIED_ENDS)];
  return Object.fromEntries(ends.map((id) => [id, { id, type: 'final' as const }]));
};

/**
 * The state machine of a procedure: a plain xstate v5 machine without context, actions or `after`
 * (a deadline is a date, not a timer). The event of `finished { step, outcome }` is
 * `<step>.<outcome>`; `withdrawn` and `stopped` are possible in every state.
 *
 * @example
 * ```ts
 * const machine = toMachine(procedure);
 * const [start] = initialTransition(machine);
 * start.value; //=> 'tiep-nhan'
 * transition(machine, start, { type: 'tiep-nhan.done' })[0].value; //=> 'tham-dinh'
 * ```
 */
export const toMachine = (procedure: Procedure): AnyStateMachine => {
  const graph = graphOf(procedure);
  return createMachine({
    id: ROOT,
    initial: firstOf(procedure.flow),
    states: { ...flowStates(graph, procedure.flow), ...endStates(graph) },
    on: {
      [WITHDRAWN]: { target: `#${endFor(graph, 'withdrawn')}` },
      [STOPPED]: { target: `#${endFor(graph, 'stopped')}` },
    },
  });
};
