import { describe, expect, it } from 'vitest';
import { initialState } from '../../src/machine/transitions.ts';
import { birthBundle } from '../procedure/birth-bundle.ts';
import { END, withFlow } from '../procedure/small-procedure.ts';
import { walk } from './walk.ts';

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
      { wait: 'w', for: 'applicant', within: '1 ngày', on: { supplied: 'a', expired: 'dung' } },
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
      { wait: 'w', for: 'other', within: '1 ngày', on: { expired: 'b' } },
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
