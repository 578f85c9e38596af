import { describe, expect, it } from 'vitest';
import { createActor, initialTransition, transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { toMachine } from '../../src/machine/to-machine.ts';
import { initialState, type MachineState, nextState } from '../../src/machine/transitions.ts';
import { graphOf, isParallel, isStage } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { birthBundle } from '../procedure/birth-bundle.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';

/** The active nodes after each event, the end, or that the event is not legal. */
const walk = (
  procedure: Procedure,
  ...events: readonly string[]
): readonly (readonly string[] | string)[] => {
  let state: MachineState = initialState(procedure);
  return events.map((event) => {
    const next = nextState(procedure, state, event);
    if (next === undefined) return 'illegal';
    state = next;
    return next.end ?? next.active;
  });
};

describe('a row of steps', () => {
  const procedure = withFlow(
    { step: 'a', on: { over: 'c', again: 'a', refused: 'tu-choi' } },
    { step: 'b' },
    { step: 'c', on: { back: 'a' } },
    END,
    { end: 'tu-choi', result: 'refused' },
  );

  it('begins at the first', () => {
    expect(initialState(procedure).active).toEqual(['a']);
  });

  it('goes on in its order, and elsewhere by its named outcomes', () => {
    expect(walk(procedure, 'a.done', 'b.done', 'c.done')).toEqual([['b'], ['c'], 'xong']);
    expect(walk(procedure, 'a.over', 'c.back', 'a.again', 'a.refused')).toEqual([
      ['c'],
      ['a'],
      ['a'],
      'tu-choi',
    ]);
  });

  it('refuses what is not open, no outcome, or no event at all', () => {
    const events = ['b.done', 'a.back', 'a', 'done', '', 'a.*', '*', 'xstate.init', 'a.toString'];
    expect(walk(procedure, ...events)).toEqual(events.map(() => 'illegal'));
  });

  it('refuses everything once it is over', () => {
    const events = ['a.done', 'c.back', 'withdrawn', 'stopped'];
    expect(walk(procedure, 'a.refused', ...events)).toEqual([
      'tu-choi',
      ...events.map(() => 'illegal'),
    ]);
  });

  it('is granted past its last node, also when no end stands there', () => {
    expect(walk(withFlow({ step: 'a' }), 'a.done')).toEqual(['end:granted']);
    const [procedureOfTwo] = [
      withFlow({ step: 'a', on: { x: 'b' } }, { end: 'e', result: 'granted' }, { step: 'b' }),
    ];
    expect(walk(procedureOfTwo, 'a.x', 'b.done')).toEqual([['b'], 'e']);
  });
});

describe('a wait', () => {
  it('has no `done` when it says how it ends', () => {
    const procedure = withFlow(
      { step: 'a', on: { supplement: 'w' } },
      END,
      { wait: 'w', for: 'applicant', on: { supplied: 'a', expired: 'dung' } },
      { end: 'dung', result: 'stopped' },
    );
    expect(walk(procedure, 'a.supplement', 'w.done', 'w.supplied')).toEqual([
      ['w'],
      'illegal',
      ['a'],
    ]);
    expect(walk(procedure, 'a.supplement', 'w.expired')).toEqual([['w'], 'dung']);
  });

  it('is done like a step when it only says what happens if it is not', () => {
    const procedure = withFlow(
      { wait: 'w', for: 'other', on: { expired: 'b' } },
      { step: 'a' },
      END,
      { step: 'b' },
    );
    expect(walk(procedure, 'w.done', 'a.done')).toEqual([['a'], 'xong']);
    expect(walk(procedure, 'w.expired')).toEqual([['b']]);
  });
});

describe('a stage', () => {
  const procedure = withFlow(
    {
      stage: 'g',
      flow: [
        { stage: 'h', flow: [{ step: 'a' }, { step: 'b', on: { stop: 'trong' } }] },
        { step: 'c', on: { redo: 'g', inside: 'b', both: 'h' } },
        { end: 'trong', result: 'refused' },
      ],
    },
    { step: 'd', on: { into: 'b' } },
    END,
  );

  it('begins with its first node, and goes on where the last stage around it goes on', () => {
    expect(walk(procedure, 'a.done', 'b.done')).toEqual([['b'], ['c']]);
  });

  it('is left by an end in it, which ends the dossier and not the stage', () => {
    expect(walk(procedure, 'a.done', 'b.stop')).toEqual([['b'], 'trong']);
    expect(walk(procedure, 'a.done', 'b.done', 'c.done')).toEqual([['b'], ['c'], 'trong']);
  });

  it('begins anew when a step jumps to it, from inside too', () => {
    const toC = ['a.done', 'b.done'] as const;
    expect(walk(procedure, ...toC, 'c.redo').at(-1)).toEqual(['a']);
    expect(walk(procedure, ...toC, 'c.both').at(-1)).toEqual(['a']);
    expect(walk(procedure, ...toC, 'c.inside').at(-1)).toEqual(['b']);
  });
});

describe('a parallel', () => {
  const withJoin = (join: 'all' | 'any' | number) =>
    withFlow(
      {
        parallel: 'p',
        join,
        branches: [
          { stage: 'g', flow: [{ step: 'a1' }, { step: 'a2', on: { redo: 'g', all: 'p' } }] },
          { step: 'b', on: { again: 'b', out: 'z' } },
          { stage: 'h', flow: [{ step: 'c1' }, { step: 'c2' }] },
        ],
      },
      { step: 'z', on: { back: 'p' } },
      END,
    );

  it('begins with the first node of every branch', () => {
    expect(initialState(withJoin('all')).active).toEqual(['a1', 'b', 'c1']);
  });

  it('joins when all branches are done', () => {
    expect(walk(withJoin('all'), 'b.done', 'a1.done', 'a2.done', 'c1.done', 'c2.done')).toEqual([
      ['a1', 'c1'],
      ['a2', 'c1'],
      ['c1'],
      ['c2'],
      ['z'],
    ]);
  });

  it('joins when any branch is done, and the others are given up', () => {
    expect(walk(withJoin('any'), 'a1.done', 'b.done', 'a2.done')).toEqual([
      ['a2', 'b', 'c1'],
      ['z'],
      'illegal',
    ]);
  });

  it('joins when so many branches are done, whichever they are', () => {
    expect(walk(withJoin(2), 'c1.done', 'c2.done', 'c2.done', 'b.done')).toEqual([
      ['a1', 'b', 'c2'],
      ['a1', 'b'],
      'illegal',
      ['z'],
    ]);
    expect(walk(withJoin(1), 'b.done')).toEqual([['z']]);
    expect(walk(withJoin(3), 'b.done', 'a1.done', 'a2.done', 'c1.done', 'c2.done').at(-1)).toEqual([
      'z',
    ]);
  });

  it('counts anew when it is entered again', () => {
    expect(walk(withJoin(2), 'b.done', 'a1.done', 'a2.all', 'a1.done', 'a2.done')).toEqual([
      ['a1', 'c1'],
      ['a2', 'c1'],
      ['a1', 'b', 'c1'],
      ['a2', 'b', 'c1'],
      ['b', 'c1'],
    ]);
    expect(walk(withJoin(2), 'b.out', 'z.back')).toEqual([['z'], ['a1', 'b', 'c1']]);
  });

  it('lets a branch begin anew without the others', () => {
    expect(walk(withJoin('all'), 'c1.done', 'a1.done', 'a2.redo', 'b.again')).toEqual([
      ['a1', 'b', 'c2'],
      ['a2', 'b', 'c2'],
      ['a1', 'b', 'c2'],
      ['a1', 'b', 'c2'],
    ]);
  });

  it('is left by a jump out of one branch', () => {
    expect(walk(withJoin('all'), 'a1.done', 'b.out')).toEqual([['a2', 'b', 'c1'], ['z']]);
  });

  it('may stand in a branch of another, where its join ends that branch', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          {
            stage: 'g',
            flow: [{ parallel: 'q', join: 'any', branches: [{ step: 'a' }, { step: 'b' }] }],
          },
          {
            stage: 'h',
            flow: [{ step: 'c' }, { parallel: 'r', branches: [{ step: 'd' }, { step: 'e' }] }],
          },
        ],
      },
      { step: 'z' },
      END,
    );
    expect(walk(procedure, 'c.done', 'a.done', 'e.done', 'b.done', 'd.done', 'z.done')).toEqual([
      ['a', 'b', 'd', 'e'],
      ['d', 'e'],
      ['d'],
      'illegal',
      ['z'],
      'xong',
    ]);
  });
});

describe('withdrawn and stopped', () => {
  it('lead to the end declared for them, else to one that is implied', () => {
    const declared = withFlow(
      { step: 'a' },
      END,
      { end: 'rut', result: 'withdrawn' },
      { end: 'rut-2', result: 'withdrawn' },
    );
    expect(walk(declared, 'withdrawn')).toEqual(['rut']);
    expect(walk(declared, 'stopped')).toEqual(['end:stopped']);
  });

  it('are possible in the middle of a parallel', () => {
    expect(walk(birthBundle(), 'khai-sinh.done', 'tham-tra.done', 'stopped')).toEqual([
      ['tham-tra', 'cap-the'],
      ['ghi-so', 'cap-the'],
      'dung',
    ]);
  });
});

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
