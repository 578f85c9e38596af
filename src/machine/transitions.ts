import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  type StateValue,
  transition,
} from 'xstate';
import { graphOf, isLeaf, type ProcedureGraph } from '../procedure/graph.ts';
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
  /** Known successors by event. */
  readonly successors: Map<string, MachineState>;
}

interface TransitionTable {
  readonly machine: AnyStateMachine;
  readonly graph: ProcedureGraph;
  readonly states: Map<string, MachineState>;
  initial?: MachineState;
}

/** Past so many states the table starts anew; that costs speed and nothing else. */
export const MOST_STATES = 20_000;

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

/** Cut off from each other, the states go as soon as no dossier is in them. */
const forgetStates = (table: TransitionTable): void => {
  for (const state of table.states.values()) state.successors.clear();
  table.states.clear();
};

const intern = (table: TransitionTable, snapshot: AnyMachineSnapshot): MachineState => {
  const key = JSON.stringify(snapshot.value);
  const known = table.states.get(key);
  if (known !== undefined) return known;
  if (table.states.size >= MOST_STATES) forgetStates(table);
  // The machine has no parallel root, so its value is a state name or one nested record.
  const names = leafNames(snapshot.value as StateValue);
  const [end] = snapshot.status === 'done' ? names : [];
  const state: MachineState = {
    active: names.filter((name) => {
      const node = table.graph.nodes.get(name)?.node;
      return node !== undefined && isLeaf(node);
    }),
    ...(end === undefined ? {} : { end }),
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
 * Only legal events are remembered, so that events of any name cannot fill the table.
 */
export const nextState = (
  procedure: Procedure,
  state: MachineState,
  event: string,
): MachineState | undefined => {
  const known = state.successors.get(event);
  if (known !== undefined) return known;
  const { snapshot } = state;
  if (snapshot.status !== 'active' || !snapshot.can({ type: event })) return undefined;
  const table = tableOf(procedure);
  const next = intern(table, transition(table.machine, snapshot, { type: event })[0]);
  state.successors.set(event, next);
  return next;
};
