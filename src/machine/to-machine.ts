import { type AnyStateMachine, createMachine } from 'xstate';
import {
  type Destination,
  endFor,
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
import type { FlowNode, ParallelNode, Procedure, StageNode } from '../procedure/procedure.ts';

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
 * Names of states that no author writes; the colon keeps them apart from the author's ids. A stage
 * is done when its `done:` state is reached, a branch that is no stage is wrapped in `branch:`, and
 * a join of n branches counts in `join:`.
 */
const doneStateOf = (stage: string): string => `done:${stage}`;
const regionOf = (branch: FlowNode): string =>
  isStage(branch) ? idOf(branch) : `branch:${idOf(branch)}`;
const joinRegionOf = (parallel: string): string => `join:${parallel}`;

const DONE = { type: 'final' } as const satisfies StateConfig;

const targetOf = ({ to, ...destination }: Destination): string => {
  if (to === 'branchEnd' && 'branch' in destination) return `#${doneStateOf(destination.branch)}`;
  return 'id' in destination ? `#${destination.id}` : '';
};

const leafState = (graph: ProcedureGraph, id: string): StateConfig => ({
  id,
  on: Object.fromEntries(
    [...outcomesOf(graph, id)].map(([outcome, destination]) => [
      outcomeEvent(id, outcome),
      { target: targetOf(destination) },
    ]),
  ),
});

/** States by name; ends are left out, since all of them stand at the root. */
const flowStates = (graph: ProcedureGraph, flow: readonly FlowNode[]): Record<string, StateConfig> =>
  Object.fromEntries(
    flow.filter((node) => !isEnd(node)).map((node) => [idOf(node), nodeState(graph, node)]),
  );

const firstOf = (flow: readonly FlowNode[]): string => {
  const [first] = flow;
  return first === undefined ? '' : idOf(first);
};

const stageState = (graph: ProcedureGraph, { stage, flow }: StageNode): StateConfig => ({
  id: stage,
  initial: firstOf(flow),
  states: { ...flowStates(graph, flow), [doneStateOf(stage)]: { ...DONE, id: doneStateOf(stage) } },
});

const branchState = (graph: ProcedureGraph, branch: FlowNode): StateConfig => {
  const id = idOf(branch);
  if (isStage(branch)) return stageState(graph, branch);
  return {
    id: regionOf(branch),
    initial: id,
    states: { [id]: nodeState(graph, branch), [doneStateOf(id)]: { ...DONE, id: doneStateOf(id) } },
  };
};

/** Counts branches as they are done and leaves the parallel at the n-th. */
const joinState = (
  { parallel, branches }: ParallelNode,
  needed: number,
  target: string,
): StateConfig => {
  const counterState = (count: number): string => `${count}`;
  const states = Array.from({ length: needed }, (_, count): [string, StateConfig] => {
    const next = count + 1 === needed ? target : counterState(count + 1);
    const on = branches.map((branch) => [
      `xstate.done.state.${regionOf(branch)}`,
      { target: next },
    ]);
    return [counterState(count), { on: Object.fromEntries(on) }];
  });
  return {
    id: joinRegionOf(parallel),
    initial: counterState(0),
    states: Object.fromEntries(states),
  };
};

const parallelState = (graph: ProcedureGraph, node: ParallelNode): StateConfig => {
  const { parallel, branches, join = 'all' } = node;
  const target = targetOf(followingOf(graph, parallel));
  const regions = branches.map((branch): [string, StateConfig] => {
    const state = branchState(graph, branch);
    return [regionOf(branch), join === 'any' ? { ...state, onDone: { target } } : state];
  });
  const counted: [string, StateConfig][] =
    typeof join === 'number' ? [[joinRegionOf(parallel), joinState(node, join, target)]] : [];
  return {
    id: parallel,
    type: 'parallel',
    states: Object.fromEntries([...regions, ...counted]),
    ...(join === 'all' ? { onDone: { target } } : {}),
  };
};

const nodeState = (graph: ProcedureGraph, node: FlowNode): StateConfig => {
  if (isParallel(node)) return parallelState(graph, node);
  if (!isStage(node)) return leafState(graph, idOf(node));
  const onDone = { target: targetOf(followingOf(graph, node.stage)) };
  return { ...stageState(graph, node), onDone };
};

const endStates = (graph: ProcedureGraph): Record<string, StateConfig> => {
  const declared = [...graph.nodes.values()].filter(({ node }) => isEnd(node)).map(({ id }) => id);
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
 * start.value; //=> 'chung-thuc'
 * transition(machine, start, { type: 'chung-thuc.done' })[0].status; //=> 'done'
 * ```
 */
export const toMachine = (procedure: Procedure): AnyStateMachine => {
  const graph = graphOf(procedure);
  return createMachine({
    id: 'procedure',
    initial: firstOf(procedure.flow),
    states: { ...flowStates(graph, procedure.flow), ...endStates(graph) },
    on: {
      [WITHDRAWN]: { target: `#${endFor(graph, 'withdrawn')}` },
      [STOPPED]: { target: `#${endFor(graph, 'stopped')}` },
    },
  });
};
