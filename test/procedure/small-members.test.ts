import { describe, expect, it } from 'vitest';
import { defined, faultsOf, HEAD, withFlow } from './small-procedure.ts';

const TWO = { ...HEAD, variants: ['normal', 'remote'], flow: [{ step: 'a' }] };

describe('an extension', () => {
  const LIMIT = { normal: '5 ngày làm việc', remote: '10 ngày' };

  it('may be given once unless the procedure says how often', () => {
    const extension = { atMost: '2 ngày' };
    expect(defined({ ...TWO, extension }).extension?.times).toBe(1);
    expect(defined({ ...TWO, extension: { ...extension, times: 3 } }).extension?.times).toBe(3);
  });

  it('is read by variant, in the units of the total', () => {
    const { extension } = defined({
      ...TWO,
      limit: LIMIT,
      extension: { atMost: { normal: 2, remote: '3' } },
    });
    expect(extension?.atMost).toEqual({
      normal: { amount: 2, unit: 'workingDay' },
      remote: { amount: 3, unit: 'day', published: '3' },
    });
  });

  it('stays as it is when it is defined again', () => {
    const procedure = defined({ ...TWO, extension: { atMost: '2 ngày' } });
    expect(defined(JSON.parse(JSON.stringify(procedure)))).toEqual(procedure);
  });

  it('is none when it is not spoken of, and needs an amount that can be read', () => {
    expect(defined(TWO)).not.toHaveProperty('extension');
    const faults = (extension: unknown) => faultsOf({ ...TWO, limit: LIMIT, extension });
    expect(faults({})).toEqual(['input.missing extension.atMost']);
    expect(faults({ atMost: undefined })).toEqual(['input.missing extension.atMost']);
    // Each variant has a unit of its own.
    expect(faults({ atMost: 2 })).toEqual(['limit.withoutUnit extension.atMost']);
    expect(faults({ atMost: { urgent: 2 } })).toEqual([
      'procedure.variantUnknown extension.atMost.urgent',
    ]);
    expect(faults({ atMost: '2 ngày', times: 0 })).toEqual(['input.invalid extension.times']);
    expect(faults({ atMost: { amount: 2, unit: 'day', anchor: 'x' } })).toEqual([
      'procedure.targetUnknown extension.atMost.anchor',
    ]);
  });
});

describe('who may do a step, and who approves it', () => {
  it('is kept, and must be declared', () => {
    const step = {
      step: 'a',
      unit: 'so',
      alternates: ['thue'],
      approver: { unit: 'phong', role: 'Trưởng phòng' },
    };
    expect(withFlow(step).flow[0]).toEqual(step);
    const misspelt = { ...step, alternates: ['x'], approver: { unit: 'y', role: 'Trưởng phòng' } };
    expect(faultsOf({ ...HEAD, flow: [misspelt] })).toEqual([
      'procedure.unitUnknown flow.0.approver.unit',
      'procedure.unitUnknown flow.0.alternates.0',
    ]);
    expect(faultsOf({ ...HEAD, flow: [{ step: 'a', approver: { unit: 'so' } }] })).toEqual([
      'input.missing flow.0.approver.role',
    ]);
  });
});

describe('the one-stop desk', () => {
  it('is a unit of the procedure', () => {
    const [unit = ''] = Object.keys(TWO.units);
    expect(defined({ ...TWO, desk: unit }).desk).toBe(unit);
    expect(faultsOf({ ...TWO, desk: 'motcua' })).toEqual(['procedure.unitUnknown desk']);
  });
});

describe('fees', () => {
  it('are text as published', () => {
    expect(defined({ ...TWO, fees: '8.000 đồng/bản' }).fees).toBe('8.000 đồng/bản');
    expect(faultsOf({ ...TWO, fees: 8000 })).toEqual(['input.wrongType fees']);
  });
});
