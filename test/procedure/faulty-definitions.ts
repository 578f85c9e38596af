import { END, HEAD } from './small-procedure.ts';

/** A definition that can run. */
export const good = {
  ...HEAD,
  limit: '05 ngày làm việc',
  variants: ['normal', 'remote'],
  flow: [
    { step: 'nhan', unit: 'so', limit: '01', on: { supplement: 'cho' } },
    {
      parallel: 'song-song',
      branches: [
        { stage: 'mot', limit: '02', flow: [{ step: 'a', unit: 'phong' }, { step: 'a2' }] },
        { step: 'b', unit: 'so', limit: '02' },
      ],
    },
    END,
    { wait: 'cho', for: 'applicant', reason: 'supplement', on: { supplied: 'nhan' } },
  ],
};

/** The good definition with its first step changed. */
export const step = (changes: object): unknown => ({
  ...good,
  flow: [{ ...good.flow[0], ...changes }, ...good.flow.slice(1)],
});

/** The good definition with its first step changed to a jump. */
export const jumpTo = (target: string): unknown =>
  step({ on: { supplement: 'cho', back: target } });

export const head = (changes: object): unknown => ({ ...good, ...changes });

export const flow = (...nodes: readonly unknown[]): unknown => ({ ...good, flow: nodes });

export const branches = (...nodes: readonly unknown[]): unknown =>
  flow({ parallel: 'p', branches: nodes }, END);

/** A definition, and the code and path of everything that is wrong with it. */
export type Case = readonly [name: string, input: unknown, ...faults: string[]];
