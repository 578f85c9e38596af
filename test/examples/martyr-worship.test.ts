import { describe, expect, it } from 'vitest';
import { acrossLiberationDay } from '../../examples/martyr-worship/dossiers/across-liberation-day.ts';
import { martyrWorship } from '../../examples/martyr-worship/procedure.ts';
import { computeDeadline, traceDeadline, tryOpenDossier } from '../../src/index.ts';
import { CALENDAR, findingsOf, local, lookAt, rowOf, skippedIn } from './looks.ts';

describe('the martyr-worship allowance (NĐ 131/2021 Art. 28)', () => {
  it('has no total, units that cannot be added up, and a wait without end', () => {
    // The names of the district level are right: the procedure is of before July 2025.
    expect(findingsOf(martyrWorship)).toEqual([
      'warning total.missing limit',
      'info limits.unitsMixed limit',
      'warning wait.withoutBound flow.2.flow.1',
    ]);
  });

  it('takes nothing in once the district level is gone', () => {
    const opened = tryOpenDossier(martyrWorship, {
      type: 'accepted',
      id: '01',
      at: '2025-07-01T08:00:00+07:00',
      dossier: 'TC-250701-0009',
    });
    expect(opened).toMatchObject({ ok: false, issues: [{ code: 'dossier.notInForce' }] });
  });

  it.each([
    // 9 April + 24 days; 10–12 (3), 15–17, 19 (7), 22–26 (12), 02, 03, Sat 04/05 (15), 06–10 (20),
    // 13–16 (24). Neither is what three levels of 5 + 7 working days + 12 days may take.
    { limit: '24 ngày', due: '2024-05-03T17:00' },
    { limit: '24 ngày làm việc', due: '2024-05-16T17:00' },
  ])('is not the sum read as "$limit"', ({ limit, due }) => {
    const start = '2024-04-09T09:00:00+07:00';
    expect(local(computeDeadline({ start, limit, calendar: CALENDAR }).due)).toBe(due);
  });
});

describe('across the holidays: allowance of 09/04/2024', () => {
  const end = lookAt(martyrWorship, acrossLiberationDay, '2024-05-14T10:00:00+07:00');
  const waiting = lookAt(martyrWorship, acrossLiberationDay, '2024-05-03T08:00:00+07:00');

  it('grades each level by its own limit in its own unit', () => {
    expect(end.assessment.clocks.stages.map(rowOf)).toEqual([
      // Working days after Tue 9 April: 10, 11, 12, 15, 16.
      ['cap-xa', '2024-04-16T17:00', 'onTime'],
      // 17, 19 (the 18th is Giỗ Tổ), 22–26.
      ['cap-huyen', '2024-04-26T17:00', 'onTime'],
      // 26 April + 12 = 8 May; 4 days of waiting make it Sun 12, so Mon 13.
      ['cap-tinh', '2024-05-13T17:00', 'onTime'],
    ]);
  });

  it('counts the days of the province through the holidays', () => {
    const trace = traceDeadline({
      start: '2024-04-26T10:00:00+07:00',
      limit: '12 ngày',
      calendar: CALENDAR,
    });
    expect(skippedIn(trace)).toEqual(['2024-04-26 eventDay']);
    expect(trace.at(-1)).toMatchObject({ date: '2024-05-08', ordinal: 12 });
  });

  it('stands still while the other province has the records, and no time ends that', () => {
    expect(waiting.assessment.flags).toMatchObject({ paused: true, partOverdue: false });
    // The open wait moves nothing yet.
    expect(waiting.assessment.clocks.stages.map(rowOf).at(-1)).toEqual([
      'cap-tinh',
      '2024-05-08T17:00',
    ]);
    expect(waiting.wakeUp).toBeUndefined();
  });

  it('has no grade as a whole: nothing says how long the whole may take', () => {
    expect(end.assessment).toMatchObject({ status: 'ended', result: 'granted', due: {} });
    expect(end.assessment.grade).toBeUndefined();
    expect(end.attribution).toMatchObject({ lateBy: 0, shares: [] });
  });
});
