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
