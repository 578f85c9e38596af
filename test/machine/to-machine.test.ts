import { describe, expect, it } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { toMachine } from '../../src/machine/to-machine.ts';
import { initialState, type MachineState, nextState } from '../../src/machine/transitions.ts';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  units: { so: { name: 'Sở' } },
  flow: [
    { step: 'nhan', on: { supplement: 'cho', again: 'nhan' } },
    {
      parallel: 'song-song',
      join: 2,
      branches: [
        { step: 'a' },
        { stage: 'hai', flow: [{ step: 'b1' }, { step: 'b2', on: { refused: 'tu-choi' } }] },
        { step: 'c' },
      ],
    },
    { stage: 'cuoi', flow: [{ stage: 'trong', flow: [{ step: 'ky' }] }, { step: 'tra' }] },
    { end: 'xong', result: 'granted' },
    { wait: 'cho', for: 'applicant', on: { supplied: 'nhan', expired: 'dung' } },
    { end: 'tu-choi', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
});

/** The active nodes after each event, or that it is not legal. */
const walk = (...events: readonly string[]): readonly (readonly string[] | string)[] => {
  let state: MachineState = initialState(procedure);
  return events.map((event) => {
    const next = nextState(procedure, state, event);
    if (next === undefined) return 'illegal';
    state = next;
    return next.end ?? next.active;
  });
};

describe('the machine of a procedure', () => {
  it('goes through steps, branches, a join of two of three, nested stages and an end', () => {
    expect(
      walk('nhan.done', 'a.done', 'b1.done', 'a.done', 'c.done', 'ky.done', 'tra.done'),
    ).toEqual([['a', 'b1', 'c'], ['b1', 'c'], ['b2', 'c'], 'illegal', ['ky'], ['tra'], 'xong']);
  });

  it('goes back through a wait, stays by a self-loop, leaves a branch for an end', () => {
    expect(walk('nhan.supplement', 'cho.done', 'cho.supplied', 'nhan.again')).toEqual([
      ['cho'],
      'illegal',
      ['nhan'],
      ['nhan'],
    ]);
    expect(walk('nhan.done', 'b1.done', 'b2.refused', 'withdrawn')).toEqual([
      ['a', 'b1', 'c'],
      ['a', 'b2', 'c'],
      'tu-choi',
      'illegal',
    ]);
  });

  it('can be withdrawn and stopped anywhere, to the declared or the implied end', () => {
    expect(walk('withdrawn')).toEqual(['end:withdrawn']);
    expect(walk('nhan.done', 'a.done', 'stopped')).toEqual([['a', 'b1', 'c'], ['b1', 'c'], 'dung']);
  });

  it('is plain xstate: no context, no actions, no timers', () => {
    const machine = toMachine(procedure);
    const text = JSON.stringify(machine.config);
    expect(text).not.toMatch(/"(?:after|entry|exit|invoke|context|actions|guard)"/);
    const [snapshot, actions] = initialTransition(machine);
    expect(actions).toEqual([]);
    expect(transition(machine, snapshot, { type: 'nhan.done' })[1]).toEqual([]);
  });

  it('has shortest paths to every node', () => {
    const reached = new Set(
      getShortestPaths(toMachine(procedure)).flatMap(({ state }) =>
        JSON.stringify(state.value).match(/[a-z][a-z0-9-]*/g),
      ),
    );
    for (const id of [
      'nhan',
      'cho',
      'a',
      'b1',
      'b2',
      'c',
      'ky',
      'tra',
      'xong',
      'tu-choi',
      'dung',
    ]) {
      expect(reached).toContain(id);
    }
  });

  it('gives the same states by the table as by xstate itself', () => {
    const machine = toMachine(procedure);
    let [snapshot] = initialTransition(machine);
    let state = initialState(procedure);
    for (const event of [
      'nhan.supplement',
      'cho.supplied',
      'nhan.done',
      'b1.done',
      'c.done',
      'b2.done',
      'ky.done',
    ]) {
      [snapshot] = transition(machine, snapshot, { type: event });
      state = nextState(procedure, state, event) ?? state;
      expect(state.snapshot.value).toEqual(snapshot.value);
    }
  });
});
