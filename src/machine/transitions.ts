import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { endFor, graphOf, isLeaf, type ProcedureGraph } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { toMachine } from './to-machine.ts';

/**
 * A state of a procedure's machine, the same object each time the machine is in it. Without context
 * `(state, event) → state` is a pure table, so each transition is asked of xstate once.
 */
export interface MachineState {
  /** Steps and waits in which the dossier is, in order of the definition. */
  readonly active: readonly string[];
  /** The end that was reached. */
  readonly end?: string;
  readonly snapshot: AnyMachineSnapshot;
  /** Known successors by event; `undefined` for an event that is not legal here. */
  readonly successors: Map<string, MachineState | undefined>;
}

interface TransitionTable {
  readonly machine: AnyStateMachine;
  readonly graph: ProcedureGraph;
  readonly states: Map<string, MachineState>;
  initial?: MachineState;
}

/** Past so many states the table starts anew; that costs speed and nothing else. */
const MOST_STATES = 20_000;

/** Tables beside the procedures; only a cache. */
const tableByProcedure = new WeakMap<Procedure, TransitionTable>();

const leafNames = (value: StateValue): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values(value).flatMap((part) => (part === undefined ? [] : leafNames(part)));

const tableOf = (procedure: Procedure): TransitionTable => {
  const known = tableByProcedure.get(procedure);
  if (known !== undefined) return known;
  const table = {
    machine: toMachine(procedure),
    graph: graphOf(procedure),
    states: new Map<string, MachineState>(),
  };
  tableByProcedure.set(procedure, table);
  return table;
};

const intern = (table: TransitionTable, snapshot: AnyMachineSnapshot): MachineState => {
  const key = JSON.stringify(snapshot.value);
  const known = table.states.get(key);
  if (known !== undefined) return known;
  if (table.states.size >= MOST_STATES) table.states.clear();
  // The machine has no parallel root, so its value is a state name or one nested record.
  const names = leafNames(snapshot.value as StateValue);
  const done = snapshot.status === 'done';
  const state: MachineState = {
    active: names.filter((name) => {
      const node = table.graph.nodes.get(name)?.node;
      return node !== undefined && isLeaf(node);
    }),
    ...(done ? { end: names[0] ?? endFor(table.graph, 'granted') } : {}),
    snapshot,
    successors: new Map(),
  };
  table.states.set(key, state);
  return state;
};

/** The state in which an accepted dossier begins. */
export const initialState = (procedure: Procedure): MachineState => {
  const table = tableOf(procedure);
  table.initial ??= intern(table, initialTransition(table.machine)[0]);
  return table.initial;
};

/**
 * The state after an event, or undefined when the event is not legal. Legality is asked of xstate
 * as such: a self-loop returns the same snapshot, and a finished machine still obeys root events.
 */
export const nextState = (
  procedure: Procedure,
  state: MachineState,
  event: string,
): MachineState | undefined => {
  if (state.successors.has(event)) return state.successors.get(event);
  const table = tableOf(procedure);
  const { snapshot } = state;
  const legal = snapshot.status === 'active' && snapshot.can({ type: event });
  const next = legal
    ? intern(table, transition(table.machine, snapshot, { type: event })[0])
    : undefined;
  state.successors.set(event, next);
  return next;
};
