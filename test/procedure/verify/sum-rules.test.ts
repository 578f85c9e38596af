import { describe, expect, it } from 'vitest';
import { found, parallel, procedureOf, stage, step, summary, wait } from './sample.ts';

const days = (limit: unknown, flow: readonly object[], more: object = {}) =>
  procedureOf({ limit, flow, ...more });

/** What the longest way comes to, seen against a total that it exceeds. */
const longest = (flow: readonly object[], more: object = {}) => {
  const [over] = found('total.pathOverLimit', days('0,0001 ngày làm việc', flow, more));
  return over === undefined ? undefined : { sum: over.sum, through: over.through };
};

describe('a total against the longest way', () => {
  it('says nothing when the steps add up to it', () => {
    expect(summary(days('03 ngày làm việc', [step('a', '0,5'), step('b', '2,5')]))).toEqual([]);
  });

  it('is exceeded: an error with the sum and the way', () => {
    expect(
      found('total.pathOverLimit', days('3 ngày làm việc', [step('a', '1,5'), step('b', '1,75')])),
    ).toEqual([
      {
        code: 'total.pathOverLimit',
        severity: 'error',
        path: ['limit'],
        variant: 'normal',
        unit: 'workingDay',
        limit: 3,
        sum: 3.25,
        through: ['a', 'b'],
      },
    ]);
  });

  it('is not used up: a warning', () => {
    const [under] = found('total.pathUnderLimit', days('3 ngày làm việc', [step('a', '2,75')]));
    expect(under).toMatchObject({ severity: 'warning', limit: 3, sum: 2.75, through: ['a'] });
  });

  it('is added up exactly: thirty tenths of a day are three days', () => {
    const tenths = Array.from({ length: 30 }, (_, i) => step(`a${i}`, '0,1'));
    expect(summary(days('3 ngày làm việc', tenths))).toEqual([]);
  });

  it('is compared column by column', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '10 ngày làm việc', remote: '15 ngày làm việc' },
      flow: [
        step('tham-dinh', { normal: '08', remote: '14' }),
        step('phe-duyet', { normal: '02', remote: '06' }),
      ],
    });
    expect(found('total.pathOverLimit', procedure)).toMatchObject([
      { variant: 'remote', limit: 15, sum: 20 },
    ]);
    expect(found('total.pathUnderLimit', procedure)).toEqual([]);
  });

  it('with a zero says that the variant does not apply', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '2 ngày làm việc', remote: '0 ngày làm việc' },
      flow: [step('a', { normal: '2', remote: '5' })],
    });
    expect(summary(procedure)).toEqual([]);
  });

  it('is not compared when no step has a limit', () => {
    expect(summary(days('3 ngày làm việc', [step('a'), step('b')]))).toEqual([]);
  });

  it('may be meant to leave the rest to a step without a limit', () => {
    const procedure = days('3 ngày làm việc', [step('a', '1'), step('b')]);
    expect(found('total.pathUnderLimit', procedure)).toEqual([]);
    expect(found('step.withoutLimit', procedure)).toHaveLength(1);
  });

  it('with a fixed date is not compared', () => {
    expect(
      found('total.pathOverLimit', days('trước ngày 01/12/2023', [step('a', '9 ngày làm việc')])),
    ).toEqual([]);
  });
});

describe('the longest way', () => {
  it('takes of several outcomes the one that takes longer', () => {
    const flow = [
      step('a', '1', { on: { complex: 'c' } }),
      step('b', '2', { on: { done: 'd' } }),
      step('c', '5'),
      step('d', '1'),
    ];
    expect(longest(flow)).toEqual({ sum: 7, through: ['a', 'c', 'd'] });
  });

  it('ends where the dossier ends, whatever the result', () => {
    const flow = [
      step('a', '1', { on: { refused: 'tu-choi' } }),
      { end: 'xong', result: 'granted' },
      step('tu-choi', '4'),
      { end: 'bi-tu-choi', result: 'refused' },
    ];
    expect(longest(flow)).toEqual({ sum: 5, through: ['a', 'tu-choi'] });
  });

  it('adds nothing for a loop', () => {
    const flow = [
      step('a', '1'),
      step('b', '2', { on: { back: 'a', supplement: 'bo-sung' } }),
      step('c', '3', { on: { back: 'b' } }),
      { end: 'xong', result: 'granted' },
      wait('bo-sung', { on: { supplied: 'b' } }),
    ];
    expect(longest(flow)).toEqual({ sum: 6, through: ['a', 'b', 'c'] });
  });

  it('follows a loop that is entered behind its first step in the order of the definition', () => {
    const flow = [
      step('a', '1', { on: { done: 'c' } }),
      step('b', '2', { on: { done: 'd', again: 'c' } }),
      step('c', '4', { on: { done: 'b' } }),
      step('d', '8'),
    ];
    // a → c → b → d; the way back from b to c only closes a loop.
    expect(longest(flow)).toEqual({ sum: 15, through: ['a', 'c', 'b', 'd'] });
  });

  const branches = [step('x', '2'), step('y', '7'), step('z', '4')];

  it.each([
    ['all', 7, 'y'],
    ['any', 2, 'x'],
    [1, 2, 'x'],
    [2, 4, 'z'],
    [3, 7, 'y'],
  ])('joins %s of three branches after %s days', (join, sum, branch) => {
    const flow = [step('a', '1'), parallel('p', join, branches), step('b', '1')];
    expect(longest(flow)).toEqual({ sum: sum + 2, through: ['a', branch, 'b'] });
  });

  it('leaves a branch no later than the others would have joined', () => {
    const flow = [
      parallel('p', 'any', [step('x', '9', { on: { refused: 'tu-choi' } }), step('y', '3')]),
      step('b', '1'),
      { end: 'xong', result: 'granted' },
      { end: 'tu-choi', result: 'refused' },
    ];
    expect(longest(flow)).toEqual({ sum: 4, through: ['y', 'b'] });
  });

  it('leaves a branch that the join needs as late as the branch may', () => {
    const flow = [
      parallel('p', 'all', [step('x', '2'), step('y', '3', { on: { refused: 'sau' } })]),
      { end: 'xong', result: 'granted' },
      step('sau', '4'),
      { end: 'tu-choi', result: 'refused' },
    ];
    expect(longest(flow)).toEqual({ sum: 7, through: ['y', 'sau'] });
  });

  it('goes through parallels within branches', () => {
    const inner = parallel('q', 'any', [step('u', '5'), step('v', '6')]);
    const flow = [
      parallel('p', 'all', [stage('g', undefined, [step('x', '1'), inner]), step('y', '4')]),
    ];
    expect(longest(flow)).toEqual({ sum: 6, through: ['x', 'u'] });
  });

  it.each(['pause', undefined])('counts nothing for a wait (%s)', (clock) => {
    const pausing = clock === undefined ? {} : { clock };
    const flow = [
      step('a', '1'),
      wait('niem-yet', { ...pausing, within: '15 ngày' }),
      step('b', '2'),
    ];
    expect(longest(flow)).toEqual({ sum: 3, through: ['a', 'b'] });
  });

  it('counts the bound of a wait under which the clocks run', () => {
    const running = wait('y-kien', { for: 'authority', clock: 'run', within: '10 ngày làm việc' });
    expect(longest([step('a', '1'), running])).toEqual({ sum: 11, through: ['a', 'y-kien'] });
  });

  it('begins anew after a restart', () => {
    const flow = [
      step('a', '4'),
      wait('bo-sung', { clock: 'restart' }),
      step('b', '3'),
      step('c', '2'),
    ];
    expect(longest(flow)).toEqual({ sum: 5, through: ['b', 'c'] });
    const before = [step('a', '9'), wait('bo-sung', { clock: 'restart' }), step('b', '3')];
    expect(longest(before)).toEqual({ sum: 9, through: ['a'] });
  });

  it('leaves out the units whose time lies outside, and those below them', () => {
    const units = {
      so: { name: 'Sở chuyên ngành' },
      thue: { name: 'Cơ quan thuế' },
      doi: { name: 'Đội thuế', parent: 'thue' },
    };
    const flow = [
      step('a', '1'),
      step('b', '5', { unit: 'thue' }),
      step('c', '5', { unit: 'doi' }),
      step('d', '2'),
    ];
    expect(longest(flow, { units, excludes: ['thue'] })).toEqual({ sum: 3, through: ['a', 'd'] });
    expect(longest(flow, { units })?.sum).toBe(13);
  });

  it('takes the limit of a stage whose steps have none', () => {
    const flow = [step('a', '1'), stage('g', '5', [step('b'), step('c')]), step('d', '1')];
    expect(longest(flow)).toEqual({ sum: 7, through: ['a', 'g', 'd'] });
  });

  it('takes the limit of a stage that a step shares with others', () => {
    const flow = [stage('g', '5', [step('b', '2'), step('c')]), step('d', '1')];
    expect(longest(flow)).toEqual({ sum: 6, through: ['g', 'd'] });
  });

  it('takes the steps of a stage where all have limits, whatever the stage says', () => {
    const flow = [stage('g', '5', [step('b', '2'), step('c', '4')]), step('d', '1')];
    expect(longest(flow)).toEqual({ sum: 7, through: ['b', 'c', 'd'] });
  });

  it('passes over a stage with a zero in its column', () => {
    const flow = [step('a', '1'), stage('g', '0', [step('b', '5')]), step('c', '1')];
    expect(longest(flow)).toEqual({ sum: 2, through: ['a', 'c'] });
  });

  it('counts nothing for the step that hands out the result, and its limit elsewhere', () => {
    const end = [step('a', '2'), step('tra', '1', { returns: true })];
    expect(longest(end)).toEqual({ sum: 2, through: ['a'] });
    const middle = [step('a', '2'), step('tra', '1', { returns: true }), step('luu', '1')];
    expect(longest(middle)?.sum).toBe(4);
  });

  it('lets a limit from the receipt overlap the steps before it', () => {
    const fromReceipt = { amount: 25, unit: 'day', anchor: 'receipt' };
    const flow = [
      step('gui', '3 ngày'),
      step('y-kien', '15 ngày'),
      step('bao-cao', fromReceipt),
      step('ky', '7 ngày'),
    ];
    // 3 + 15 = 18 lie within the 25 days from the receipt; then 7.
    expect(found('total.pathOverLimit', procedureOf({ limit: '31 ngày', flow }))).toMatchObject([
      { sum: 32, unit: 'day' },
    ]);
    expect(summary(procedureOf({ limit: '32 ngày', flow }))).toEqual([]);
  });

  it('gives a limit from the receipt that has passed no time of its own', () => {
    const flow = [step('a', '6'), step('b', { amount: 4, unit: 'workingDay', anchor: 'receipt' })];
    expect(longest(flow)?.sum).toBe(6);
  });

  it('counts a limit from the end of a step before', () => {
    const fromA = { amount: 5, unit: 'workingDay', anchor: 'a' };
    expect(longest([step('a', '2'), step('b', '3'), step('c', fromA)])?.sum).toBe(7);
    expect(longest([step('a', '2'), step('b', '6'), step('c', fromA)])?.sum).toBe(8);
  });

  it('counts a limit from its own entry while its anchor has not happened', () => {
    const fromLater = { amount: 5, unit: 'workingDay', anchor: 'b' };
    expect(longest([step('a', fromLater), step('b', '2')])?.sum).toBe(7);
    const beside = [
      step('a', '1'),
      parallel('p', 'all', [
        step('b', '2'),
        step('c', { amount: 5, unit: 'workingDay', anchor: 'b' }),
      ]),
    ];
    expect(longest(beside)?.sum).toBe(6);
  });
});

describe('what an agency has committed itself to', () => {
  const committed = {
    amount: 20,
    unit: 'workingDay',
    committed: { amount: 16, unit: 'workingDay' },
  };

  it('may be what the steps add up to', () => {
    expect(summary(days(committed, [step('a', '16')]))).toEqual([]);
  });

  it('is not kept by steps that take longer', () => {
    expect(found('total.pathOverCommitted', days(committed, [step('a', '18')]))).toMatchObject([
      { severity: 'warning', limit: 16, sum: 18, through: ['a'] },
    ]);
  });

  it('is added up of what the steps have committed themselves to', () => {
    const cut = { amount: 20, unit: 'workingDay', committed: { amount: 16, unit: 'workingDay' } };
    expect(summary(days(committed, [step('a', cut)]))).toEqual([]);
  });

  it('is not mentioned beside a way over the law', () => {
    expect(summary(days(committed, [step('a', '21')]))).toEqual(['error total.pathOverLimit']);
  });

  it('is the least that the steps should use up', () => {
    expect(summary(days(committed, [step('a', '15')]))).toEqual(['warning total.pathUnderLimit']);
  });
});

describe('a stage against its steps', () => {
  it('says nothing when they add up', () => {
    const flow = [
      stage('g1', '2', [step('a', '1,5'), step('b', '0,5')]),
      stage('g2', '1', [step('c', '1')]),
    ];
    expect(summary(days('3 ngày làm việc', flow))).toEqual([]);
  });

  it('is exceeded by its steps: an error', () => {
    const flow = [stage('g', '2', [step('a', '1,5'), step('b', '0,75')])];
    expect(found('stage.stepsOverLimit', days('2,25 ngày làm việc', flow))).toEqual([
      {
        code: 'stage.stepsOverLimit',
        severity: 'error',
        path: ['flow', 0, 'limit'],
        variant: 'normal',
        stage: 'g',
        unit: 'workingDay',
        limit: 2,
        sum: 2.25,
        through: ['a', 'b'],
      },
    ]);
  });

  it('is not used up by its steps: a warning', () => {
    const flow = [stage('g', '3', [step('a', '1,5')])];
    expect(summary(days('1,5 ngày làm việc', flow))).toEqual(['warning stage.stepsUnderLimit']);
  });

  it('is not compared when its steps have no limits', () => {
    expect(summary(days('3 ngày làm việc', [stage('g', '3', [step('a'), step('b')])]))).toEqual([]);
  });

  it('may be exceeded, but never called too long, where a step shares it', () => {
    const under = days('3 ngày làm việc', [stage('g', '3', [step('a', '1'), step('b')])]);
    expect(found('stage.stepsUnderLimit', under)).toEqual([]);
    const over = days('4 ngày làm việc', [stage('g', '3', [step('a', '4'), step('b')])]);
    expect(found('stage.stepsOverLimit', over)).toMatchObject([{ sum: 4, limit: 3 }]);
  });

  it('is compared in each column, and not in one with a zero', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '2 ngày làm việc', remote: '4 ngày làm việc' },
      flow: [
        stage('g', { normal: '2', remote: '3' }, [step('a', { normal: '2', remote: '4' })]),
        stage('h', { normal: '0', remote: '0' }, [step('b', { normal: '1', remote: '0' })]),
      ],
    });
    expect(found('stage.stepsOverLimit', procedure)).toMatchObject([
      { stage: 'g', variant: 'remote', limit: 3, sum: 4 },
    ]);
    expect(found('total.pathOverLimit', procedure)).toEqual([]);
  });

  it('is compared stage within stage', () => {
    const inner = stage('trong', '2', [step('b', '3')]);
    const flow = [stage('ngoai', '4', [step('a', '1'), inner])];
    expect(found('stage.stepsOverLimit', days('4 ngày làm việc', flow))).toMatchObject([
      { stage: 'trong', sum: 3 },
    ]);
    expect(found('stage.stepsUnderLimit', days('4 ngày làm việc', flow))).toEqual([]);
  });

  it('is compared branch by branch, with jumps out of it', () => {
    const flow = [
      parallel('p', 'all', [
        stage('g', '2', [step('a', '1'), step('b', '1', { on: { refused: 'tu-choi' } })]),
        stage('h', '5', [step('c', '6')]),
      ]),
      { end: 'xong', result: 'granted' },
      { end: 'tu-choi', result: 'refused' },
    ];
    expect(found('stage.stepsOverLimit', days('6 ngày làm việc', flow))).toMatchObject([
      { stage: 'h', sum: 6 },
    ]);
    expect(found('stage.stepsUnderLimit', days('6 ngày làm việc', flow))).toEqual([]);
  });

  it('counts the units whose time lies outside the total', () => {
    const procedure = procedureOf({
      limit: '1 ngày làm việc',
      excludes: ['thue'],
      units: { so: { name: 'Sở chuyên ngành' }, thue: { name: 'Cơ quan thuế' } },
      flow: [stage('g', '6', [step('a', '1'), step('b', '5', { unit: 'thue' })])],
    });
    expect(summary(procedure)).toEqual([]);
  });

  it('is not compared when a limit in it counts from before it', () => {
    const fromReceipt = { amount: 9, unit: 'workingDay', anchor: 'receipt' };
    const flow = [step('a', '4'), stage('g', '2', [step('b', fromReceipt)])];
    expect(found('stage.stepsOverLimit', days('9 ngày làm việc', flow))).toEqual([]);
    const first = [stage('g', '2', [step('b', fromReceipt)])];
    expect(found('stage.stepsOverLimit', days('9 ngày làm việc', first))).toMatchObject([
      { sum: 9 },
    ]);
  });
});

describe('a missing total', () => {
  it('is a warning for each variant without one', () => {
    const procedure = procedureOf({
      variants: ['normal', 'remote'],
      limit: { normal: '1 ngày làm việc' },
      flow: [step('a', { normal: '1', remote: '2 ngày làm việc' })],
    });
    expect(found('total.missing', procedure)).toEqual([
      { code: 'total.missing', severity: 'warning', path: ['limit'], variant: 'remote' },
    ]);
  });

  it('leaves the stages to be compared', () => {
    const procedure = procedureOf({ flow: [stage('g', '1 ngày làm việc', [step('a', '2')])] });
    expect(summary(procedure)).toEqual(['error stage.stepsOverLimit', 'warning total.missing']);
  });
});

describe('units', () => {
  it('that cannot be added up are told in the order of the procedure', () => {
    const flow = [
      step('xa', '5 ngày làm việc'),
      step('phong', '7 ngày làm việc'),
      step('so', '12 ngày'),
    ];
    expect(found('limits.unitsMixed', procedureOf({ limit: '24 ngày', flow }))).toEqual([
      {
        code: 'limits.unitsMixed',
        severity: 'info',
        path: ['limit'],
        variant: 'normal',
        units: ['day', 'workingDay'],
      },
    ]);
  });

  it('that cannot be added up are not compared', () => {
    const flow = [step('a', '5 ngày làm việc'), step('b', '12 ngày')];
    expect(summary(procedureOf({ limit: '1 ngày', flow }))).toEqual(['info limits.unitsMixed']);
  });

  it('are compared within a stage that has one, whatever the others have', () => {
    const flow = [
      stage('g', '3 ngày làm việc', [step('a', '4 ngày làm việc')]),
      step('b', '12 ngày'),
    ];
    expect(summary(procedureOf({ limit: '24 ngày', flow }))).toEqual([
      'error stage.stepsOverLimit',
      'info limits.unitsMixed',
    ]);
  });

  it.each([
    ['2 giờ làm việc', '90 phút làm việc', '30 phút làm việc', 'workingMinute', 120, 150],
    ['24 giờ', '23,5 giờ', '30 phút', 'minute', 1440, 1470],
    ['02 tuần', '1 tuần', '7 ngày', 'day', 14, 21],
    ['1 năm', '10 tháng', '2 tháng', 'month', 12, 14],
  ])(
    'of a fixed size in each other are added up: %s',
    (limit, first, second, unit, amount, sum) => {
      const exact = [step('a', first), step('b', second)];
      expect(summary(procedureOf({ limit, flow: exact }))).toEqual([]);
      const over = procedureOf({ limit, flow: [...exact, step('c', second)] });
      expect(found('total.pathOverLimit', over)).toMatchObject([{ unit, limit: amount, sum }]);
    },
  );

  it('of steps with a limit of zero do not matter', () => {
    const flow = [step('a', '24 giờ'), step('tra', '0 ngày làm việc')];
    expect(summary(procedureOf({ limit: '24 giờ', flow }))).toEqual([]);
  });

  it('of units whose time lies outside do not matter to the total', () => {
    const procedure = procedureOf({
      limit: '1 ngày làm việc',
      excludes: ['thue'],
      units: { so: { name: 'Sở chuyên ngành' }, thue: { name: 'Cơ quan thuế' } },
      flow: [step('a', '1'), step('b', '30 ngày', { unit: 'thue' })],
    });
    expect(summary(procedure)).toEqual([]);
  });

  it('tell a fixed date, which has no length', () => {
    const flow = [step('a', '1 ngày làm việc'), step('b', 'trước ngày 01/12/2026')];
    expect(found('limits.unitsMixed', days('3 ngày làm việc', flow))).toMatchObject([
      { units: ['workingDay', 'date'] },
    ]);
  });
});

describe('the second total, with the time of excluded units', () => {
  const units = { so: { name: 'Sở' }, thue: { name: 'Cơ quan thuế' } };
  const flow = [
    step('a', '02', { unit: 'so' }),
    step('t', '05', { unit: 'thue' }),
    step('b', '01', { unit: 'so' }),
  ];
  const withTotal = (endToEnd?: string) =>
    days('03 ngày làm việc', flow, {
      units,
      excludes: ['thue'],
      ...(endToEnd === undefined ? {} : { endToEnd }),
    });

  it('says nothing when both totals agree with the steps, or none is published', () => {
    expect(summary(withTotal('08 ngày làm việc'))).toEqual([]);
    expect(summary(withTotal())).toEqual([]);
  });

  it.each([
    ['07', 'endToEnd.pathOverLimit', 'error'],
    ['10', 'endToEnd.pathUnderLimit', 'warning'],
  ] as const)('of %s days is compared with the 8 of all units', (total, code, severity) => {
    expect(found(code, withTotal(`${total} ngày làm việc`))).toEqual([
      {
        code,
        severity,
        path: ['endToEnd'],
        variant: 'normal',
        unit: 'workingDay',
        limit: Number(total),
        sum: 8,
        through: ['a', 't', 'b'],
      },
    ]);
  });

  it('takes the unit of the first for a bare number, and moves no due date', () => {
    const procedure = withTotal('08');
    expect(procedure.endToEnd).toEqual({ amount: 8, unit: 'workingDay', published: '08' });
    expect(summary(procedure)).toEqual([]);
  });
});
