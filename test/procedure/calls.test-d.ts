import { describe, expectTypeOf, it } from 'vitest';
import { defineProcedure } from '../../src/procedure/define-procedure.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import { RECORD_CHECK } from './called-procedure.ts';
import { END, HEAD } from './small-procedure.ts';

const VARIANTS = { ...HEAD, variants: ['normal', 'remote'] } as const;

describe('a call', () => {
  it('takes a definition or a defined procedure, and is a target like any node', () => {
    const called: Procedure = defineProcedure(RECORD_CHECK);
    const procedure = defineProcedure({
      ...HEAD,
      flow: [
        { step: 'nhan', on: { over: 'hai' } },
        { call: 'mot', procedure: RECORD_CHECK, on: { refused: 'xong' } },
        { parallel: 'p', branches: [{ call: 'hai', procedure: called }] },
        END,
      ],
    });
    expectTypeOf(procedure).toEqualTypeOf<Procedure>();
  });

  it('has targets and a unit of the procedure around it', () => {
    defineProcedure({
      ...HEAD,
      flow: [
        {
          call: 'mot',
          procedure: RECORD_CHECK,
          on: {
            // @ts-expect-error: `xongg` is no node
            refused: 'xongg',
          },
        },
        END,
      ],
    });
    // @ts-expect-error: `os` is no unit
    defineProcedure({ ...HEAD, flow: [{ call: 'mot', procedure: RECORD_CHECK, unit: 'os' }] });
    // @ts-expect-error: it calls nothing
    defineProcedure({ ...HEAD, flow: [{ call: 'mot' }] });
  });
});

describe('the silence of a branch', () => {
  it('stands on a branch and names a node', () => {
    defineProcedure({
      ...HEAD,
      flow: [
        {
          parallel: 'p',
          branches: [
            { step: 'a', onSilence: { after: '3 ngày', outcome: 'refusal', to: 'xong' } },
            { stage: 'g', flow: [{ step: 'b' }], onSilence: { after: '3 ngày' } },
          ],
        },
        END,
      ],
    });
  });

  it('is a type error anywhere else, with a misspelt target, variant or outcome', () => {
    // @ts-expect-error: a step in the flow is no branch
    defineProcedure({ ...HEAD, flow: [{ step: 'a', onSilence: { after: '3 ngày' } }] });
    defineProcedure({
      ...HEAD,
      flow: [
        {
          parallel: 'p',
          branches: [
            {
              step: 'a',
              onSilence: {
                after: '3 ngày',
                // @ts-expect-error: `x` is no node
                to: 'x',
              },
            },
          ],
        },
      ],
    });
    defineProcedure({
      ...VARIANTS,
      flow: [
        {
          parallel: 'p',
          branches: [
            {
              step: 'a',
              onSilence: {
                after: {
                  // @ts-expect-error: `romete` is no variant
                  romete: '3 ngày',
                },
              },
            },
          ],
        },
      ],
    });
    defineProcedure({
      ...HEAD,
      flow: [
        {
          parallel: 'p',
          branches: [
            {
              step: 'a',
              // @ts-expect-error: silence does not `agree`
              onSilence: { after: '3 ngày', outcome: 'agree' },
            },
          ],
        },
      ],
    });
  });
});

describe('smaller members', () => {
  it('name units and variants that there are', () => {
    defineProcedure({
      ...VARIANTS,
      fees: '8.000 đồng/bản',
      extension: { atMost: { normal: '2 ngày' }, times: 2 },
      flow: [{ step: 'a', alternates: ['thue'], approver: { unit: 'so', role: 'Giám đốc' } }],
    });
    // @ts-expect-error: `os` is no unit
    defineProcedure({ ...HEAD, flow: [{ step: 'a', alternates: ['os'] }] });
    // @ts-expect-error: an approver has a role
    defineProcedure({ ...HEAD, flow: [{ step: 'a', approver: { unit: 'so' } }] });
    defineProcedure({
      ...VARIANTS,
      extension: {
        atMost: {
          // @ts-expect-error: `romete` is no variant
          romete: '2 ngày',
        },
      },
      flow: [{ step: 'a' }],
    });
  });
});
