import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  initialTransition,
  transition,
} from 'xstate';
import { toMachine } from '../../src/machine/to-machine.ts';
import { initialState, nextState } from '../../src/machine/transitions.ts';
import { graphOf, isLeaf, outcomesOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { procedures } from '../procedure/random-procedures.ts';
import {
  leftFrom,
  movesFrom,
  reachableConfigurations,
  shown,
  startOf,
} from './plain-configurations.ts';

const leavesOf = (procedure: Procedure): ReadonlySet<string> =>
  new Set(
    [...graphOf(procedure).nodes.values()].flatMap(({ id, node }) => (isLeaf(node) ? [id] : [])),
  );

const namesIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(namesIn);

/** Steps and waits of a snapshot, or the end that was reached. */
const shownBy = (snapshot: AnyMachineSnapshot, leaves: ReadonlySet<string>): string => {
  const names = namesIn(snapshot.value);
  const [end] = snapshot.status === 'done' ? names : [];
  return shown(
    names.filter((name) => leaves.has(name)),
    end,
  );
};

const outcomesFrom = (procedure: Procedure, nodes: readonly string[]): readonly string[] => {
  const graph = graphOf(procedure);
  return nodes.flatMap((id) =>
    [...outcomesOf(graph, id).keys()].map((outcome) => `${id}.${outcome}`),
  );
};

/** The events that a state should allow. */
const eventsFrom = (procedure: Procedure, open: readonly string[]): readonly string[] =>
  outcomesFrom(procedure, leftFrom(graphOf(procedure), open));

const eventsOf = (procedure: Procedure): readonly string[] => {
  const graph = graphOf(procedure);
  return outcomesFrom(procedure, [...graph.nodes.keys()]);
};

const reachableSnapshots = (
  machine: AnyStateMachine,
  events: readonly string[],
): readonly AnyMachineSnapshot[] => {
  const [start]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
  const found = new Map([[JSON.stringify(start.value), start]]);
  for (const snapshot of found.values()) {
    if (snapshot.status !== 'active') continue;
    for (const type of events) {
      if (!snapshot.can({ type })) continue;
      const [next]: [AnyMachineSnapshot, ...unknown[]] = transition(machine, snapshot, { type });
      const key = JSON.stringify(next.value);
      if (!found.has(key)) found.set(key, next);
    }
  }
  return [...found.values()];
};

describe('the machine of any procedure', () => {
  it('reaches the same steps together as tokens on the printed flow do', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const configurations = reachableConfigurations(procedure, 60);
        fc.pre(configurations !== undefined);
        const leaves = leavesOf(procedure);
        const snapshots = reachableSnapshots(toMachine(procedure), eventsOf(procedure));
        expect(new Set(snapshots.map((snapshot) => shownBy(snapshot, leaves)))).toEqual(
          new Set(configurations?.map(({ open, end }) => shown(open, end))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('makes each move as tokens on the printed flow do', () => {
    fc.assert(
      fc.property(procedures, fc.array(fc.nat(), { maxLength: 20 }), (procedure, picks) => {
        let configuration = startOf(procedure);
        let state = initialState(procedure);
        for (const pick of picks) {
          const moves = movesFrom(procedure, configuration);
          const move = moves[pick % moves.length];
          if (move === undefined) return;
          const [{ node, outcome }, next] = move;
          const reached = nextState(procedure, state, `${node}.${outcome}`);
          expect(reached).toBeDefined();
          if (reached === undefined) return;
          configuration = next;
          state = reached;
          expect(shown(state.active, state.end)).toBe(shown(next.open, next.end));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('refuses every event of a step that is not open, and every outcome that is none', () => {
    fc.assert(
      fc.property(procedures, fc.array(fc.nat(), { maxLength: 6 }), (procedure, picks) => {
        let state = initialState(procedure);
        for (const pick of picks) {
          const moves = eventsOf(procedure).filter(
            (event) => nextState(procedure, state, event) !== undefined,
          );
          const legal = new Set(eventsFrom(procedure, state.active));
          expect(new Set(moves)).toEqual(legal);
          expect(nextState(procedure, state, `${state.active[0]}.nothing`)).toBeUndefined();
          const event = moves[pick % moves.length];
          if (event === undefined) return;
          state = nextState(procedure, state, event) ?? state;
        }
      }),
    );
  });

  it('is in the same state, the same object even, whether the table or xstate is asked', () => {
    fc.assert(
      fc.property(procedures, fc.array(fc.nat(), { maxLength: 8 }), (procedure, picks) => {
        const machine = toMachine(procedure);
        let [snapshot]: [AnyMachineSnapshot, ...unknown[]] = initialTransition(machine);
        let state = initialState(procedure);
        expect(state.snapshot.value).toEqual(snapshot.value);
        for (const pick of picks) {
          const events = eventsOf(procedure).filter((type) => snapshot.can({ type }));
          const type = events[pick % events.length];
          if (type === undefined || snapshot.status !== 'active') return;
          [snapshot] = transition(machine, snapshot, { type });
          const next = nextState(procedure, state, type);
          expect(next?.snapshot.value).toEqual(snapshot.value);
          expect(next?.snapshot.status).toBe(snapshot.status);
          expect(nextState(procedure, state, type)).toBe(next);
          state = next ?? state;
        }
      }),
    );
  });

  it('can be withdrawn and stopped in every state, and in no end', () => {
    fc.assert(
      fc.property(procedures, fc.array(fc.nat(), { maxLength: 8 }), (procedure, picks) => {
        let state = initialState(procedure);
        for (const pick of picks) {
          expect(nextState(procedure, state, 'withdrawn')?.end).toBeDefined();
          expect(nextState(procedure, state, 'stopped')?.end).toBeDefined();
          const events = eventsFrom(procedure, state.active);
          const next = nextState(procedure, state, events[pick % events.length] ?? '');
          if (next === undefined) return;
          state = next;
          if (state.end === undefined) continue;
          expect(nextState(procedure, state, 'withdrawn')).toBeUndefined();
          return;
        }
      }),
    );
  });
});
