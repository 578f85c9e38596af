import { describe, expect, it } from 'vitest';
import { RECORD_CHECK } from '../called-procedure.ts';
import { found, parallel, procedureOf, stage, step } from './sample.ts';

const CALL = { call: 'phieu', procedure: RECORD_CHECK };
const REFUSED = { end: 'bac', result: 'refused' };

describe('a limit to which an agency has committed itself', () => {
  const weeks = (amount: number, committed: number, unit: string) => ({
    amount,
    unit: 'week',
    committed: { amount: committed, unit },
  });
  const findings = (input: object) =>
    found('limit.committedOverLimit', procedureOf({ flow: [step('a')], ...input }));

  it('is longer than that of the law in another unit, for the whole, a stage or a step', () => {
    const limit = { mot: weeks(1, 7, 'day'), hai: weeks(1, 8, 'day') };
    expect(findings({ variants: ['mot', 'hai'], limit })).toEqual([
      {
        code: 'limit.committedOverLimit',
        severity: 'error',
        path: ['limit', 'hai', 'committed'],
        unit: 'day',
        limit: 7,
        committed: 8,
      },
    ]);
    const flow = [stage('g', weeks(2, 15, 'day'), [step('a', weeks(1, 9, 'day'))])];
    expect(findings({ flow }).map(({ path }) => path.join('.'))).toEqual([
      'flow.0.limit.committed',
      'flow.0.flow.0.limit.committed',
    ]);
  });

  it('in the same unit cannot be defined, and in one that cannot be compared is not judged', () => {
    const longer = weeks(1, 2, 'week');
    expect(() => findings({ limit: longer })).toThrow('limit.amountOutOfRange');
    expect(findings({ limit: weeks(1, 9, 'workingDay') })).toEqual([]);
  });
});

describe('a called procedure', () => {
  const findings = (input: Readonly<Record<string, unknown>>) =>
    found('call.limitOverPlace', procedureOf(input));

  it('has more time than the whole', () => {
    expect(findings({ limit: '4 ngày làm việc', flow: [CALL] })).toEqual([
      {
        code: 'call.limitOverPlace',
        severity: 'error',
        path: ['flow', 0, 'limit'],
        id: 'phieu',
        variant: 'normal',
        unit: 'workingDay',
        limit: 5,
        allowed: 4,
      },
    ]);
  });

  it('has more time than the stage around it', () => {
    const flow = [stage('g', '4 ngày làm việc', [CALL])];
    expect(findings({ limit: '9 ngày làm việc', flow })).toMatchObject([{ limit: 5, allowed: 4 }]);
  });

  it('has as much time, or is of a unit whose time lies outside', () => {
    expect(findings({ limit: '5 ngày làm việc', flow: [CALL] })).toEqual([]);
    const excluded = {
      units: { congAn: { name: 'Công an tỉnh' } },
      excludes: ['congAn'],
      limit: '4 ngày làm việc',
      flow: [{ ...CALL, unit: 'congAn' }],
    };
    expect(findings(excluded)).toEqual([]);
  });

  it('is added up like a stage, with the ways that its ends leave', () => {
    const flow = [step('a', '1 ngày làm việc'), CALL, step('b', '1')];
    const sums = found('total.pathOverLimit', procedureOf({ limit: '6 ngày làm việc', flow }));
    expect(sums).toMatchObject([{ sum: 7, through: ['a', 'phieu/tra-cuu', 'phieu/ky', 'b'] }]);
  });

  it('counts from the entry into it what it counts from its receipt', () => {
    const fromReceipt = { amount: 3, unit: 'workingDay', anchor: 'receipt' };
    const called = {
      ...RECORD_CHECK,
      variants: ['normal'],
      limit: '3 ngày làm việc',
      flow: [step('x', '2'), step('y', fromReceipt)].map((node) => ({ ...node, unit: 'congAn' })),
    };
    const flow = [step('a', '1'), { call: 'c', procedure: called }];
    const procedure = procedureOf({ limit: '4 ngày làm việc', flow });
    // One day, then three days from the entry: four in all.
    expect(found('total.pathOverLimit', procedure)).toEqual([]);
    expect(found('total.pathUnderLimit', procedure)).toEqual([]);
    expect(found('stage.stepsOverLimit', procedure)).toEqual([]);
  });
});

describe('a silence', () => {
  const findings = (after: string, own: unknown) =>
    found(
      'silence.beforeLimit',
      procedureOf({
        limit: '9 ngày làm việc',
        flow: [
          parallel('p', 'all', [
            { ...step('hoi', own), onSilence: { after, outcome: 'refusal', to: 'bac' } },
          ]),
          REFUSED,
        ],
      }),
    );

  it('counts as an answer before the time for answering is over', () => {
    expect(findings('2', '3')).toEqual([
      {
        code: 'silence.beforeLimit',
        severity: 'warning',
        path: ['flow', 0, 'branches', 0, 'onSilence', 'after'],
        id: 'hoi',
        variant: 'normal',
        unit: 'workingDay',
        limit: 3,
        after: 2,
      },
    ]);
  });

  it('counts after it, with it, or in a unit that cannot be compared', () => {
    expect(findings('3', '3')).toEqual([]);
    expect(findings('3', undefined)).toEqual([]);
    expect(findings('2 ngày', '3')).toEqual([]);
  });
});

describe('what silence and calls reach', () => {
  const unreachable = (flow: readonly object[]) =>
    found('node.unreachable', procedureOf({ flow })).map(({ id }) => id);

  it('is where a silence leads, also out of a stage', () => {
    const onSilence = { after: '3 ngày', outcome: 'refusal', to: 'bac' };
    const branch = { ...stage('g', undefined, [step('a')]), onSilence };
    expect(
      unreachable([parallel('p', 'all', [branch]), { end: 'xong', result: 'granted' }, REFUSED]),
    ).toEqual([]);
  });

  it('is no end of a call that is only gone through', () => {
    const flow = [{ ...CALL, on: { refused: 'bac' } }, { end: 'xong', result: 'granted' }, REFUSED];
    expect(unreachable(flow)).toEqual([]);
  });

  it('saves a branch that turns in a circle from being a dead end', () => {
    const circle = step('a', undefined, { on: { done: 'a' } });
    const deadEnds = (more: object) =>
      found(
        'node.deadEnd',
        procedureOf({
          flow: [parallel('p', 'all', [{ ...stage('g', undefined, [circle]), ...more }])],
        }),
      ).map(({ id }) => id);
    expect(deadEnds({})).not.toEqual([]);
    expect(deadEnds({ onSilence: { after: '3 ngày', outcome: 'consent' } })).toEqual([]);
  });

  it('uses the units that may do a step or approve it', () => {
    const units = { so: { name: 'Sở' }, thue: { name: 'Thuế' }, phong: { name: 'Phòng' } };
    const flow = [
      step('a', undefined, { alternates: ['thue'], approver: { unit: 'phong', role: 'Trưởng' } }),
    ];
    expect(found('unit.unused', procedureOf({ units, flow }))).toEqual([]);
  });
});
