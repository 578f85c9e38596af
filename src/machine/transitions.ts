import type { AnyMachineSnapshot, StateValue } from 'xstate';
import { onceFor } from '../base/once-for.ts';
import { graphOf, isLeaf, type ProcedureGraph } from '../procedure/graph.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { createStepper, type Stepper } from './stepper.ts';
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
  readonly stepper: Stepper;
  readonly graph: ProcedureGraph;
  readonly states: Map<string, MachineState>;
  /** How many names of states the table holds in all. */
  size: number;
  initial?: MachineState;
}

/** Past this size the table starts anew; that costs speed and nothing else. */
export const MOST_NAMES = 50_000;

const leafNames = (value: StateValue): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values(value).flatMap((part) => (part === undefined ? [] : leafNames(part)));

const tableOf = onceFor(
  (procedure: Procedure): TransitionTable => ({
    stepper: createStepper(toMachine(procedure)),
    graph: graphOf(procedure),
    states: new Map(),
    size: 0,
  }),
);

/** Cut off from each other, the states go as soon as no dossier is in them. */
const forgetStates = (table: TransitionTable): void => {
  for (const state of table.states.values()) state.successors.clear();
  table.states.clear();
  table.size = 0;
};

const intern = (table: TransitionTable, snapshot: AnyMachineSnapshot): MachineState => {
  const key = JSON.stringify(snapshot.value);
  const known = table.states.get(key);
  if (known !== undefined) return known;
  // The machine has no parallel root, so its value is a state name or one nested record.
  const names = leafNames(snapshot.value as StateValue);
  if (table.size + names.length > MOST_NAMES) forgetStates(table);
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
  table.size += names.length;
  return state;
};

/** The state in which an accepted dossier begins. */
export const initialState = (procedure: Procedure): MachineState => {
  const table = tableOf(procedure);
  table.initial ??= intern(table, table.stepper.initial);
  return table.initial;
};

/**
 * The state after an event, or undefined when the event is not legal. Only legal events are
 * remembered, so that events of any name cannot fill the table.
 */
export const nextState = (
  procedure: Procedure,
  state: MachineState,
  event: string,
): MachineState | undefined => {
  const known = state.successors.get(event);
  if (known !== undefined) return known;
  const table = tableOf(procedure);
  const snapshot = table.stepper.next(state.snapshot, event);
  if (snapshot === undefined) return undefined;
  const next = intern(table, snapshot);
  state.successors.set(event, next);
  return next;
};
