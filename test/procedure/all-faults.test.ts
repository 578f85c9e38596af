import { describe, expect, it } from 'vitest';
import { flow, head } from './faulty-definitions.ts';
import { faultsOf, HEAD } from './small-procedure.ts';

describe('every fault comes back at once', () => {
  it('whatever kinds of them there are', () => {
    const input = {
      ...HEAD,
      nmae: 'x',
      name: '',
      rules: 'vn-1900',
      excludes: ['nobody'],
      units: { ...HEAD.units, bộ: { name: 'Bộ' }, thue: { name: 'Thuế', parent: 'thue' } },
      limit: '3–5 ngày',
      flow: [
        { step: 'a', unti: 'so', limit: '0', on: { x: 'nowhere' } },
        { stage: 'g', limit: true, flow: [{ step: 'a', unit: 'nobody' }] },
        { parallel: 'p', join: 2, branches: [{ step: 'b.c', on: { y: 'a' } }] },
        { what: 'is this' },
        { wait: 'w', within: '2 ngày', clock: 'sleep' },
      ],
    };
    expect([...faultsOf(input)].sort()).toEqual([
      'input.invalid name',
      'input.missing flow.4.for',
      'input.notOneOf flow.4.clock',
      'input.unknownKey flow.0.unti',
      'input.unknownKey nmae',
      'input.wrongType flow.1.limit',
      'limit.range limit',
      'procedure.idInvalid flow.2.branches.0',
      'procedure.idInvalid units.bộ',
      'procedure.idTwice flow.1.flow.0',
      'procedure.joinImpossible flow.2.join',
      'procedure.nodeKindUnclear flow.3',
      'procedure.targetUnknown flow.0.on.x',
      'procedure.unitCycle units.thue.parent',
      'procedure.unitUnknown excludes.0',
      'procedure.unitUnknown flow.1.flow.0.unit',
      'rules.unknownPack rules',
    ]);
  });

  it('and a slip in one node is not also told of those that jump to it', () => {
    const input = flow({ step: 'a', on: { over: 'c' } }, { step: 'b' }, { step: 'c', nmae: 'x' });
    expect(faultsOf(input)).toEqual(['input.unknownKey flow.2.nmae']);
  });

  it('nor does a slip in a stage hide those inside it', () => {
    const input = flow({ stage: 'g', nmae: 'x', flow: [{ step: 'a', unit: 'nobody' }] });
    expect(faultsOf(input)).toEqual([
      'input.unknownKey flow.0.nmae',
      'procedure.unitUnknown flow.0.flow.0.unit',
    ]);
  });

  it('nor does a slip in a unit make it unknown', () => {
    const input = head({ units: { ...HEAD.units, so: { naem: 'Sở', parent: 'x' } } });
    expect(faultsOf(input)).toEqual([
      'input.missing units.so.name',
      'input.unknownKey units.so.naem',
      'procedure.unitUnknown units.so.parent',
    ]);
  });
});
