import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
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
  visitClock,
} from './example-dossier.ts';

/** One step under a total limit; the step's own limit is as long. */
const single = (limit: string) =>
  procedureOf({ limit, flow: [{ step: 'xu-ly', unit: 'a', limit }] });

describe('while a pause is open nothing warns and nothing becomes late (pitfall 3)', () => {
  const procedure = single('03 ngày làm việc');

  it('however long it lasts, and the legal due stays as it was', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(6, '09:00')),
    );
    for (const now of [october(8, '23:59'), october(9, '00:01'), '2027-06-01T00:00:00+07:00']) {
      const look = lookAt(dossier, now);
      expect(look.due.legal).toBe(october(8, '17:00'));
      expect(look.flags).toMatchObject({ overdue: false, dueSoon: false, partOverdue: false });
      expect(look).not.toHaveProperty('grade');
      expect(look).not.toHaveProperty('nextWakeUp');
    }
  });

  it('and what was late before it stays exactly as late', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(9, '09:00')),
    );
    expect(dossierClock(lookAt(dossier, october(30, '09:00')))).toMatchObject({
      state: 'paused',
      grade: 'late',
      lateBy: hours(1.5),
    });
  });

  it('and a pause after the due gives nothing back, but is set aside from the lateness', () => {
    const dossier = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      paused(october(9, '09:00')),
      resumed(october(13, '09:00')),
    );
    const look = lookAt(dossier, october(13, '10:00'));
    expect(look.due.legal).toBe(october(8, '17:00'));
    expect(dossierClock(look).lateBy).toBe(hours(2.5));
  });

  it('also on the clock of a wait, for `paused` alone stops everything', () => {
    const waiting = procedureOf({
      limit: '10 ngày làm việc',
      flow: [{ wait: 'cho', for: 'applicant', clock: 'pause', within: '03 ngày làm việc' }],
    });
    const log = [accepted(october(5, '09:00')), paused(october(6, '09:00'))];
    const look = lookAt(dossierOf(waiting, ...log), october(20, '09:00'));
    expect(visitClock(look, 'cho#1')).not.toHaveProperty('grade');
    expect(look.flags).toMatchObject({ overdue: false, partOverdue: false });
    // Resumed a working day later, it has until Fri 9/10.
    const resumedLook = lookAt(
      dossierOf(waiting, ...log, resumed(october(7, '09:00'))),
      october(7, '10:00'),
    );
    expect(visitClock(resumedLook, 'cho#1').due).toBe(october(9, '17:00'));
  });

  it('and a dossier that has ended never warns', () => {
    const ended = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      finished('xu-ly', october(6, '09:00')),
    );
    const look = lookAt(ended, october(30, '09:00'));
    expect(look.flags).toMatchObject({ overdue: false, dueSoon: false, partOverdue: false });
    expect(look).not.toHaveProperty('nextWakeUp');
    expect(look.responsible).toEqual([]);
  });
});

describe('a pause that is open beside others', () => {
  const procedure = single('03 ngày làm việc');
  // Received Mon 5/10 09:00: due Thu 8/10.
  const lookAfter = (...log: ReturnType<typeof accepted>[]) =>
    lookAt(dossierOf(procedure, accepted(october(5, '09:00')), ...log), october(30, '09:00'));

  it('leaves what one before it gave back', () => {
    const look = lookAfter(
      paused(october(6, '08:00')),
      resumed(october(6, '16:00')),
      paused(october(8, '08:00')),
    );
    // Judged on Thu 8/10 08:00: Fri 9/10 is left.
    expect(dossierClock(look)).toMatchObject({
      state: 'paused',
      due: october(9, '17:00'),
      remaining: { amount: 1, unit: 'workingDay' },
    });
  });

  it('goes on from one that ended in the instant in which it began: neither is over', () => {
    const look = lookAfter(
      paused(october(6, '08:00')),
      resumed(october(7, '08:00')),
      paused(october(7, '08:00')),
    );
    expect(dossierClock(look)).toMatchObject({
      state: 'paused',
      due: october(8, '17:00'),
      remaining: { amount: 2, unit: 'workingDay' },
    });
  });

  it('stands still since the first of them began', () => {
    const look = lookAfter(paused(october(6, '09:00')), paused(october(7, '16:00'), 'xu-ly'));
    expect(dossierClock(look).remaining).toMatchObject({ amount: 2, unit: 'workingDay' });
    // The step has until Thu 8/10 09:00, two working days from Tue 09:00.
    expect(visitClock(look, 'xu-ly#1').remaining).toMatchObject({ amount: 2, minutes: 960 });
  });
});

describe('pauses after the due', () => {
  it('are all set aside from the lateness', () => {
    // Due Thu 8/10 17:00, done on Fri 9/10 17:00: eight hours, less half an hour, one and two.
    const dossier = dossierOf(
      single('03 ngày làm việc'),
      accepted(october(5, '09:00')),
      paused(october(9, '08:00')),
      resumed(october(9, '08:30')),
      paused(october(9, '09:00')),
      resumed(october(9, '10:00')),
      paused(october(9, '13:00')),
      resumed(october(9, '15:00')),
      finished('xu-ly', october(9, '17:00')),
    );
    expect(dossierClock(lookAt(dossier, october(12, '09:00'))).lateBy).toBe(hours(4.5));
  });
});

describe('a pause that would need a basis in law and names none', () => {
  // Due Thu 8/10; stopped for a day.
  const stopped = (basis?: string) => {
    const dossier = dossierOf(
      single('03 ngày làm việc'),
      accepted(october(5, '09:00')),
      { ...paused(october(6, '08:00')), ...(basis === undefined ? {} : { basis }) },
      resumed(october(6, '16:00')),
    );
    const { due } = assess(dossier, {
      now: october(7, '09:00'),
      calendar: CALENDAR,
      rules: { ...VN_2026, pauseWithoutBasis: { ...VN_2026.pauseWithoutBasis, value: 'ignored' } },
    });
    return due.legal;
  };

  it('stops nothing where the law is read so', () => {
    expect(stopped()).toBe(october(8, '17:00'));
    expect(stopped('Điều 5')).toBe(october(9, '17:00'));
  });
});
