import { describe, expect, it } from 'vitest';
import { followedUp } from '../../examples/directive-2839/dossiers/followed-up.ts';
import { directive2839 } from '../../examples/directive-2839/procedure.ts';
import { findingsOf, HOUR, local, lookAt, rowOf } from './looks.ts';

/** It was issued once. */
const ISSUED = { from: '2023-11-14', to: '2023-11-14' };

describe('the follow-up of 2839/UBND-KSTTHC', () => {
  it('fits: no task is due after the whole', () => {
    expect(findingsOf(directive2839, ISSUED)).toEqual([]);
  });
});

describe('the follow-up of 14/11/2023', () => {
  const end = lookAt(directive2839, followedUp, '2023-12-26T08:00:00+07:00');
  const running = lookAt(directive2839, followedUp, '2023-12-01T08:00:00+07:00');

  it('reads the fixed dates: "trước ngày" ends with the day before', () => {
    expect(
      end.assessment.clocks.steps.map(({ id, dueDate, grade }) => [id, dueDate, grade]),
    ).toEqual([
      ['quy-trinh-noi-bo', '2023-11-30', 'late'],
      // "trong tháng 11 năm 2023".
      ['chung-thuc-dien-tu', '2023-11-30', 'onTime'],
      ['dong-bo-ho-so', '2023-12-14', 'onTime'],
      // A Sunday: a fixed date does not move.
      ['bao-cao', '2023-12-24', 'late'],
    ]);
  });

  it('counts the lateness in working time', () => {
    expect(end.assessment.clocks.steps.flatMap(({ lateBy }) => lateBy ?? [])).toEqual([
      // Fri 01/12 07:30–09:00.
      1.5 * HOUR,
      // Mon 25/12 07:30–10:00.
      2.5 * HOUR,
    ]);
  });

  it('is late as a whole by its report, which alone is charged', () => {
    expect(end.assessment).toMatchObject({ status: 'ended', grade: 'late' });
    // The late publication kept nobody waiting: the join waited for 14/12.
    expect(end.attribution).toMatchObject({
      lateBy: 2.5 * HOUR,
      shares: [{ step: 'bao-cao', unit: 'vanPhong', charge: 2.5 * HOUR, fraction: 1 }],
    });
  });

  it('names the overdue task on the morning of 01/12', () => {
    expect(running.assessment.flags).toMatchObject({ overdue: false, partOverdue: true });
    expect(
      running.assessment.responsible.map(({ step, unit, overdue }) => [step, unit, overdue]),
    ).toEqual([
      ['quy-trinh-noi-bo', 'soNganh', true],
      ['dong-bo-ho-so', 'thongTin', false],
    ]);
    expect(running.assessment.clocks.steps.map(rowOf).at(-1)).toEqual([
      'dong-bo-ho-so#1',
      '2023-12-14T17:00',
    ]);
    // The opening of the last working day before 14/12.
    expect(local(running.wakeUp ?? '')).toBe('2023-12-13T07:30');
  });
});
