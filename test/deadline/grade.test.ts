import { describe, expect, it } from 'vitest';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import { gradeOf, gradeOfParts } from '../../src/deadline/grade.ts';
import type { Limit } from '../../src/limit/limit.ts';
import { ms, pause, type SpanParts, spanOf } from './spans.ts';

const gradeAt = (
  done: string,
  start: string,
  limit: Limit | string,
  parts: SpanParts = {},
): string => {
  const span = spanOf(start, limit, parts);
  return gradeOf(ms(done), span.limit, dueTimesOf(span), span.table.zone);
};

// In all of this file: 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.

describe('the grade of a limit in days', () => {
  it.each([
    // Due on Thursday 26/11.
    ['03 ngày làm việc', '2026-11-25 16:59', 'early'],
    ['03 ngày làm việc', '2026-11-25 23:59', 'early'],
    ['03 ngày làm việc', '2026-11-26 07:30', 'onTime'],
    ['03 ngày làm việc', '2026-11-26 17:00', 'onTime'],
    ['03 ngày làm việc', '2026-11-26 20:00', 'onTime'],
    ['03 ngày làm việc', '2026-11-27 00:00', 'onTime'],
    ['03 ngày làm việc', '2026-11-27 00:00:01', 'late'],
    // Due on Wednesday 25/11.
    ['05 ngày', '2026-11-24 08:00', 'early'],
    ['05 ngày', '2026-11-25 08:00', 'onTime'],
    ['05 ngày', '2026-11-26 08:00', 'late'],
    ['01 tháng', '2026-12-20 08:00', 'early'],
    ['01 tháng', '2026-12-21 08:00', 'onTime'],
    ['trước ngày 01/12/2026', '2026-11-29 08:00', 'early'],
    ['trước ngày 01/12/2026', '2026-11-30 23:00', 'onTime'],
    ['trước ngày 01/12/2026', '2026-12-01 08:00', 'late'],
  ])('%s from Friday 20/11, done %s: %s', (limit, done, grade) => {
    expect(gradeAt(done, '2026-11-20 16:30', limit)).toBe(grade);
  });

  it('of a step is early on a date before the due date, though it counts by the hour', () => {
    const step = { scope: 'step' } as const;
    // Due on Monday 23/11 at 16:30.
    expect(gradeAt('2026-11-20 17:00', '2026-11-20 16:30', '01 ngày làm việc', step)).toBe('early');
    expect(gradeAt('2026-11-23 08:00', '2026-11-20 16:30', '01 ngày làm việc', step)).toBe(
      'onTime',
    );
    expect(gradeAt('2026-11-23 16:30', '2026-11-20 16:30', '01 ngày làm việc', step)).toBe(
      'onTime',
    );
    expect(gradeAt('2026-11-23 16:31', '2026-11-20 16:30', '01 ngày làm việc', step)).toBe('late');
  });

  it('is that of the date it was put off to by a pause', () => {
    const pauses = [pause('2026-11-23 14:00', '2026-11-25 10:00')];
    expect(gradeAt('2026-11-26 10:00', '2026-11-20 16:30', '03 ngày làm việc', { pauses })).toBe(
      'early',
    );
    expect(gradeAt('2026-11-27 10:00', '2026-11-20 16:30', '03 ngày làm việc', { pauses })).toBe(
      'onTime',
    );
  });
});

describe('the grade of a limit in hours', () => {
  it.each([
    // Due on Friday at 15:00.
    ['02 giờ làm việc', '2026-11-20 14:59', 'early'],
    ['02 giờ làm việc', '2026-11-20 15:00', 'onTime'],
    ['02 giờ làm việc', '2026-11-20 15:01', 'late'],
    // Due at 17:00; no working time passes until Monday 07:30.
    ['04 giờ làm việc', '2026-11-20 16:59', 'early'],
    ['04 giờ làm việc', '2026-11-20 17:00', 'onTime'],
    ['04 giờ làm việc', '2026-11-21 09:00', 'onTime'],
    ['04 giờ làm việc', '2026-11-23 07:30', 'onTime'],
    ['04 giờ làm việc', '2026-11-23 07:31', 'late'],
    ['24 giờ', '2026-11-21 12:59', 'early'],
    ['24 giờ', '2026-11-21 13:00', 'onTime'],
    ['24 giờ', '2026-11-21 13:01', 'late'],
  ])('%s from Friday 13:00, done %s: %s', (limit, done, grade) => {
    expect(gradeAt(done, '2026-11-20 13:00', limit)).toBe(grade);
  });
});

describe('the grade of a limit under a day', () => {
  it.each([
    ['ngay trong ngày', '2026-11-20 09:01', 'onTime'],
    ['ngay trong ngày', '2026-11-20 23:00', 'onTime'],
    ['ngay trong ngày', '2026-11-21 08:00', 'late'],
    ['0 ngày làm việc', '2026-11-20 09:00', 'onTime'],
    ['0 ngày làm việc', '2026-11-20 16:00', 'onTime'],
    ['0 ngày làm việc', '2026-11-23 07:30', 'late'],
    ['0 giờ', '2026-11-20 16:00', 'onTime'],
    // Due at 14:00.
    ['0,5 ngày làm việc', '2026-11-20 09:30', 'onTime'],
    ['0,5 ngày làm việc', '2026-11-20 14:31', 'late'],
    // Due at 17:00.
    ['01 buổi', '2026-11-20 09:30', 'onTime'],
    ['01 buổi', '2026-11-23 08:00', 'late'],
  ])('%s from Friday 09:00, done %s, is never early: %s', (limit, done, grade) => {
    expect(gradeAt(done, '2026-11-20 09:00', limit, { scope: 'step' })).toBe(grade);
  });

  it('may be early when the day of receipt is past the cut-off', () => {
    const limit = '01 ngày làm việc (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)';
    expect(gradeAt('2026-11-19 16:30', '2026-11-19 16:00', limit)).toBe('early');
    expect(gradeAt('2026-11-19 16:30', '2026-11-19 14:00', limit)).toBe('onTime');
  });

  it('has two sessions to a day', () => {
    // Due on Monday 23/11 at 11:30.
    expect(gradeAt('2026-11-20 16:00', '2026-11-20 09:00', '02 buổi')).toBe('early');
    expect(gradeAt('2026-11-23 09:00', '2026-11-20 09:00', '02 buổi')).toBe('onTime');
  });
});

describe('the grade of several parts', () => {
  it.each([
    [[], undefined],
    [[undefined], undefined],
    [['onTime', undefined], 'onTime'],
    [['onTime', 'early'], 'early'],
    [['early', 'late'], 'late'],
  ] as const)('of %j is %s', (grades, grade) => {
    expect(gradeOfParts(grades)).toBe(grade);
  });
});
