import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { addWorkingDaysMany, countWorkingDaysMany } from '../../src/calendar/batch.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { calendarWith } from './calendars.ts';

const vn = vietnamCalendar();
const daysOf = (...dates: readonly string[]): Int32Array => Int32Array.from(dates, epochDayAt);
const datesOf = (days: Int32Array): readonly string[] => Array.from(days, formatCivilDate);

describe('many dates at once', () => {
  it('take one number of days for all', () => {
    const days = daysOf('2026-11-20', '2026-11-21', '2026-11-24');
    expect(datesOf(addWorkingDaysMany(days, 1, vn))).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-25',
    ]);
    expect(datesOf(addWorkingDaysMany(days, 0, vn))).toEqual([
      '2026-11-20',
      '2026-11-23',
      '2026-11-25',
    ]);
    expect(datesOf(addWorkingDaysMany(days, -1, vn))).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-23',
    ]);
  });

  it('take a number of days for each', () => {
    const days = daysOf('2026-11-20', '2026-11-20', '2026-11-21', '2026-11-22');
    expect(datesOf(addWorkingDaysMany(days, Int32Array.of(3, -1, 0, 2), vn))).toEqual([
      '2026-11-26',
      '2026-11-19',
      '2026-11-23',
      '2026-11-25',
    ]);
  });

  it('are counted in pairs', () => {
    const from = daysOf('2026-11-20', '2026-11-26', '2026-11-22');
    const to = daysOf('2026-11-26', '2026-11-20', '2026-11-22');
    expect([...countWorkingDaysMany(from, to, vn)]).toEqual([3, -3, 0]);
  });

  it('are written where the caller says, also over the input', () => {
    const days = daysOf('2026-11-20', '2026-11-24');
    expect(addWorkingDaysMany(days, 1, vn, days)).toBe(days);
    expect(datesOf(days)).toEqual(['2026-11-23', '2026-11-25']);
    const out = new Int32Array(2);
    expect(countWorkingDaysMany(daysOf('2026-11-20', '2026-11-24'), days, vn, out)).toBe(out);
    expect([...out]).toEqual([1, 1]);
  });

  it('may be none', () => {
    expect(addWorkingDaysMany(new Int32Array(), 1, vn)).toEqual(new Int32Array());
  });

  it('name the first that fails', () => {
    const calendar = calendarWith({ from: '2026-01-01', confirmedThrough: '2026-12-31' });
    const days = daysOf('2026-06-01', '2026-12-31', '2030-01-01');
    expect(attempt(() => addWorkingDaysMany(days, 1, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', path: ['days', 1], date: '2027-01-01' }],
    });
    expect(attempt(() => addWorkingDaysMany(days, 0, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', path: ['days', 2], date: '2030-01-01' }],
    });
    expect(attempt(() => addWorkingDaysMany(daysOf('2026-01-01'), -1, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', path: ['days', 0], date: '2025-12-31' }],
    });
    const early = daysOf('2026-06-01', '2025-12-31', '2026-06-01');
    expect(attempt(() => countWorkingDaysMany(early, days, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', path: ['from', 1], date: '2025-12-31' }],
    });
    expect(attempt(() => countWorkingDaysMany(days, days, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', path: ['from', 2] }],
    });
    expect(
      attempt(() => countWorkingDaysMany(daysOf('2026-06-01'), daysOf('2027-06-01'), calendar)),
    ).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', path: ['to', 0] }],
    });
  });

  it('need arrays of one length, and whole days', () => {
    const days = daysOf('2026-11-20', '2026-11-24');
    const one = new Int32Array(1);
    for (const [run, key] of [
      [() => addWorkingDaysMany(days, one, vn), 'n'],
      [() => addWorkingDaysMany(days, 1, vn, one), 'out'],
      [() => countWorkingDaysMany(days, one, vn), 'to'],
      [() => countWorkingDaysMany(days, days, vn, one), 'out'],
      [() => addWorkingDaysMany(days, 1.5, vn), 'n'],
    ] as const) {
      expect(attempt(run)).toMatchObject({ issues: [{ code: 'input.wrongType', path: [key] }] });
    }
    expect(attempt(() => countWorkingDaysMany(days, one, vn))).toMatchObject({
      issues: [{ expected: 'Int32Array of length 2', received: 'Int32Array of length 1' }],
    });
  });
});
