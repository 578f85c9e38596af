import { describe, expect, it } from 'vitest';
import {
  accepted,
  dossierClock,
  dossierOf,
  finished,
  hours,
  lookAt,
  october,
  paused,
  procedureOf,
  resumed,
} from './example-dossier.ts';

/* What the clock of the whole says where branches stood still at different times. */

const step = (id: string) => ({ step: id, unit: 'a' });
const branch = (stage: string, ...steps: readonly string[]) => ({ stage, flow: steps.map(step) });
const supplement = { wait: 'cho', for: 'applicant', reason: 'supplement' };

const parallelOf = (limit: string, ...branches: readonly unknown[]) =>
  procedureOf({
    limit,
    extension: { atMost: '02 ngày làm việc' },
    flow: [{ parallel: 'cung-luc', branches }, step('sau')],
  });

type Log = ReturnType<typeof accepted>[];

const bothOrders = (one: Log[number], other: Log[number]): readonly Log[] => [
  [one, other],
  [other, one],
];

describe('of branches that ended in one instant the one that stood still least counts', () => {
  // Received Mon 5/10, three working days: Thu 8/10. Both branches end on Fri 9/10 10:00.
  const procedure = parallelOf(
    '03 ngày làm việc',
    branch('nhanh-a', 'a1', 'a2'),
    branch('nhanh-b', 'b1', 'b2'),
  );
  const duesAfter = (...log: Log): readonly (string | undefined)[] =>
    bothOrders(finished('a2', october(9, '10:00')), finished('b2', october(9, '10:00'))).map(
      (ends) => {
        const dossier = dossierOf(procedure, accepted(october(5, '09:00')), ...log, ...ends);
        return lookAt(dossier, october(9, '11:00')).due.legal;
      },
    );

  it('also when that was the later stop', () => {
    // Branch a stood still for two days in its first step, branch b for a day in its second.
    const dues = duesAfter(
      finished('b1', october(5, '10:00')),
      paused(october(6, '08:00'), 'a1'),
      resumed(october(8, '08:00')),
      finished('a1', october(8, '08:00')),
      paused(october(8, '08:00'), 'b2'),
      resumed(october(8, '16:00')),
    );
    expect(dues).toEqual([october(9, '17:00'), october(9, '17:00')]);
  });

  it('also when that was the earlier stop', () => {
    const dues = duesAfter(
      finished('b1', october(5, '10:00')),
      paused(october(6, '08:00'), 'a1'),
      resumed(october(6, '16:00')),
      finished('a1', october(6, '16:00')),
      paused(october(7, '08:00'), 'b2'),
      resumed(october(9, '08:00')),
    );
    expect(dues).toEqual([october(9, '17:00'), october(9, '17:00')]);
  });

  it('and what stood still before a restart is no more of any account', () => {
    // The new cycle begins on Wed 7/10 08:00: till Mon 12/10. Branch a stood still for more than a
    // day before, branch b for two hours since.
    const restarting = parallelOf('03 ngày làm việc', step('a'), step('b'), {
      stage: 'nhanh-x',
      flow: [step('x'), supplement],
    });
    const log = [
      accepted(october(5, '08:00')),
      paused(october(5, '10:00'), 'a'),
      finished('x', october(5, '14:00')),
      resumed(october(6, '16:00')),
      finished('cho', october(7, '08:00')),
      paused(october(8, '08:00'), 'b'),
      resumed(october(8, '10:00')),
    ];
    for (const ends of bothOrders(
      finished('a', october(9, '10:00')),
      finished('b', october(9, '10:00')),
    )) {
      const look = lookAt(dossierOf(restarting, ...log, ...ends), october(9, '11:00'));
      expect(dossierClock(look)).toMatchObject({ cycle: 1, due: october(12, '17:00') });
    }
  });
});

describe('of two branches that are late the one that works on', () => {
  // Due Tue 6/10 17:00; branch b was stopped that morning and has until Wed 7/10 17:00.
  // Branch a is stopped on Wed 09:00, an hour and a half late, and stays so.
  const log = [
    accepted(october(5, '09:00')),
    paused(october(6, '08:00'), 'b'),
    resumed(october(6, '10:00')),
    paused(october(7, '09:00'), 'a'),
  ];

  it.each([
    ['a', 'b'],
    ['b', 'a'],
  ])('%s and %s: says how late the dossier is', (first, second) => {
    const dossier = dossierOf(parallelOf('01 ngày làm việc', step(first), step(second)), ...log);
    // Thu 8 h and Fri 1,5 h.
    expect(dossierClock(lookAt(dossier, october(9, '09:00')))).toMatchObject({
      state: 'running',
      due: october(7, '17:00'),
      lateBy: hours(9.5),
    });
    // Before that it is as late as branch a was, and needs no warning for b any more.
    const look = lookAt(dossier, october(7, '16:00'));
    expect(dossierClock(look)).toMatchObject({ due: october(6, '17:00'), lateBy: hours(1.5) });
    expect(look.flags).toMatchObject({ overdue: true, dueSoon: false });
  });
});

describe('more time comes too late once one branch is past its end', () => {
  it('though another one is not', () => {
    // Branch a has until Thu 8/10, branch b, stopped for a day, until Fri 9/10.
    for (const [first = '', second = ''] of [
      ['a', 'b'],
      ['b', 'a'],
    ]) {
      const dossier = dossierOf(
        parallelOf('03 ngày làm việc', step(first), step(second)),
        accepted(october(5, '09:00')),
        paused(october(6, '08:00'), 'b'),
        resumed(october(7, '08:00')),
        {
          type: 'extended',
          at: october(9, '09:00'),
          extension: '02 ngày làm việc',
          reason: 'phức tạp',
          basis: 'Điều 5',
        },
      );
      const look = lookAt(dossier, october(9, '10:00'));
      expect(dossierClock(look)).toMatchObject({ due: october(8, '17:00'), grade: 'late' });
    }
  });
});

describe('of a cycle that was given up', () => {
  // Due Thu 8/10; the supplement is asked for on Tue 6/10 10:00 and comes on Mon 12/10 10:00.
  const procedure = parallelOf('03 ngày làm việc', branch('nhanh-b', 'b0', 'b'), {
    stage: 'nhanh-x',
    flow: [step('x'), supplement],
  });
  const givenUpAfter = (...log: Log) => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '08:00')),
      ...log,
      finished('cho', october(12, '10:00')),
    );
    return lookAt(dossier, october(12, '11:00')).clocks.earlierCycles[0];
  };
  const asked = finished('x', october(6, '10:00'));
  const begun = finished('b0', october(5, '09:00'));

  it('what stood still before the request moves the due', () => {
    const both = [paused(october(5, '13:00')), resumed(october(6, '09:00'))];
    expect(givenUpAfter(begun, ...both, asked)?.due).toBe(october(9, '17:00'));
  });

  it('so does what stood still after it, on the branch that worked on until the answer', () => {
    const after = [paused(october(7, '08:00'), 'b'), resumed(october(8, '08:00'))];
    // From Mon 07:30 to 10:00.
    expect(givenUpAfter(begun, asked, ...after)).toMatchObject({
      due: october(9, '17:00'),
      state: 'void',
      grade: 'late',
      lateBy: hours(2.5),
    });
  });
});

describe('of a cycle that was given up while a branch stood still', () => {
  it('that branch was as late as when it was stopped', () => {
    // Due Tue 6/10 17:00. Branch b was stopped from Wed 7/10 09:00 till Fri 9/10 09:00; branch x,
    // outside the limit, asked on Tue 6/10 10:00 and had its answer on Thu 8/10 09:30.
    const procedure = procedureOf({
      limit: '01 ngày làm việc',
      excludes: ['x'],
      units: { b: { name: 'B' }, x: { name: 'X' } },
      flow: [
        {
          parallel: 'cung-luc',
          branches: [
            { step: 'b', unit: 'b' },
            { stage: 'nhanh-x', flow: [{ step: 'x', unit: 'x' }, supplement] },
          ],
        },
      ],
    });
    const lateWhenStopped = (from: string, till: string) => {
      const dossier = dossierOf(
        procedure,
        accepted(october(5, '08:00')),
        finished('x', october(6, '10:00')),
        paused(from, 'b'),
        ...(till <= october(8, '09:30')
          ? [resumed(till), finished('cho', october(8, '09:30'))]
          : [finished('cho', october(8, '09:30')), resumed(till)]),
      );
      return lookAt(dossier, october(12, '11:00')).clocks.earlierCycles[0];
    };
    expect(lateWhenStopped(october(7, '09:00'), october(9, '09:00'))).toMatchObject({
      due: october(6, '17:00'),
      grade: 'late',
      lateBy: hours(1.5),
    });
    // Stopped at the very instant of the answer: Wed 8 h and Thu 2 h.
    expect(lateWhenStopped(october(8, '09:30'), october(9, '09:00'))).toMatchObject({
      lateBy: hours(10),
    });
    // Let go on at that instant or before: what it stood still is set aside.
    expect(lateWhenStopped(october(7, '09:00'), october(8, '09:30'))).toMatchObject({
      lateBy: hours(1.5),
    });
    expect(lateWhenStopped(october(7, '09:00'), october(8, '08:30'))).toMatchObject({
      lateBy: hours(2.5),
    });
  });
});

describe('what stood still is measured in the time of the limit', () => {
  const procedure = parallelOf('10 ngày làm việc', step('a'), step('b'));
  const duesAfter = (...log: Log): readonly (string | undefined)[] =>
    bothOrders(finished('a', october(15, '10:00')), finished('b', october(15, '10:00'))).map(
      (ends) => {
        const dossier = dossierOf(procedure, accepted(october(5, '09:00')), ...log, ...ends);
        return lookAt(dossier, october(15, '11:00')).due.legal;
      },
    );

  it('so a branch that was stopped over a weekend stood still less than one on working days', () => {
    // Received Mon 5/10: ten working days end on Mon 19/10, and a weekend takes none of them.
    const dues = duesAfter(
      paused(october(10, '00:00'), 'a'),
      resumed(october(12, '00:00')),
      paused(october(13, '09:00'), 'b'),
      resumed(october(14, '09:00')),
    );
    expect(dues).toEqual([october(19, '17:00'), october(19, '17:00')]);
  });
});

describe('what stood still after the end of the limit moves no end', () => {
  it('so a branch that was stopped late is due before one that was stopped for less in time', () => {
    // Received Mon 5/10, two working days: Wed 7/10. Branch a was stopped for two days after that,
    // branch b for one before.
    const procedure = parallelOf('02 ngày làm việc', step('a'), step('b'));
    const log = [
      accepted(october(5, '09:00')),
      paused(october(6, '08:00'), 'b'),
      resumed(october(7, '08:00')),
      paused(october(8, '08:00'), 'a'),
      resumed(october(10, '08:00')),
    ];
    for (const ends of bothOrders(
      finished('a', october(12, '10:00')),
      finished('b', october(12, '10:00')),
    )) {
      const look = lookAt(dossierOf(procedure, ...log, ...ends), october(12, '11:00'));
      // Of the time since then branch a worked on Thu 07:30–08:00 and on Mon 07:30–11:00.
      expect(dossierClock(look)).toMatchObject({ due: october(7, '17:00'), lateBy: hours(4) });
    }
  });
});

describe('of branches that are due together the one counts that is later by now', () => {
  it('since less stood still after the end of the limit', () => {
    // Received Mon 5/10, two working days: Wed 7/10. On Thu 8/10 branch a was stopped for six and a
    // half hours, branch b for two.
    const procedure = parallelOf('02 ngày làm việc', step('a'), step('b'));
    const log = [
      accepted(october(5, '09:00')),
      paused(october(8, '08:00'), 'a'),
      paused(october(8, '08:00'), 'b'),
      resumed(october(8, '10:00'), 3),
      resumed(october(8, '16:00'), 2),
    ];
    for (const ends of bothOrders(
      finished('a', october(9, '10:00')),
      finished('b', october(9, '10:00')),
    )) {
      const look = lookAt(dossierOf(procedure, ...log, ...ends), october(9, '11:00'));
      // Eight hours of Thu less two, and Fri 07:30–11:00.
      expect(dossierClock(look)).toMatchObject({ due: october(7, '17:00'), lateBy: hours(9.5) });
    }
  });
});
