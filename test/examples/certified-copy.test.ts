import { describe, expect, it } from 'vitest';
import { acrossTet } from '../../examples/certified-copy/dossiers/across-tet.ts';
import { late } from '../../examples/certified-copy/dossiers/late.ts';
import { punctual } from '../../examples/certified-copy/dossiers/punctual.ts';
import { certifiedCopy } from '../../examples/certified-copy/procedure.ts';
import { promiseFor, traceDeadline } from '../../src/index.ts';
import {
  CALENDAR,
  countedIn,
  HOUR,
  local,
  lookAt,
  MINUTE,
  rowOf,
  sumOfFractions,
  sumOfParts,
} from './looks.ts';

describe('the certified copy (NĐ 23/2015 Art. 7)', () => {
  it.each([
    // Wed 04/03/2026: "after 15:00" is strictly after.
    { at: '2026-03-04T08:15:00+07:00', due: '2026-03-04T17:00' },
    { at: '2026-03-04T15:00:00+07:00', due: '2026-03-04T17:00' },
    { at: '2026-03-04T15:00:01+07:00', due: '2026-03-05T17:00' },
    // Fri 21/08/2026: the Saturday after it is worked in place of 31/08.
    { at: '2026-08-21T15:30:00+07:00', due: '2026-08-22T17:00' },
    // Fri 28/08/2026: weekend, the swapped Monday, National Day.
    { at: '2026-08-28T15:30:00+07:00', due: '2026-09-03T17:00' },
  ])('promises $due for a receipt at $at', ({ at, due }) => {
    expect(local(promiseFor(certifiedCopy, { at, calendar: CALENDAR }).due)).toBe(due);
  });
});

describe('in time: copy of 04/03/2026', () => {
  const end = lookAt(certifiedCopy, punctual, '2026-03-04T17:00:00+07:00');
  const received = lookAt(certifiedCopy, punctual, '2026-03-04T08:15:00+07:00');

  it('is on time, never early: the result is owed on that day', () => {
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', grade: 'onTime' });
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-03-04T17:00');
    expect(local(end.assessment.due.promised ?? '')).toBe('2026-03-04T17:00');
  });

  it('graded the steps in hours by the instant', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['tiep-nhan#1', '2026-03-04T10:15', 'early'],
      ['doi-chieu#1', '2026-03-04T11:30', 'early'],
      // Due and done at 11:30.
      ['ky-chung-thuc#1', '2026-03-04T11:30', 'onTime'],
      // Entered at noon: one hour from 13:00.
      ['dong-dau#1', '2026-03-04T14:00', 'early'],
      ['tra-ket-qua#1', '2026-03-04T17:00', 'onTime'],
    ]);
  });

  it('wakes up for the last half hour of the first step', () => {
    expect(received.wakeUp).toBe('2026-03-04T09:45:00+07:00');
  });
});

describe('late: copy of 09/03/2026, 14:00', () => {
  const end = lookAt(certifiedCopy, late, '2026-03-10T11:00:00+07:00');
  const overdue = lookAt(certifiedCopy, late, '2026-03-10T08:15:00+07:00');

  it('was owed on the day of receipt', () => {
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-03-09T17:00');
    // Tue 10/03 07:30–10:30, when the result was ready to be handed out.
    expect(end.assessment.clocks.dossier).toMatchObject({ grade: 'late', lateBy: 3 * HOUR });
  });

  it('graded the steps by their internal hours', () => {
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      ['tiep-nhan#1', '2026-03-09T16:00', 'early'],
      // 14:30 + 2.5 h, + 0.5 h of Tuesday; done at 09:00.
      ['doi-chieu#1', '2026-03-10T08:00', 'late', 1 * HOUR],
      ['ky-chung-thuc#1', '2026-03-10T11:00', 'early'],
      ['dong-dau#1', '2026-03-10T11:00', 'early'],
      ['tra-ket-qua#1', '2026-03-10T17:00', 'onTime'],
    ]);
  });

  it('puts one hour down to the registry and two to a plan that is longer than the limit', () => {
    // The steps may take 2 + 3 + 2 + 1 = 8 h where the law left 3 (14:00–17:00).
    const { attribution } = end;
    expect(attribution).toMatchObject({
      lateBy: 3 * HOUR,
      shares: [
        {
          visit: 'doi-chieu#1',
          unit: 'hoTich',
          role: 'Công chức tư pháp – hộ tịch',
          person: 'Cán bộ B',
          overrun: 1 * HOUR,
          charge: 1 * HOUR,
        },
      ],
      calendar: 0,
      plan: 2 * HOUR,
      unassigned: 0,
    });
    expect(sumOfParts(attribution)).toBe(3 * HOUR);
    expect(sumOfFractions(attribution)).toBe(1);
  });

  it('does not charge the two that had it after the due and kept their hours', () => {
    expect(end.attribution.squeezed).toEqual([
      { visit: 'ky-chung-thuc#1', step: 'ky-chung-thuc', unit: 'lanhDao', by: 2 * HOUR },
      { visit: 'dong-dau#1', step: 'dong-dau', unit: 'vanThu', by: 1 * HOUR },
    ]);
  });

  it('is overdue at 08:15 of the next day, and so is the step', () => {
    const { assessment, attribution, wakeUp } = overdue;
    expect(assessment.flags).toMatchObject({ overdue: true, partOverdue: true, squeezed: true });
    expect(assessment.responsible).toMatchObject([
      { step: 'doi-chieu', unit: 'hoTich', agency: 'ubndXa', overdue: true, lateBy: 15 * MINUTE },
    ]);
    // 45 minutes late: 15 by the step, the rest by the plan (2 + 3 h where 3 were left).
    expect(attribution).toMatchObject({
      lateBy: 45 * MINUTE,
      shares: [{ step: 'doi-chieu', charge: 15 * MINUTE }],
      plan: 30 * MINUTE,
      unassigned: 0,
    });
    expect(wakeUp).toBeUndefined();
  });
});

describe('across Tết: copy of 13/02/2026, 15:20', () => {
  const end = lookAt(certifiedCopy, acrossTet, '2026-02-23T17:00:00+07:00');
  const tet = lookAt(certifiedCopy, acrossTet, '2026-02-18T10:00:00+07:00');

  it('is owed on the next working day, ten days later', () => {
    // Fri 13/02 after 15:00; weekend, Tết 16–20/02, weekend: Mon 23/02 is the first day.
    const trace = traceDeadline({
      start: '2026-02-13T15:20:00+07:00',
      limit: 'Ngay trong ngày, sau 15 giờ thì giải quyết trong ngày làm việc tiếp theo',
      calendar: CALENDAR,
    });
    expect(countedIn(trace)).toEqual(['2026-02-23']);
    expect(trace.slice(1, -1).map(({ date, reason }) => `${date} ${reason?.kind}`)).toEqual([
      '2026-02-14 weeklyRest',
      '2026-02-15 weeklyRest',
      '2026-02-16 holiday',
      '2026-02-17 holiday',
      '2026-02-18 holiday',
      '2026-02-19 holiday',
      '2026-02-20 holiday',
      '2026-02-21 weeklyRest',
      '2026-02-22 weeklyRest',
    ]);
  });

  it('is in time on 23/02', () => {
    expect(local(end.assessment.due.legal ?? '')).toBe('2026-02-23T17:00');
    expect(end.assessment.grade).toBe('onTime');
    expect(end.assessment.clocks.steps.map(rowOf)).toEqual([
      // 15:20 + 1 h 40 min, + 20 min on the other side of Tết.
      ['tiep-nhan#1', '2026-02-23T07:50', 'early'],
      // 15:45 + 1 h 15 min, + 1 h 45 min.
      ['doi-chieu#1', '2026-02-23T09:15', 'early'],
      ['ky-chung-thuc#1', '2026-02-23T10:30', 'early'],
      ['dong-dau#1', '2026-02-23T10:30', 'early'],
      ['tra-ket-qua#1', '2026-02-23T17:00', 'onTime'],
    ]);
  });

  it('is left in peace during Tết', () => {
    expect(tet.assessment.flags).toMatchObject({
      overdue: false,
      dueSoon: false,
      partOverdue: false,
    });
    // The last 45 of the 3 hours of the step that has it.
    expect(tet.wakeUp).toBe('2026-02-23T08:30:00+07:00');
  });
});
