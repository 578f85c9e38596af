import { describe, expectTypeOf, it } from 'vitest';
import { defineProcedure, tryDefineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { birthBundle } from './birth-bundle.ts';

const HEAD = {
  code: '1.000001',
  version: '1',
  name: 'Thủ tục',
  units: { so: { name: 'Sở' }, phong: { name: 'Phòng', parent: 'so' } },
  variants: ['normal', 'remote'],
} as const;

describe('a procedure that is right', () => {
  it('is inferred from its own words', () => {
    expectTypeOf(birthBundle).returns.toEqualTypeOf<Procedure>();
  });

  it('may be defined again', () => {
    const procedure = birthBundle();
    expectTypeOf(defineProcedure(procedure)).toEqualTypeOf<Procedure>();
  });

  it('may come from JSON by way of the function that returns a result', () => {
    const input: unknown = JSON.parse('{}');
    expectTypeOf(tryDefineProcedure).toBeCallableWith(input);
  });

  it('may jump to any node, at any depth, before or after', () => {
    defineProcedure({
      ...HEAD,
      flow: [
        { step: 'a', on: { over: 'g', there: 'c', out: 'e' } },
        {
          stage: 'g',
          flow: [{ parallel: 'p', branches: [{ step: 'c' }, { wait: 'w', for: 'other' }] }],
        },
        { end: 'e', result: 'granted' },
      ],
    });
  });
});

describe('a slip is a type error where it stands', () => {
  it('a misspelt unit', () => {
    // @ts-expect-error: `os` is no unit
    defineProcedure({ ...HEAD, flow: [{ step: 'a', unit: 'os' }] });
    defineProcedure({
      ...HEAD,
      flow: [
        {
          stage: 'g',
          flow: [
            {
              step: 'a',
              // @ts-expect-error: `phogn` is no unit
              support: ['so', 'phogn'],
            },
          ],
        },
      ],
    });
  });

  it('a misspelt parent, and a misspelt excluded unit', () => {
    defineProcedure({
      ...HEAD,
      units: {
        so: { name: 'Sở' },
        // @ts-expect-error: `os` is no unit
        phong: { name: 'Phòng', parent: 'os' },
      },
      flow: [{ step: 'a' }],
    });
    defineProcedure({
      ...HEAD,
      // @ts-expect-error: `os` is no unit
      excludes: ['os'],
      flow: [{ step: 'a' }],
    });
  });

  it('a misspelt target, also from inside a parallel', () => {
    defineProcedure({
      ...HEAD,
      flow: [
        {
          step: 'a',
          on: {
            // @ts-expect-error: `bb` is no node
            back: 'bb',
          },
        },
        {
          parallel: 'p',
          branches: [
            {
              stage: 'g',
              flow: [
                {
                  wait: 'w',
                  for: 'applicant',
                  on: {
                    // @ts-expect-error: `aa` is no node
                    supplied: 'aa',
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('a misspelt variant, of the total, a step, a stage and a wait', () => {
    defineProcedure({
      ...HEAD,
      limit: {
        normal: '3 ngày',
        // @ts-expect-error: `romete` is no variant
        romete: '5 ngày',
      },
      flow: [{ step: 'a' }],
    });
    defineProcedure({
      ...HEAD,
      flow: [
        {
          step: 'a',
          limit: {
            // @ts-expect-error: `romete` is no variant
            romete: '5 ngày',
          },
        },
        {
          stage: 'g',
          limit: {
            // @ts-expect-error: `romete` is no variant
            romete: '5 ngày',
          },
          flow: [
            {
              wait: 'w',
              for: 'other',
              within: {
                // @ts-expect-error: `romete` is no variant
                romete: '5 ngày',
              },
            },
          ],
        },
      ],
    });
  });

  it('a misspelt key, party, clock, result or join', () => {
    // @ts-expect-error: `limt` is no key of a step
    defineProcedure({ ...HEAD, flow: [{ step: 'a', limt: '1 ngày' }] });
    // @ts-expect-error: a wait is not for a `citizen`
    defineProcedure({ ...HEAD, flow: [{ wait: 'w', for: 'citizen' }] });
    // @ts-expect-error: a clock does not `sleep`
    defineProcedure({ ...HEAD, flow: [{ wait: 'w', for: 'other', clock: 'sleep' }] });
    // @ts-expect-error: a dossier does not end `lost`
    defineProcedure({ ...HEAD, flow: [{ step: 'a' }, { end: 'e', result: 'lost' }] });
    defineProcedure({
      ...HEAD,
      // @ts-expect-error: `most` is no join
      flow: [{ parallel: 'p', join: 'most', branches: [{ step: 'a' }] }],
    });
  });

  it('an end or a parallel for a branch', () => {
    defineProcedure({
      ...HEAD,
      // @ts-expect-error: a branch is a step, a stage or a wait
      flow: [{ parallel: 'p', branches: [{ end: 'e', result: 'granted' }] }],
    });
  });
});
