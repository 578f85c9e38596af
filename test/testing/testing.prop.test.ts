import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../src/dossier/record.ts';
import { outcomeEvent } from '../../src/machine/machine-events.ts';
import { initialState, nextState } from '../../src/machine/transitions.ts';
import { graphOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { type ProcedurePath, pathsOf } from '../../src/testing/coverage/paths.ts';
import { randomDossier } from '../../src/testing/random/random-dossier.ts';
import { procedures as anyProcedures } from '../procedure/random-procedures.ts';
import { CALENDAR } from './licence.ts';

/** The end at which a machine arrives that makes the moves of a path, if it can make them all. */
const endOfWalk = (procedure: Procedure, { moves }: ProcedurePath): string | undefined => {
  let state = initialState(procedure);
  for (const { step, outcome } of moves) {
    const next = nextState(procedure, state, outcomeEvent(step, outcome));
    if (next === undefined) return undefined;
    state = next;
  }
  return state.end;
};

/** Branches multiply, so that large ones would only test how long xstate takes. */
const procedures = anyProcedures.filter((procedure) => graphOf(procedure).nodes.size <= 12);

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('the paths of any procedure', () => {
  it('can be walked, and end where they say', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        for (const path of pathsOf(procedure)) {
          expect(endOfWalk(procedure, path)).toBe(path.end);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('are each needed: it takes an outcome that none before it takes', () => {
    fc.assert(
      fc.property(procedures, (procedure) => {
        const taken = new Set<string>();
        for (const { moves } of pathsOf(procedure)) {
          const before = taken.size;
          for (const { step, outcome } of moves) taken.add(outcomeEvent(step, outcome));
          expect(taken.size).toBeGreaterThan(before);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a random dossier of any procedure', () => {
  const made = fc.record({ procedure: procedures, seed: seeds }).map(({ procedure, seed }) =>
    randomDossier(procedure, {
      seed,
      calendar: CALENDAR,
      from: '2026-09-01',
      to: '2026-09-30',
      habits: { unusual: 0.3, paused: 0.3, late: 0.3, unanswered: 0.3, withdrawn: 0.1 },
    }),
  );

  it('can be replayed, and tells what happened in the order in which it happened', () => {
    fc.assert(
      fc.property(made, ({ procedure, events }) => {
        expect(replay(procedure, events).events).toEqual(events);
        const instants = events.map(({ at }) => Date.parse(at));
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
      }),
      { numRuns: 15 },
    );
  });
});
