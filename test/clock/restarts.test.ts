import { describe, expect, it } from 'vitest';
import { attributeLateness } from '../../src/accountability/attribute-lateness.ts';
import {
  accepted,
  CALENDAR,
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

describe('a restart within one branch restarts the whole dossier', () => {
  // Due Thu 8/10. Branch a asks on Tue 6/10 08:00 and has its answer on Wed 7/10 08:00; branch b
  // works on all the while. The new cycle ends on Mon 12/10.
  const branchesOf = (...after: readonly unknown[]) =>
    procedureOf({
      limit: '03 ngày làm việc',
      flow: [
        {
          parallel: 'song-song',
          branches: [
            {
              stage: 'nhanh-a',
              flow: [
                { step: 'a', unit: 'a', limit: '01 ngày làm việc' },
                { wait: 'cho', for: 'applicant', reason: 'supplement' },
                ...after,
              ],
            },
            { step: 'b', unit: 'b', limit: '02 ngày làm việc' },
          ],
        },
      ],
    });
  const log = [
    accepted(october(5, '08:00')),
    finished('a', october(6, '08:00')),
    finished('cho', october(7, '08:00')),
  ];

  it('the other branch has its allowance again from the same event', () => {
    const again = { step: 'a2', unit: 'a' };
    const look = lookAt(dossierOf(branchesOf(again), ...log), october(8, '09:00'));
    expect(look.due.legal).toBe(october(12, '17:00'));
    const [clock] = look.clocks.steps.filter(({ id, cycle }) => id === 'b' && cycle === 1);
    expect(clock).toMatchObject({ cycle: 1, start: october(7, '08:00'), due: october(9, '08:00') });
  });

  it('also when the wait was the last node of its branch', () => {
    const look = lookAt(dossierOf(branchesOf(), ...log), october(8, '09:00'));
    expect(dossierClock(look)).toMatchObject({ cycle: 1, due: october(12, '17:00') });
    expect(look.active.map(({ step, cycle }) => [step, cycle])).toEqual([['b', 1]]);
  });
});

describe('a cycle that a branch was late in stays late', () => {
  it('also when the request was the last thing in that branch, and the others stood still', () => {
    // Due Tue 6/10 17:00. Branch b was stopped from Mon on; branch a asked on Thu 8/10 09:30, when
    // it was 8 h and 2 h late.
    const branchA = {
      stage: 'nhanh-a',
      flow: [
        { step: 'a', unit: 'a' },
        { wait: 'cho', for: 'applicant', reason: 'supplement' },
      ],
    };
    const branchB = { step: 'b', unit: 'b' };
    for (const branches of [
      [branchA, branchB],
      [branchB, branchA],
    ]) {
      const procedure = procedureOf({
        limit: '01 ngày làm việc',
        flow: [{ parallel: 'song-song', branches }],
      });
      const log = [
        accepted(october(5, '08:00')),
        paused(october(5, '10:00'), 'b'),
        finished('a', october(8, '09:30')),
      ];
      expect(lookAt(dossierOf(procedure, ...log), october(8, '10:00')).grade).toBe('late');
      const dossier = dossierOf(procedure, ...log, finished('cho', october(9, '08:00')));
      const look = lookAt(dossier, october(9, '09:00'));
      expect(look.clocks.earlierCycles[0]).toMatchObject({ grade: 'late', lateBy: hours(10) });
      expect(look.grade).toBe('late');
    }
  });

  it('also when the branch that asked was in time', () => {
    // An agency outside the limit had branch x from the beginning and asked on Thu 8/10 09:30: that
    // branch is in time, due Tue 6/10. Everything was stopped for two hours on Tuesday, so branch b
    // was due on Wed 7/10 17:00, and late by Thu and half an hour of Fri when the answer came.
    const branchX = {
      stage: 'nhanh-x',
      flow: [
        { step: 'x', unit: 'x' },
        { wait: 'cho', for: 'applicant', reason: 'supplement' },
      ],
    };
    const branchB = { step: 'b', unit: 'b' };
    for (const branches of [
      [branchX, branchB],
      [branchB, branchX],
    ]) {
      const procedure = procedureOf({
        limit: '01 ngày làm việc',
        excludes: ['x'],
        units: { b: { name: 'B' }, x: { name: 'X' } },
        flow: [{ parallel: 'song-song', branches }],
      });
      const log = [
        accepted(october(5, '08:00')),
        paused(october(6, '08:00')),
        resumed(october(6, '10:00')),
        finished('x', october(8, '09:30')),
      ];
      expect(lookAt(dossierOf(procedure, ...log), october(8, '10:00')).grade).toBe('late');
      const dossier = dossierOf(procedure, ...log, finished('cho', october(9, '08:00')));
      const look = lookAt(dossier, october(9, '09:00'));
      expect(look.clocks.earlierCycles[0]).toMatchObject({ grade: 'late', lateBy: hours(8.5) });
      expect(look.grade).toBe('late');
    }
  });

  it('also when that branch ended between the request and its answer', () => {
    // Due Tue 6/10 17:00. Branch b worked on until Thu 8/10 11:30; branch x, outside the limit, asked
    // on Thu 8/10 09:30. At its end b was late by Wed and four hours.
    const branchX = {
      stage: 'nhanh-x',
      flow: [
        { step: 'x', unit: 'x' },
        { wait: 'cho', for: 'applicant', reason: 'supplement' },
        { step: 'y', unit: 'x' },
      ],
    };
    const branchB = { step: 'b', unit: 'b' };
    for (const branches of [
      [branchX, branchB],
      [branchB, branchX],
    ]) {
      const procedure = procedureOf({
        limit: '01 ngày làm việc',
        excludes: ['x'],
        units: { b: { name: 'B' }, x: { name: 'X' } },
        flow: [{ parallel: 'song-song', branches }],
      });
      const dossier = dossierOf(
        procedure,
        accepted(october(5, '08:00')),
        finished('x', october(8, '09:30')),
        finished('b', october(8, '11:30')),
        finished('cho', october(9, '08:00')),
      );
      const look = lookAt(dossier, october(9, '09:00'));
      expect(look.clocks.earlierCycles[0]).toMatchObject({ grade: 'late', lateBy: hours(12) });
      expect(look.grade).toBe('late');
      const { lateBy, shares } = attributeLateness(dossier, {
        now: october(9, '09:00'),
        calendar: CALENDAR,
      });
      expect(lateBy).toBe(hours(12));
      expect(shares.every(({ unit }) => unit !== 'x')).toBe(true);
    }
  });
});
