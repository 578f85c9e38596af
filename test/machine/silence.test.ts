import { describe, expect, it } from 'vitest';
import { END, withFlow } from '../procedure/small-procedure.ts';
import { walk } from './walk.ts';

const REFUSED = { end: 'bac', result: 'refused' };

const stageG = (onSilence: object): object => ({
  stage: 'g',
  flow: [{ step: 'a' }, { parallel: 'q', branches: [{ step: 'c' }, { step: 'd' }] }],
  onSilence: { after: '3 ngày', ...onSilence },
});

const withBranches = (join: unknown, ...branches: readonly object[]) =>
  withFlow({ parallel: 'p', join, branches }, { step: 'ky' }, END, REFUSED);

describe('the silence of a branch', () => {
  it('ends the branch as its last step would', () => {
    const procedure = withBranches('all', stageG({}), { step: 'b' });
    expect(walk(procedure, 'g.expired', 'a.done', 'g.expired', 'b.done')).toEqual([
      ['b'],
      'illegal',
      'illegal',
      ['ky'],
    ]);
  });

  it('ends a branch that is in several steps at once', () => {
    const procedure = withBranches('all', stageG({ outcome: 'consent' }), { step: 'b' });
    expect(walk(procedure, 'a.done', 'c.done', 'g.expired', 'b.done')).toEqual([
      ['c', 'd', 'b'],
      ['d', 'b'],
      ['b'],
      ['ky'],
    ]);
  });

  it('counts for a join of any and of n', () => {
    expect(walk(withBranches('any', stageG({}), { step: 'b' }), 'g.expired')).toEqual([['ky']]);
    const twoOfThree = withBranches(2, stageG({}), { step: 'b' }, { step: 'e' });
    expect(walk(twoOfThree, 'g.expired', 'e.done')).toEqual([['b', 'e'], ['ky']]);
  });

  it('leads out of all branches to its target', () => {
    const refused = withBranches('all', stageG({ outcome: 'refusal', to: 'bac' }), { step: 'b' });
    expect(walk(refused, 'g.expired')).toEqual(['bac']);
    const signed = withBranches('all', stageG({ outcome: 'consent', to: 'ky' }), { step: 'b' });
    expect(walk(signed, 'a.done', 'g.expired')).toEqual([['c', 'd', 'b'], ['ky']]);
  });

  it('may begin its own branch anew, and leaves the others alone', () => {
    const procedure = withBranches('all', stageG({ outcome: 'refusal', to: 'g' }), {
      step: 'b',
    });
    expect(walk(procedure, 'a.done', 'b.done', 'g.expired')).toEqual([
      ['c', 'd', 'b'],
      ['c', 'd'],
      ['a'],
    ]);
  });

  it('of a step or a wait is an event of that step or wait', () => {
    const procedure = withBranches(
      'all',
      { step: 'b', onSilence: { after: '3 ngày', outcome: 'consent' } },
      {
        wait: 'w',
        for: 'authority',
        onSilence: { after: '3 ngày', outcome: 'refusal', to: 'bac' },
      },
    );
    expect(walk(procedure, 'b.expired', 'w.expired')).toEqual([['w'], 'bac']);
  });

  it('is no event where it escalates, or is not spoken of', () => {
    const procedure = withBranches('all', stageG({ outcome: 'escalate' }), { step: 'b' });
    expect(walk(procedure, 'g.expired', 'b.expired', 'p.expired')).toEqual([
      'illegal',
      'illegal',
      'illegal',
    ]);
  });
});
