import { formatDate, formatDateTime } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import {
  formatDue,
  formatShort,
  formatShortDue,
  formatUntil,
} from '../../src/render/format-date.ts';

describe('a date in words', () => {
  // 23/11/2026 is a Monday.
  it.each([
    ['2026-11-23', 'thứ Hai 23/11/2026', 'Monday 23/11/2026'],
    ['2026-11-24', 'thứ Ba 24/11/2026', 'Tuesday 24/11/2026'],
    ['2026-11-25', 'thứ Tư 25/11/2026', 'Wednesday 25/11/2026'],
    ['2026-11-26', 'thứ Năm 26/11/2026', 'Thursday 26/11/2026'],
    ['2026-11-27', 'thứ Sáu 27/11/2026', 'Friday 27/11/2026'],
    ['2026-11-28', 'thứ Bảy 28/11/2026', 'Saturday 28/11/2026'],
    ['2026-11-29', 'Chủ nhật 29/11/2026', 'Sunday 29/11/2026'],
    ['2028-02-29', 'thứ Ba 29/02/2028', 'Tuesday 29/02/2028'],
    ['0999-01-01', 'thứ Ba 01/01/0999', 'Tuesday 01/01/0999'],
  ])('names the weekday of %s', (date, vi, en) => {
    expect(formatDate(date, 'vi')).toBe(vi);
    expect(formatDate(date, 'en')).toBe(en);
  });

  it('can leave out the month and the year', () => {
    expect(formatDate('2026-11-26', 'vi', 'month')).toBe('thứ Năm 26/11');
    expect(formatDate('2026-11-06', 'en', 'day')).toBe('Friday 06');
  });
});

describe('an instant in words', () => {
  it('shows the wall time that it is written in', () => {
    expect(formatDateTime('2026-11-26T17:00:00+07:00', 'vi')).toBe('17:00 thứ Năm 26/11/2026');
    expect(formatDateTime('2026-11-26T17:00:00-03:30', 'en')).toBe('17:00 Thursday 26/11/2026');
    expect(formatDateTime('2026-11-26T00:30:00Z', 'en')).toBe('00:30 Thursday 26/11/2026');
  });

  it('shows seconds only when there are any', () => {
    expect(formatDateTime('2026-11-26T17:00:05.250+07:00', 'vi')).toBe(
      '17:00:05 thứ Năm 26/11/2026',
    );
  });

  it('ends a day at 24:00 and not on the next day', () => {
    const end = { due: '2023-12-03T00:00:00+07:00', dueDate: '2023-12-02' };
    expect(formatDue(end, 'vi')).toBe('24:00 thứ Bảy 02/12/2023');
    expect(formatShortDue(end, 'month')).toBe('02/12 24:00');
    const midnight = { due: '2023-12-02T00:00:00+07:00', dueDate: '2023-12-02' };
    expect(formatDue(midnight, 'en')).toBe('00:00 Saturday 02/12/2023');
  });

  it('ends a stretch of time with the day before its midnight', () => {
    const midnight = '2026-11-21T00:00:00+07:00';
    expect(formatUntil(midnight, 'vi')).toBe('hết ngày thứ Sáu 20/11/2026');
    expect(formatUntil(midnight, 'en')).toBe('the end of Friday 20/11/2026');
    expect(formatUntil('2026-11-20T17:00:00+07:00', 'vi')).toBe('17:00 thứ Sáu 20/11/2026');
  });

  it('is short in tables', () => {
    expect(formatShort('2026-11-26T17:00:00+07:00', 'month')).toBe('26/11 17:00');
    expect(formatShort('2026-11-26T17:00:00+07:00', 'year')).toBe('26/11/2026 17:00');
  });
});
