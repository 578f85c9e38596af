import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { toMachine } from '../../src/machine/to-machine.ts';
import { graphOf, isParallel, isStage } from '../../src/procedure/graph.ts';
import { birthBundle } from '../procedure/birth-bundle.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';
import { walk } from './walk.ts';

describe('the machine as a plain machine of xstate', () => {
  const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'procedure', 'done', 'initial'];

  it('has neither context nor actions, guards, timers or actors', () => {
    const machine = toMachine(birthBundle());
    expect(JSON.stringify(machine.config)).not.toMatch(
      /"(?:after|always|entry|exit|invoke|context|actions|guard|output)"/,
    );
    const [start, atStart] = initialTransition(machine);
    expect(atStart).toEqual([]);
    expect(start.context).toEqual({});
    expect(transition(machine, start, { type: 'khai-sinh.done' })[1]).toEqual([]);
  });

  it('is made anew each time, from a procedure of its own or from JSON', () => {
    const procedure = birthBundle();
    const again = JSON.parse(JSON.stringify(procedure));
    expect(toMachine(again).config).toEqual(toMachine(procedure).config);
    expect(toMachine(procedure)).not.toBe(toMachine(procedure));
  });

  it.each([
    ['a bundle of procedures', birthBundle()],
    [
      'nested parallels',
      withFlow(
        { step: 'a', on: { out: 'tu-choi' } },
        {
          parallel: 'p',
          join: 2,
          branches: [
            {
              stage: 'g',
              flow: [
                { step: 'b', on: { more: 'w' } },
                { wait: 'w', for: 'other' },
              ],
            },
            { stage: 'h', flow: [{ parallel: 'q', branches: [{ step: 'c' }, { step: 'd' }] }] },
            { step: 'f' },
          ],
        },
        END,
        { end: 'tu-choi', result: 'refused' },
      ),
    ],
  ])('has shortest paths to every node of %s', (_, procedure) => {
    const paths = getShortestPaths(toMachine(procedure));
    const reached = new Set(
      paths.flatMap(({ state }) => JSON.stringify(state.value).match(/[a-z][a-z0-9-]*/g)),
    );
    const nodes = [...graphOf(procedure).nodes.values()];
    const missing = nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id);
    expect(missing).toEqual([]);
    expect(nodes.some(({ node }) => isStage(node) || isParallel(node))).toBe(true);
  });

  it('takes up a state that was kept as JSON', () => {
    const machine = toMachine(birthBundle());
    let [snapshot] = initialTransition(machine);
    [snapshot] = transition(machine, snapshot, { type: 'khai-sinh.done' });
    const value = JSON.parse(JSON.stringify(snapshot.value));
    const resumed = machine.resolveState({ value, context: {} });
    expect(resumed.value).toEqual(snapshot.value);
    expect(resumed.can({ type: 'tham-tra.done' })).toBe(true);
    expect(transition(machine, resumed, { type: 'cap-the.done' })[0].value).toEqual(
      transition(machine, snapshot, { type: 'cap-the.done' })[0].value,
    );
  });

  it('runs as an actor, and goes on from a snapshot that was kept as JSON', () => {
    const machine = toMachine(birthBundle());
    const actor = createActor(machine).start();
    actor.send({ type: 'khai-sinh.done' });
    actor.send({ type: 'cap-the.done' });
    const kept = JSON.parse(JSON.stringify(actor.getPersistedSnapshot()));
    const resumed = createActor(machine, { snapshot: kept }).start();
    resumed.send({ type: 'tham-tra.done' });
    resumed.send({ type: 'ghi-so.done' });
    expect(resumed.getSnapshot().status).toBe('done');
    expect(resumed.getSnapshot().value).toBe('tra-ket-qua');
  });

  it('has states of any name that an id can have', () => {
    const procedure = withFlow(...NAMES.map((id) => ({ step: id, on: { back: NAMES[0] } })), END);
    expect(walk(procedure, ...NAMES.map((id) => `${id}.done`))).toEqual([
      ...NAMES.slice(1).map((id) => [id]),
      'xong',
    ]);
    expect(walk(procedure, 'constructor.done', 'toString.back')).toEqual([
      ['toString'],
      ['constructor'],
    ]);
  });
});
