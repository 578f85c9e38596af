import { describe, expect, it } from 'vitest';
import { initialState, MOST_NAMES, nextState } from '../../src/machine/transitions.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { birthBundle } from '../procedure/birth-bundle.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';

describe('the table of transitions', () => {
  it('gives the same object each time the machine is in the same state', () => {
    const procedure = withFlow({ step: 'a', on: { over: 'c' } }, { step: 'b' }, { step: 'c' });
    const start = initialState(procedure);
    const b = nextState(procedure, start, 'a.done');
    expect(b).toBeDefined();
    if (b === undefined) return;
    expect(nextState(procedure, b, 'b.done')).toBe(nextState(procedure, start, 'a.over'));
    expect(initialState(procedure)).toBe(start);
  });

  it('is one for each procedure', () => {
    expect(initialState(birthBundle())).not.toBe(initialState(birthBundle()));
  });

  it('names what is open in the order of the definition, whatever was done first', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          { stage: 'g', flow: [{ step: 'a' }, { step: 'b', on: { redo: 'g' } }] },
          { step: 'c' },
          { stage: 'h', flow: [{ step: 'd' }, { step: 'e', on: { redo: 'h' } }] },
        ],
      },
      END,
    );
    let state = initialState(procedure);
    for (const event of ['d.done', 'a.done', 'b.redo', 'e.redo', 'a.done']) {
      state = nextState(procedure, state, event) ?? state;
    }
    expect(state.active).toEqual(['b', 'c', 'd']);
  });

  it('does not remember events that are not legal', () => {
    const procedure = withFlow({ step: 'a' }, END);
    const start = initialState(procedure);
    for (let i = 0; i < 100; i += 1) nextState(procedure, start, `a.outcome-${i}`);
    expect(start.successors.size).toBe(0);
  });
});

describe('a table that is full', () => {
  const branches = 80;
  const procedure: Procedure = withFlow(
    { parallel: 'p', branches: Array.from({ length: branches }, (_, i) => ({ step: `s${i}` })) },
    END,
  );

  /** Finishes all branches, beginning with one and going around; the last state. */
  const goAround = (first: number): string | undefined => {
    let state = initialState(procedure);
    for (let i = 0; i < branches; i += 1) {
      const next = nextState(procedure, state, `s${(first + i) % branches}.done`);
      expect(next?.active).toHaveLength(branches - 1 - i);
      if (next === undefined) return undefined;
      state = next;
    }
    return state.end;
  };

  it('starts anew, and gives the same states as before', () => {
    const start = initialState(procedure);
    // Each way around passes eighty states of up to eighty names.
    const rounds = Math.ceil(MOST_NAMES / (branches * branches)) + 2;
    for (let first = 0; first < rounds; first += 1) expect(goAround(first)).toBe('xong');
    expect(initialState(procedure)).toBe(start);
    // Cut off from what it led to, the first state leads there anew.
    expect(start.successors.size).toBeLessThan(rounds);
    expect(goAround(0)).toBe('xong');
  });
});
