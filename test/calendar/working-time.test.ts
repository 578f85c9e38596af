import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { calendarWith, OFFICE_HOURS, weekOf } from './calendars.ts';

const vn = vietnamCalendar();

describe('adding working time', () => {
  // Friday 20/11/2026, open 07:30–11:30 and 13:00–17:00; Tuesday 24/11 is off.
  it.each([
    ['2026-11-20T16:00:00+07:00', 120, '2026-11-23T08:30:00+07:00'],
    ['2026-11-20T11:00:00+07:00', 60, '2026-11-20T13:30:00+07:00'],
    ['2026-11-20T12:00:00+07:00', 60, '2026-11-20T14:00:00+07:00'],
    ['2026-11-20T06:00:00+07:00', 60, '2026-11-20T08:30:00+07:00'],
    ['2026-11-20T18:00:00+07:00', 60, '2026-11-23T08:30:00+07:00'],
    ['2026-11-21T09:00:00+07:00', 60, '2026-11-23T08:30:00+07:00'],
    ['2026-11-23T16:00:00+07:00', 120, '2026-11-25T08:30:00+07:00'],
    // On a boundary: the closing of the earlier shift, never the next opening.
    ['2026-11-20T10:30:00+07:00', 60, '2026-11-20T11:30:00+07:00'],
    ['2026-11-20T16:00:00+07:00', 60, '2026-11-20T17:00:00+07:00'],
    ['2026-11-21T09:00:00+07:00', 480, '2026-11-23T17:00:00+07:00'],
    // Zero stays, in and outside hours.
    ['2026-11-20T16:00:00+07:00', 0, '2026-11-20T16:00:00+07:00'],
    ['2026-11-21T09:00:00+07:00', 0, '2026-11-21T09:00:00+07:00'],
    // Back.
    ['2026-11-23T08:30:00+07:00', -120, '2026-11-20T16:00:00+07:00'],
    ['2026-11-20T13:30:00+07:00', -60, '2026-11-20T11:00:00+07:00'],
    ['2026-11-20T13:30:00+07:00', -30, '2026-11-20T11:30:00+07:00'],
    ['2026-11-23T07:30:00+07:00', -480, '2026-11-19T17:00:00+07:00'],
    // Fractions of a minute, and of a millisecond.
    ['2026-11-20T16:00:00+07:00', 0.5, '2026-11-20T16:00:30+07:00'],
    ['2026-11-20T16:00:00+07:00', 1.1, '2026-11-20T16:01:06+07:00'],
    ['2026-11-20T16:00:00+07:00', 0.000_01, '2026-11-20T16:00:00.001+07:00'],
  ])('%s and %d minutes is %s', (start, minutes, expected) => {
    expect(addWorkingTime(start, minutes, vn)).toBe(expected);
  });

  it('takes an instant in any zone and in any form', () => {
    const start = Date.UTC(2026, 10, 20, 9);
    for (const instant of [
      '2026-11-20T09:00:00Z',
      '2026-11-20T05:30:00-03:30',
      start,
      new Date(start),
    ]) {
      expect(addWorkingTime(instant, 120, vn)).toBe('2026-11-23T08:30:00+07:00');
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('takes a number: not %d', (minutes) => {
    expect(attempt(() => addWorkingTime(0, minutes, vn))).toMatchObject({
      issues: [
        {
          code: 'input.wrongType',
          path: ['minutes'],
          expected: 'number',
          received: String(minutes),
        },
      ],
    });
  });

  it('names the instant that is none', () => {
    const now = '2026-11-20T08:00:00+07:00';
    const pathsOf = (run: () => unknown) => {
      const attempted = attempt(run);
      return attempted.ok ? [] : attempted.issues.map(({ path }) => path);
    };
    expect(pathsOf(() => addWorkingTime('today', 1, vn))).toEqual([['instant']]);
    expect(pathsOf(() => workingTimeBetween('today', now, vn))).toEqual([['from']]);
    expect(pathsOf(() => workingTimeBetween(now, 'today', vn))).toEqual([['to']]);
  });

  it('is refused beyond the calendar', () => {
    const calendar = calendarWith({ from: '2026-01-01', confirmedThrough: '2026-12-31' });
    // Thursday 31/12/2026 closes the last day.
    expect(addWorkingTime('2026-12-31T16:00:00+07:00', 60, calendar)).toBe(
      '2026-12-31T17:00:00+07:00',
    );
    expect(attempt(() => addWorkingTime('2026-12-31T16:00:00+07:00', 61, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2027-01-01' }],
    });
    expect(attempt(() => addWorkingTime('2027-01-01T08:00:00+07:00', 1, calendar))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2027-01-01' }],
    });
    expect(attempt(() => addWorkingTime('2026-01-01T08:00:00+07:00', -60, calendar))).toMatchObject(
      {
        issues: [{ code: 'calendar.notTabulated', date: '2025-12-31' }],
      },
    );
  });
});

describe('working time between instants', () => {
  it.each([
    ['2026-11-20T16:00:00+07:00', '2026-11-23T08:30:00+07:00', 120],
    ['2026-11-23T08:30:00+07:00', '2026-11-20T16:00:00+07:00', -120],
    ['2026-11-20T11:30:00+07:00', '2026-11-20T13:00:00+07:00', 0],
    ['2026-11-20T17:00:00+07:00', '2026-11-23T07:30:00+07:00', 0],
    ['2026-11-20T00:00:00+07:00', '2026-11-21T00:00:00+07:00', 480],
    ['2026-11-23T00:00:00+07:00', '2026-11-25T00:00:00+07:00', 480],
    ['2026-11-20T16:59:59+07:00', '2026-11-20T17:00:00+07:00', 1 / 60],
    ['2026-11-20T16:00:00.250+07:00', '2026-11-20T16:00:00.500+07:00', 0.25 / 60],
  ])('from %s to %s: %d minutes', (from, to, minutes) => {
    expect(workingTimeBetween(from, to, vn)).toBe(minutes);
  });

  it('may reach to the midnight that ends the calendar, and not past it', () => {
    const calendar = calendarWith({ from: '2026-01-01', confirmedThrough: '2026-12-31' });
    const from = '2026-12-31T00:00:00+07:00';
    expect(workingTimeBetween(from, '2027-01-01T00:00:00+07:00', calendar)).toBe(480);
    expect(
      attempt(() => workingTimeBetween(from, '2027-01-01T00:00:00.001+07:00', calendar)),
    ).toMatchObject({ issues: [{ code: 'calendar.notConfirmed', date: '2027-01-01' }] });
  });

  it('does not pass at a desk that is open while limits stand', () => {
    const desk = calendarWith({
      week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    });
    expect(workingTimeBetween('2026-11-21T07:30:00+07:00', '2026-11-21T11:30:00+07:00', desk)).toBe(
      0,
    );
    const counted = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    expect(
      workingTimeBetween('2026-11-21T07:30:00+07:00', '2026-11-21T11:30:00+07:00', counted),
    ).toBe(240);
  });

  it('passes through midnight in shifts that touch it', () => {
    const hospital = calendarWith({
      week: weekOf(['00:00-06:00', '22:00-24:00'], ['00:00-24:00']),
    });
    expect(
      workingTimeBetween('2026-11-20T23:00:00+07:00', '2026-11-21T01:00:00+07:00', hospital),
    ).toBe(120);
    expect(addWorkingTime('2026-11-20T23:00:00+07:00', 60, hospital)).toBe(
      '2026-11-21T00:00:00+07:00',
    );
  });
});
