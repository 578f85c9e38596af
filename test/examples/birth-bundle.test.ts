import { describe, expect, it } from 'vitest';
import { acrossNationalDay } from '../../examples/birth-bundle/dossiers/across-national-day.ts';
import { late } from '../../examples/birth-bundle/dossiers/late.ts';
import { punctual } from '../../examples/birth-bundle/dossiers/punctual.ts';
import { stopped } from '../../examples/birth-bundle/dossiers/stopped.ts';
import { birthBundle } from '../../examples/birth-bundle/procedure.ts';
import { promiseFor, traceDeadline, tryOpenDossier } from '../../src/index.ts';
import {
  CALENDAR,
  chargesByUnit,
  countedIn,
  HOUR,
  local,
  lookAt,
  rowOf,
  skippedIn,
  sumOfFractions,
  sumOfParts,
} from './looks.ts';

describe('the birth bundle (NĐ 63/2024 as amended by NĐ 301/2026)', () => {
  it.each([
    // Mon 14/09/2026: Thu 17. At 15:00:00 it is still in time; a second later the 15th is excluded.
    { at: '2026-09-14T09:00:00+07:00', variant: 'normal', due: '2026-09-17T17:00' },
    { at: '2026-09-14T15:00:00+07:00', variant: 'normal', due: '2026-09-17T17:00' },
    { at: '2026-09-14T15:00:01+07:00', variant: 'normal', due: '2026-09-18T17:00' },
    // 15–18, 21.
    { at: '2026-09-14T09:00:00+07:00', variant: 'verification', due: '2026-09-21T17:00' },
  ])('promises $due for a $variant dossier of $at', ({ at, variant, due }) => {
    expect(local(promiseFor(birthBundle, { at, variant, calendar: CALENDAR }).due)).toBe(due);
  });

  it('takes nothing in before it is in force', () => {
    const opened = tryOpenDossier(birthBundle, {
      type: 'accepted',
      id: '01',
      at: '2026-08-31T23:59:59+07:00',
      dossier: 'BH-260831-0009',
    });
    expect(opened).toMatchObject({ ok: false, issues: [{ code: 'dossier.notInForce' }] });
  });
});

describe('in time: bundle of 14/09/2026', () => {
  const end = lookAt(birthBundle, punctual, '2026-09-18T08:00:00+07:00');
  const incident = lookAt(birthBundle, punctual, '2026-09-15T14:00:00+07:00');

  it('was promised for 17/09 and legally due a day later for the incident', () => {
    // Working days after Mon 14/09: 15, 16, 17. The incident 15/09 09:00 – 16/09 09:00 took 2.5 h +
    // 4 h + 1.5 h = 8 h, exactly one day.
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-09-17T17:00');
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-09-18T17:00');
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', grade: 'early' });
    expect(local(end.assessment.clocks.dossier?.ended ?? '')).toBe('2026-09-17T10:00');
  });

  it('graded the steps in hours by the instant', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['khai-sinh#1', '2026-09-15T09:00', 'early'],
      // 16:00 + 1 h, + 1 h of Tuesday.
      ['tiep-nhan-thuong-tru#1', '2026-09-15T08:30', 'early'],
      ['tiep-nhan-bhyt#1', '2026-09-15T08:30', 'early'],
    ]);
  });

  it('gave each branch its own limit and the day of the incident', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 2 days after Mon 14/09, and one for the incident: 15, 16, 17. Done on the 17th.
      ['thuong-tru', '2026-09-17T17:00', 'onTime'],
      // Done on the 16th.
      ['the-bhyt', '2026-09-17T17:00', 'early'],
    ]);
  });

  it('stands still during the incident, and no time alone will change that', () => {
    expect(incident.assessment.flags).toMatchObject({
      paused: true,
      overdue: false,
      dueSoon: false,
      partOverdue: false,
    });
    expect(local(incident.assessment.due.legal ?? '')).toBe('2026-09-17T17:00');
    expect(incident.assessment.responsible.map(({ step, unit }) => [step, unit])).toEqual([
      ['cap-the', 'bhxh'],
      ['dang-ky-thuong-tru', 'congAn'],
    ]);
    expect(incident.wakeUp).toBeUndefined();
  });
});

describe('late: bundle of 05/10/2026, 15:30', () => {
  const end = lookAt(birthBundle, late, '2026-10-15T08:00:00+07:00');
  const branches = lookAt(birthBundle, late, '2026-10-08T14:00:00+07:00');
  const overdue = lookAt(birthBundle, late, '2026-10-13T09:00:00+07:00');
  const received = lookAt(birthBundle, late, '2026-10-05T15:30:00+07:00');

  it('counts from the day after the next working day', () => {
    const trace = traceDeadline({
      start: '2026-10-05T15:30:00+07:00',
      limit: '03 ngày làm việc (sau 15 giờ thì tính từ ngày làm việc tiếp theo)',
      calendar: CALENDAR,
    });
    expect(skippedIn(trace)).toEqual(['2026-10-05 eventDay', '2026-10-06 afterCutOff']);
    expect(countedIn(trace)).toEqual(['2026-10-07', '2026-10-08', '2026-10-09']);
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-10-09T17:00');
  });

  it('is legally due on 12/10 along the path of the police', () => {
    // Consent 07/10 10:00 – 08/10 10:00: 5.5 h + 2.5 h = one day; 7, 8, 9 and Mon 12.
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-10-12T17:00');
    // Done Wed 14/10 14:00: the 13th and 5 h.
    expect(end.assessment.clocks.dossier).toMatchObject({ grade: 'late', lateBy: 13 * HOUR });
  });

  it('graded the steps', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      // 24 h through the night: Tue 15:30; done Wed 09:00, 17.5 h of wall time later.
      ['khai-sinh#1', '2026-10-06T15:30', 'late', 17.5 * HOUR],
      ['tiep-nhan-thuong-tru#1', '2026-10-07T11:00', 'early'],
      // Done at 13:30: half an hour before noon and half an hour after.
      ['tiep-nhan-bhyt#1', '2026-10-07T11:00', 'late', 1 * HOUR],
    ]);
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 8, 9, and one more for 2.5 h of waiting after its first day: Mon 12.
      ['thuong-tru', '2026-10-12T17:00', 'late', 13 * HOUR],
      ['the-bhyt', '2026-10-09T17:00', 'onTime'],
    ]);
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      // 8, 9, 12, 13, 14.
      ['cho-dong-y#1', '2026-10-14T17:00', 'early'],
    ]);
  });

  it('charges the registry and the police, but not the branch that kept nobody waiting', () => {
    // The registry: Tue 15:30–17:00 and Wed 07:30–09:00, 3 h. The police step has no limit of its
    // own and bears what its stage overran, 13 h. 16 h for 13 h of lateness: 13/16 each. The step
    // took 34.5 h (5.5 + 8 + 8 + 8 + 5), of which the first half hour was nobody's: 1/69 of it.
    const { attribution } = end;
    expect(
      attribution.shares.map(({ visit, unit, person, overrun, charge }) => ({
        visit,
        unit,
        person,
        overrun,
        charge,
      })),
    ).toEqual([
      {
        visit: 'khai-sinh#1',
        unit: 'ubndXa',
        person: 'Cán bộ A',
        overrun: 3 * HOUR,
        charge: 8_775_000,
      },
      {
        visit: 'dang-ky-thuong-tru#1',
        unit: 'congAn',
        person: undefined,
        overrun: 678_261,
        charge: 551_087,
      },
      {
        visit: 'dang-ky-thuong-tru#1',
        unit: 'congAn',
        person: 'Cán bộ B',
        overrun: 13 * HOUR - 678_261,
        charge: 38_025_000 - 551_087,
      },
    ]);
    expect(chargesByUnit(attribution)).toEqual({ ubndXa: 8_775_000, congAn: 38_025_000 });
    const [registry, ...police] = attribution.shares.map(({ fraction }) => fraction);
    expect(registry).toBe(3 / 16);
    expect(police.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(13 / 16, 12);
    expect(attribution).toMatchObject({ calendar: 0, plan: 0, unassigned: 0, squeezed: [] });
    expect(sumOfParts(attribution)).toBe(13 * HOUR);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('wakes up first for the last quarter of the 24 hours', () => {
    expect(received.wakeUp).toBe('2026-10-06T09:30:00+07:00');
  });

  it('is due by its earliest path while both branches run', () => {
    // The insurance path has no pauses: Fri 09/10, due soon since the opening of the 8th.
    expect(local(branches.assessment.due.legal ?? '')).toBe('2026-10-09T17:00');
    expect(branches.assessment.flags).toMatchObject({
      dueSoon: true,
      overdue: false,
      paused: false,
    });
    expect(branches.assessment.clocks.stages.map(rowOf)).toEqual([
      ['thuong-tru', '2026-10-12T17:00'],
      ['the-bhyt', '2026-10-09T17:00'],
    ]);
    // Next, the stage of the police (Mon 12) is due soon.
    expect(branches.wakeUp).toBe('2026-10-09T07:30:00+07:00');
  });

  it('is overdue on 13/10 at the police', () => {
    expect(overdue.assessment.flags).toMatchObject({ overdue: true, partOverdue: true });
    expect(overdue.assessment.responsible).toMatchObject([
      {
        step: 'dang-ky-thuong-tru',
        unit: 'congAn',
        agency: 'congAn',
        head: 'Trưởng Công an cấp xã',
        role: 'Cán bộ đăng ký cư trú',
        person: 'Cán bộ B',
      },
    ]);
    // 1.5 h late; 3 h and 1.5 h of overruns.
    expect(chargesByUnit(overdue.attribution)).toEqual({ ubndXa: 1 * HOUR, congAn: 0.5 * HOUR });
    expect(overdue.wakeUp).toBeUndefined();
  });
});

describe('across National Day: bundle of 01/09/2026 with verification', () => {
  const end = lookAt(birthBundle, acrossNationalDay, '2026-09-11T08:00:00+07:00');
  const waiting = lookAt(birthBundle, acrossNationalDay, '2026-09-03T10:00:00+07:00');
  const received = lookAt(birthBundle, acrossNationalDay, '2026-09-01T15:20:00+07:00');

  it('counts from 04/09: filed after 15:00 on a holiday', () => {
    // Deemed received at the opening of Thu 03/09, the next working day, which is then excluded.
    const trace = traceDeadline({
      start: '2026-09-01T15:20:00+07:00',
      limit: '05 ngày làm việc (sau 15 giờ thì tính từ ngày làm việc tiếp theo)',
      calendar: CALENDAR,
    });
    expect(skippedIn(trace)).toEqual([
      '2026-09-01 eventDay',
      '2026-09-02 holiday',
      '2026-09-03 afterCutOff',
      '2026-09-05 weeklyRest',
      '2026-09-06 weeklyRest',
    ]);
    expect(countedIn(trace)).toEqual([
      '2026-09-04',
      '2026-09-07',
      '2026-09-08',
      '2026-09-09',
      '2026-09-10',
    ]);
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-09-10T17:00');
  });

  it('is legally due on 11/09 after the supplement', () => {
    // Of 02/09 09:00 – 04/09 10:00 only 2.5 h of the 4th fall after the excluded day: one day more.
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-09-11T17:00');
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', grade: 'early' });
  });

  it('runs the 24 hours of the registry through the holiday, once for both visits', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['khai-sinh#1', '2026-09-02T15:20', 'early'],
      // 17 h 40 min were used; the 6 h 20 min left run from 04/09 10:00.
      ['khai-sinh#2', '2026-09-04T16:20', 'early'],
      // Fri 15:00 + 2 h ends at the close …
      ['tiep-nhan-thuong-tru#1', '2026-09-04T17:00', 'early'],
      // … and no working time has passed by the opening of Monday.
      ['tiep-nhan-bhyt#1', '2026-09-04T17:00', 'onTime'],
    ]);
  });

  it('graded the branches and the wait of the applicant', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // 7–11/09; done on the 10th.
      ['thuong-tru', '2026-09-11T17:00', 'early'],
      // 7, 8; done on the 8th.
      ['the-bhyt', '2026-09-08T17:00', 'onTime'],
    ]);
    expect(end.assessment.clocks.waits.map(rowOf)).toEqual([
      // 3, 4, 7–11.
      ['cho-bo-sung#1', '2026-09-11T17:00', 'early'],
    ]);
  });

  it('stands still for the applicant', () => {
    expect(waiting.assessment.flags).toMatchObject({ paused: true, overdue: false });
    expect(waiting.assessment.responsible).toMatchObject([{ party: 'applicant', overdue: false }]);
    // The open wait moves nothing yet.
    expect(local(waiting.assessment.due.legal ?? '')).toBe('2026-09-10T17:00');
    // The applicant's own bound is due soon on the day before it.
    expect(waiting.wakeUp).toBe('2026-09-10T07:30:00+07:00');
    // 6 of the 24 hours before 02/09 15:20.
    expect(received.wakeUp).toBe('2026-09-02T09:20:00+07:00');
  });
});

describe('stopped: bundle of 16/11/2026', () => {
  const { assessment, attribution } = lookAt(birthBundle, stopped, '2026-11-27T08:00:00+07:00');

  it('ended when the 7 working days of the applicant were over', () => {
    // 17–20, 23, not the 24th (a holiday since 2026), 25, 26.
    expect(assessment.clocks.waits.map(({ due }) => local(due))).toEqual(['2026-11-26T17:00']);
    expect(assessment).toMatchObject({ status: 'ended', result: 'stopped' });
    expect(assessment.flags.overdue).toBe(false);
  });

  it('is nobody’s lateness', () => {
    expect(attribution).toMatchObject({ lateBy: 0, shares: [] });
  });
});
