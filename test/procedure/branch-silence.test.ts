import { describe, expect, it } from 'vitest';
import { silenceOf } from '../../src/procedure/branch-silence.ts';
import { graphOf, outcomesOf } from '../../src/procedure/graph.ts';
import type { Procedure } from '../../src/procedure/procedure.ts';
import type { RulePack, SilenceEffect } from '../../src/rules/rule-pack.ts';
import { rulePack } from '../../src/rules/rule-packs.ts';
import { defined, END, faultsOf, HEAD } from './small-procedure.ts';

const flowWith = (...branches: readonly object[]): object => ({
  ...HEAD,
  limit: '10 ngày làm việc',
  flow: [{ parallel: 'p', branches }, { step: 'ky' }, END, { end: 'bac', result: 'refused' }],
});

const asking = (onSilence: object): Procedure =>
  defined(flowWith({ step: 'hoi', onSilence }, { step: 'b' }));

/** The rule packs of the law escalate; a host may read the law otherwise. */
const packOf = (value: SilenceEffect): RulePack => {
  const pack = rulePack('vn-2026');
  return { ...pack, silence: { ...pack.silence, value } };
};

const effectOf = (onSilence: object, rules?: RulePack): string | undefined =>
  silenceOf(graphOf(asking(onSilence)), 'hoi', rules)?.effect;

describe('the silence of a branch', () => {
  it('has a limit that is read like others, and inherits the unit of the total', () => {
    expect(silenceOf(graphOf(asking({ after: '3' })), 'hoi', undefined)?.after).toEqual({
      amount: 3,
      unit: 'workingDay',
      published: '3',
    });
  });

  it('may stand on a step, a stage, a wait and a call', () => {
    const onSilence = { after: 3, outcome: 'consent' };
    const called = { ...HEAD, code: '2', flow: [{ step: 'x' }] };
    const procedure = defined(
      flowWith(
        { step: 'a', onSilence },
        { stage: 'g', flow: [{ step: 'b' }], onSilence },
        { wait: 'w', for: 'authority', onSilence },
        { call: 'c', procedure: called, onSilence },
      ),
    );
    const graph = graphOf(procedure);
    expect(['a', 'g', 'w', 'c'].map((id) => silenceOf(graph, id, undefined)?.effect)).toEqual([
      'consent',
      'consent',
      'consent',
      'consent',
    ]);
    expect(defined(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  });

  it('does what the procedure says, else what the rule pack says', () => {
    expect(effectOf({ after: 3, outcome: 'consent' }, packOf('refusal'))).toBe('consent');
    expect(effectOf({ after: 3 }, packOf('consent'))).toBe('consent');
    expect(effectOf({ after: 3, to: 'bac' }, packOf('refusal'))).toBe('refusal');
    expect(effectOf({ after: 3 }, rulePack('vn-2018'))).toBe('escalate');
    expect(effectOf({ after: 3 })).toBe('escalate');
  });

  it('moves nothing when it counts as a refusal that leads nowhere', () => {
    expect(effectOf({ after: 3 }, packOf('refusal'))).toBe('escalate');
  });

  it('is none where nothing is said of it', () => {
    const graph = graphOf(asking({ after: 3 }));
    expect(['b', 'p', 'xong', 'x'].map((id) => silenceOf(graph, id, undefined))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leads to the end of its branch, or to its target', () => {
    const expiry = (onSilence: object) =>
      outcomesOf(graphOf(asking(onSilence)), 'hoi').get('expired');
    expect(expiry({ after: 3 })).toEqual({ to: 'branchEnd', parallel: 'p', branch: 'hoi' });
    expect(expiry({ after: 3, outcome: 'consent', to: 'ky' })).toEqual({ to: 'node', id: 'ky' });
    expect(expiry({ after: 3, outcome: 'refusal', to: 'bac' })).toEqual({ to: 'end', id: 'bac' });
    expect(expiry({ after: 3, outcome: 'escalate' })).toBeUndefined();
  });
});

describe('a silence that cannot be', () => {
  const faultsWith = (onSilence: unknown, more: object = {}): readonly string[] =>
    faultsOf(flowWith({ step: 'hoi', ...more, onSilence }, { step: 'b' }));

  it('stands on anything but a branch', () => {
    const onSilence = { after: 3 };
    const inside = flowWith({ stage: 'g', flow: [{ step: 'a', onSilence }] });
    expect(faultsOf(inside)).toEqual([
      'procedure.silenceNotOnBranch flow.0.branches.0.flow.0.onSilence',
    ]);
    expect(faultsOf({ ...HEAD, flow: [{ step: 'a', onSilence: { after: '3 ngày' } }] })).toEqual([
      'procedure.silenceNotOnBranch flow.0.onSilence',
    ]);
    expect(
      faultsOf({ ...HEAD, flow: [{ parallel: 'p', branches: [{ step: 'a' }], onSilence }] }),
    ).toEqual(['input.unknownKey flow.0.onSilence']);
  });

  it('is a refusal that leads nowhere', () => {
    expect(faultsWith({ after: 3, outcome: 'refusal' })).toEqual([
      'procedure.silenceWithoutTarget flow.0.branches.0.onSilence',
    ]);
  });

  it('leads to what is no node, or into another branch', () => {
    expect(faultsWith({ after: 3, to: 'x' })).toEqual([
      'procedure.targetUnknown flow.0.branches.0.onSilence.to',
    ]);
    expect(faultsWith({ after: 3, to: 'b' })).toEqual([
      'procedure.targetInsideBranch flow.0.branches.0.onSilence.to',
    ]);
  });

  it('stands beside another way to expire', () => {
    expect(faultsWith({ after: 3 }, { on: { expired: 'ky' } })).toEqual([
      'procedure.expiryTwice flow.0.branches.0.onSilence',
    ]);
  });

  it('has no time, a time that cannot be read, or one for an unknown variant', () => {
    const path = 'flow.0.branches.0.onSilence';
    expect(faultsWith({})).toEqual([`input.missing ${path}.after`]);
    expect(faultsWith({ after: undefined })).toEqual([`input.missing ${path}.after`]);
    expect(faultsWith({ after: '3–5' })).toEqual([`limit.range ${path}.after`]);
    expect(faultsWith({ after: { x: 3 } })).toEqual([`procedure.variantUnknown ${path}.after.x`]);
    expect(faultsWith({ after: { amount: 3, unit: 'day', anchor: 'x' } })).toEqual([
      `procedure.targetUnknown ${path}.after.anchor`,
    ]);
    expect(faultsWith({ after: 3, outcome: 'ignore' })).toEqual([`input.notOneOf ${path}.outcome`]);
  });
});
