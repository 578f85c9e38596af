import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { calendarWith, off } from './calendars.ts';

const vn = vietnamCalendar();

describe('adding working days', () => {
  // 20/11/2026 is a Friday; Tuesday 24/11 is off.
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-20', 2, '2026-11-25'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-24', 1, '2026-11-25'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-24', 0, '2026-11-25'],
    ['2026-11-25', -1, '2026-11-23'],
    ['2026-11-24', -1, '2026-11-23'],
    ['2026-11-22', -1, '2026-11-20'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-23', -6, '2026-11-13'],
    // The Saturday worked for 31/8.
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-22', 1, '2026-08-24'],
    ['2026-08-28', 1, '2026-09-03'],
    // Over Tết 2025: off from Monday 27 to Friday 31 January.
    ['2025-01-24', 1, '2025-02-03'],
  ])('%s and %i is %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, vn)).toBe(expected);
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY])('takes no part of a day: %d', (n) => {
    expect(attempt(() => addWorkingDays('2026-11-20', n, vn))).toEqual({
      ok: false,
      issues: [{ code: 'input.wrongType', path: ['n'], expected: 'integer', received: String(n) }],
    });
  });

  it.each(['2026-02-30', '20/11/2026', '2026-11-20T09:00:00+07:00', ''])(
    'takes no date that is none: %j',
    (date) => {
      expect(attempt(() => addWorkingDays(date, 1, vn))).toEqual({
        ok: false,
        issues: [{ code: 'date.invalid', path: ['date'], text: date }],
      });
    },
  );

  it('is refused where the calendar ends, at either end', () => {
    const calendar = calendarWith({ from: '2026-01-01', confirmedThrough: '2026-12-31' });
    expect(attempt(() => addWorkingDays('2026-12-30', 2, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2027-01-01' }],
    });
    expect(attempt(() => addWorkingDays('2026-01-02', -2, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', path: [], date: '2025-12-31', from: '2026-01-01' }],
    });
    expect(attempt(() => addWorkingDays('2025-12-31', 1, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', date: '2025-12-31' }],
    });
    expect(attempt(() => addWorkingDays('2027-01-02', 0, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', path: [], date: '2027-01-02' }],
    });
    expect(attempt(() => addWorkingDays('2026-06-01', 1e15, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed' }],
    });
  });
});

describe('counting working days', () => {
  it.each([
    ['2026-11-20', '2026-11-26', 3],
    ['2026-11-26', '2026-11-20', -3],
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-23', '2026-11-22', -1],
    ['2026-08-21', '2026-08-22', 1],
  ])('after %s up to %s: %i', (from, to, n) => {
    expect(countWorkingDays(from, to, vn)).toBe(n);
  });

  it('names the date that is none', () => {
    expect(attempt(() => countWorkingDays('2026-11-20', '2026-11-31', vn))).toMatchObject({
      issues: [{ code: 'date.invalid', path: ['to'], text: '2026-11-31' }],
    });
    expect(attempt(() => countWorkingDays('x', '2026-11-30', vn))).toMatchObject({
      issues: [{ code: 'date.invalid', path: ['from'] }],
    });
  });
});

describe('a working day', () => {
  it('is a date', () => {
    expect(attempt(() => isWorkingDay('20/11/2026', vn))).toMatchObject({
      issues: [{ code: 'date.invalid', path: ['date'], text: '20/11/2026' }],
    });
  });

  it('is told by the calendar, also when it came from JSON', () => {
    const calendar = calendarWith({ days: [off('2026-05-04')] });
    const stored = JSON.parse(JSON.stringify(calendar));
    for (const asked of [calendar, stored]) {
      expect(['2026-05-01', '2026-05-02', '2026-05-04'].map((d) => isWorkingDay(d, asked))).toEqual(
        [true, false, false],
      );
    }
  });
});
