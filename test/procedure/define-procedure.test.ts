import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import {
  defineProcedure,
  tryDefineProcedure,
  tryKnownProcedure,
} from '../../src/procedure/define-procedure.ts';
import type { FlowNode } from '../../src/procedure/procedure.ts';
import { birthBundle } from './birth-bundle.ts';
import { defined, END, HEAD } from './small-procedure.ts';

const overJson = <T>(data: T): T => JSON.parse(JSON.stringify(data));

describe('defining a procedure', () => {
  const input = {
    ...HEAD,
    limit: '5 ngày làm việc',
    flow: [{ step: 'a', unit: 'so', limit: '01' }, END],
  } as const;

  it('parses limits, fills in the zone and the one variant, and adds the digest', () => {
    expect(defineProcedure(input)).toStrictEqual({
      code: '1.000001',
      version: '1',
      name: 'Thủ tục',
      units: input.units,
      timeZone: 'Asia/Ho_Chi_Minh',
      variants: ['normal'],
      limit: { amount: 5, unit: 'workingDay', published: '5 ngày làm việc' },
      flow: [
        {
          step: 'a',
          unit: 'so',
          limit: { amount: 1, unit: 'workingDay', published: '01' },
        },
        { end: 'xong', result: 'granted' },
      ],
      digest: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  });

  it('freezes the procedure and leaves the input alone', () => {
    const given = overJson(input);
    const procedure = defined(given);
    expect(Object.isFrozen(procedure.flow[0])).toBe(true);
    expect(Object.isFrozen(procedure.units['so'])).toBe(true);
    expect(Object.isFrozen(given.flow[0])).toBe(false);
    expect(given).toEqual(input);
  });

  it('keeps no member that is undefined', () => {
    const procedure = defined({
      ...input,
      field: undefined,
      inForce: { from: '2026-09-01', to: undefined },
      units: { ...HEAD.units, so: { name: 'Sở', head: undefined } },
      flow: [{ step: 'a', name: undefined, limit: { amount: 1, unit: 'day', anchor: undefined } }],
    });
    expect(procedure).toStrictEqual(overJson(procedure));
  });

  it('throws every issue that `tryDefineProcedure` returns', () => {
    const broken = { ...input, flow: [{ step: 'a' }, { step: 'a' }] };
    const returned = tryDefineProcedure(broken);
    try {
      defineProcedure(broken as never);
      expect.unreachable();
    } catch (error) {
      expect(isLienthongError(error) && error.issues).toEqual(!returned.ok && returned.issues);
    }
  });
});

describe('a procedure', () => {
  it('is the same when it is defined again', () => {
    const once = birthBundle();
    expect(defineProcedure(once)).toStrictEqual(once);
  });

  it('is the same when it went through JSON', () => {
    const once = birthBundle();
    expect(tryDefineProcedure(overJson(once))).toStrictEqual({ ok: true, value: once });
  });

  it('gets its digest anew, whatever it says of itself', () => {
    const once = birthBundle();
    const forged = { ...overJson(once), digest: '0'.repeat(16) };
    expect(defined(forged).digest).toBe(once.digest);
  });

  it('has another digest when anything in it changes', () => {
    const { digest: _, ...once } = birthBundle();
    const others = [
      { ...once, name: 'Khác' },
      { ...once, version: '2' },
      { ...once, excludes: ['bhxh'] },
      { ...once, rules: 'vn-2025' },
      { ...once, flow: [...once.flow, { end: 'them', result: 'refused' }] },
    ];
    const digests = [once, ...others].map((input) => defined(input).digest);
    expect(new Set(digests).size).toBe(6);
  });

  it('is checked once: known as it is when it was defined here, else defined anew', () => {
    const once = birthBundle();
    const known = tryKnownProcedure(once);
    expect(known.ok && known.value).toBe(once);
    const read = tryKnownProcedure(overJson(once));
    expect(read.ok && read.value).not.toBe(once);
    expect(read).toStrictEqual(known);
  });
});

describe('a bare number', () => {
  const stepsOf = (flow: readonly FlowNode[]): readonly FlowNode[] =>
    flow.flatMap((node) => ('stage' in node ? stepsOf(node.flow) : [node]));

  const limitsOf = (input: object) =>
    stepsOf(defined({ ...HEAD, ...input }).flow).map((node) =>
      'wait' in node ? node.within : 'limit' in node && node.limit,
    );

  it('is of the unit of the total, or of the stage around it', () => {
    const flow = [
      { step: 'a', limit: '3' },
      {
        stage: 'g',
        limit: '8 giờ làm việc',
        flow: [
          { step: 'b', limit: 2 },
          { stage: 'h', flow: [{ wait: 'w', for: 'other', within: '04' }] },
        ],
      },
      { step: 'c', limit: '24 giờ' },
    ];
    expect(limitsOf({ limit: '20 ngày làm việc', flow })).toEqual([
      { amount: 3, unit: 'workingDay', published: '3' },
      { amount: 2, unit: 'workingHour' },
      { amount: 4, unit: 'workingHour', published: '04' },
      { amount: 24, unit: 'hour', published: '24 giờ' },
    ]);
  });

  it('is in each column of the unit of that column', () => {
    const [limit] = limitsOf({
      variants: ['desk', 'online'],
      limit: { desk: '3 ngày làm việc', online: '24 giờ' },
      flow: [{ step: 'a', limit: { desk: 1, online: 1 } }],
    });
    expect(limit).toEqual({
      desk: { amount: 1, unit: 'workingDay' },
      online: { amount: 1, unit: 'hour' },
    });
  });

  it('for all columns is of the unit that those which have one agree upon', () => {
    const [limit] = limitsOf({
      variants: ['a', 'b', 'c'],
      limit: { a: '3 ngày làm việc', b: '5 ngày làm việc' },
      flow: [{ step: 's', limit: '0,5' }],
    });
    expect(limit).toEqual({ amount: 0.5, unit: 'workingDay', published: '0,5' });
  });

  it('of a total is of the unit of the other columns', () => {
    const procedure = defined({
      ...HEAD,
      variants: ['a', 'b'],
      limit: { a: '0', b: '20 ngày làm việc' },
      flow: [{ step: 's' }],
    });
    expect(procedure.limit).toEqual({
      a: { amount: 0, unit: 'workingDay', published: '0' },
      b: { amount: 20, unit: 'workingDay', published: '20 ngày làm việc' },
    });
  });
});
