import { describe, expect, it } from 'vitest';
import { END, withFlow } from '../procedure/small-procedure.ts';
import { dossierOf, finished, received } from './sample.ts';
import { lines } from './visit-lines.ts';

describe('branches', () => {
  it('begin when the step before them ends, and each goes at its own pace', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('11:00', 'b'),
      finished('09:30', 'a1'),
    );
    expect(lines(dossier)).toEqual([
      'nhan#1 08:00–09:00, finished done',
      'a1#1 09:00–09:30, finished done, after nhan#1',
      'b#1 09:00–11:00, finished done, after nhan#1',
      'a2#1 09:30–, after a1#1',
    ]);
  });

  it('join at the latest end, after the branch that ended then, in whatever order it is logged', () => {
    const toJoin = [finished('09:00', 'nhan'), finished('09:30', 'a1')];
    const lateFirst = received(...toJoin, finished('11:00', 'b'), finished('10:00', 'a2'));
    const lateLast = received(...toJoin, finished('10:00', 'a2'), finished('11:00', 'b'));
    expect(lines(lateFirst).at(-1)).toBe('ky#1 11:00–, after b#1');
    expect(lines(lateLast).at(-1)).toBe('ky#1 11:00–, after b#1');
  });

  it('that end at the same instant both let the flow go on', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('10:00', 'b'),
      finished('10:00', 'a2'),
    );
    expect(lines(dossier).at(-1)).toBe('ky#1 10:00–, after b#1 + a2#1');
  });

  it('that are not needed any more are void when the join happens', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        join: 2,
        branches: [{ step: 'a' }, { step: 'b' }, { step: 'c' }],
      },
      { step: 'z' },
      END,
    );
    const dossier = dossierOf(procedure, finished('11:00', 'c'), finished('10:00', 'a'));
    expect(lines(dossier)).toEqual([
      'a#1 08:00–10:00, finished done',
      'b#1 08:00–11:00, void',
      'c#1 08:00–11:00, finished done',
      'z#1 11:00–, after c#1',
    ]);
  });

  it('that went on, by their own reckoning, past the join end where they began', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        join: 'any',
        branches: [{ step: 'a' }, { stage: 'g', flow: [{ step: 'b' }, { step: 'c' }] }],
      },
      { step: 'z' },
      END,
    );
    const dossier = dossierOf(procedure, finished('11:00', 'b'), finished('10:00', 'a'));
    expect(lines(dossier)).toEqual([
      'a#1 08:00–10:00, finished done',
      'b#1 08:00–11:00, finished done',
      'c#1 11:00–11:00, void, after b#1',
      'z#1 10:00–, after a#1',
    ]);
  });

  it('inside branches join first inside, then outside', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          { step: 'a' },
          {
            stage: 'g',
            flow: [{ parallel: 'q', branches: [{ step: 'b' }, { step: 'c' }] }],
          },
        ],
      },
      { step: 'z' },
      END,
    );
    const inner = dossierOf(
      procedure,
      finished('09:00', 'a'),
      finished('12:00', 'b'),
      finished('12:00', 'c'),
    );
    expect(lines(inner).at(-1)).toBe('z#1 12:00–, after b#1 + c#1');
    const outer = dossierOf(
      procedure,
      finished('10:00', 'b'),
      finished('09:00', 'c'),
      finished('11:00', 'a'),
    );
    expect(lines(outer).at(-1)).toBe('z#1 11:00–, after a#1');
  });

  it('that an inner join has no need of are void, also when the outer one still waits', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          { step: 'a' },
          {
            stage: 'g',
            flow: [{ parallel: 'q', join: 'any', branches: [{ step: 'b' }, { step: 'c' }] }],
          },
        ],
      },
      END,
    );
    expect(lines(dossierOf(procedure, finished('09:00', 'b')))).toEqual([
      'a#1 08:00–',
      'b#1 08:00–09:00, finished done',
      'c#1 08:00–09:00, void',
    ]);
  });

  it('are void when the inner join happened, though the outer one happened later', () => {
    const procedure = withFlow(
      {
        parallel: 'p',
        branches: [
          {
            stage: 'g',
            flow: [{ parallel: 'q', join: 'any', branches: [{ step: 'x' }, { step: 'y' }] }],
          },
          { step: 'b' },
        ],
      },
      { step: 'ky' },
      END,
    );
    // The other branch, which ended at 11:00, was written down first.
    const dossier = dossierOf(procedure, finished('11:00', 'b'), finished('09:00', 'x'));
    expect(lines(dossier)).toEqual([
      'x#1 08:00–09:00, finished done',
      'y#1 08:00–09:00, void',
      'b#1 08:00–11:00, finished done',
      'ky#1 11:00–, after b#1',
    ]);
  });

  it('are left by a jump out of one of them, and begin anew when they are entered again', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('10:00', 'a2', 'out'),
    );
    expect(lines(dossier).slice(2)).toEqual([
      'b#1 09:00–10:00, void, after nhan#1',
      'a2#1 09:30–10:00, finished out, after a1#1',
      'ky#1 10:00–, after a2#1',
    ]);
  });

  it('begin anew one by one: the others go on', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('10:00', 'a2', 'redo'),
      finished('10:30', 'b', 'more'),
    );
    expect(lines(dossier).slice(1)).toEqual([
      'a1#1 09:00–09:30, finished done, after nhan#1',
      'b#1 09:00–10:30, finished more, after nhan#1',
      'a2#1 09:30–10:00, finished redo, after a1#1',
      'a1#2 10:00–, after a2#1',
      'b#2 10:30–, after b#1',
    ]);
  });

  it('begin anew all together, and what was done of them before is forgotten', () => {
    const again = [
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('09:40', 'b'),
      finished('10:00', 'a2', 'all'),
    ];
    expect(lines(received(...again)).slice(3)).toEqual([
      'a2#1 09:30–10:00, finished all, after a1#1',
      'a1#2 10:00–, after a2#1',
      'b#2 10:00–, after a2#1',
    ]);
    const halfway = received(...again, finished('10:30', 'a1'), finished('11:00', 'a2'));
    expect(lines(halfway).at(-2)).toBe('b#2 10:00–, after a2#1');
    const joined = received(
      ...again,
      finished('10:30', 'a1'),
      finished('11:00', 'a2'),
      finished('10:15', 'b'),
    );
    expect(lines(joined).at(-1)).toBe('ky#1 11:00–, after a2#2');
  });

  it('still open are void when the whole begins anew', () => {
    const dossier = received(
      finished('09:00', 'nhan'),
      finished('09:30', 'a1'),
      finished('10:00', 'a2', 'all'),
    );
    expect(lines(dossier).slice(2)).toEqual([
      'b#1 09:00–10:00, void, after nhan#1',
      'a2#1 09:30–10:00, finished all, after a1#1',
      'a1#2 10:00–, after a2#1',
      'b#2 10:00–, after a2#1',
    ]);
  });
});
