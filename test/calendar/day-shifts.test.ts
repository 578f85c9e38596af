import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import {
  closingOf,
  openInstantFrom,
  openingOf,
  workingDayFrom,
} from '../../src/calendar/day-shifts.ts';
import { certaintyOn } from '../../src/calendar/reach.ts';
import { epochDayAt } from '../../src/time/civil-date.ts';
import { calendarWith, OFFICE_HOURS, weekOf } from './calendars.ts';

const at = (time: string): number => Date.parse(`${time}:00+07:00`);

/** Friday 20/11/2026 to Friday 27/11, with a Saturday desk at which no limit passes. */
const table = tableOf(
  calendarWith({
    week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    from: '2026-11-20',
    confirmedThrough: '2026-11-27',
  }),
);

describe('the hours of a day', () => {
  it.each([
    ['2026-11-20T06:00', '2026-11-20T07:30'],
    ['2026-11-20T07:30', '2026-11-20T07:30'],
    ['2026-11-20T08:00', '2026-11-20T08:00'],
    ['2026-11-20T11:30', '2026-11-20T13:00'],
    ['2026-11-20T12:00', '2026-11-20T13:00'],
    ['2026-11-20T16:59', '2026-11-20T16:59'],
    ['2026-11-20T17:00', '2026-11-23T07:30'],
    ['2026-11-21T08:00', '2026-11-23T07:30'],
    ['2026-11-22T08:00', '2026-11-23T07:30'],
  ])('let a limit pass that begins at %s from %s on', (instant, open) => {
    expect(openInstantFrom(table, at(instant))).toBe(at(open));
  });

  it('let no limit pass after the last closing of the calendar', () => {
    expect(attempt(() => openInstantFrom(table, at('2026-11-27T17:00')))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2026-11-28' }],
    });
  });

  it('begin with its first shift and end with its last', () => {
    const friday = epochDayAt('2026-11-20');
    expect(openingOf(table, friday)).toBe(at('2026-11-20T07:30'));
    expect(closingOf(table, friday)).toBe(at('2026-11-20T17:00'));
    expect(openingOf(table, friday + 2)).toBeNaN();
    expect(closingOf(table, friday + 2)).toBeNaN();
  });
});

describe('a day of one shift', () => {
  it('closes when that shift ends', () => {
    const saturday = epochDayAt('2026-11-21');
    expect(openingOf(table, saturday)).toBe(at('2026-11-21T07:30'));
    expect(closingOf(table, saturday)).toBe(at('2026-11-21T11:30'));
  });
});

describe('the working day', () => {
  it('from a day outside the calendar is none', () => {
    expect(attempt(() => workingDayFrom(table, epochDayAt('2026-11-19')))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', date: '2026-11-19' }],
    });
    expect(attempt(() => workingDayFrom(table, epochDayAt('2026-11-29')))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2026-11-29' }],
    });
  });

  it('from a day on is that day, or the next that works', () => {
    const friday = epochDayAt('2026-11-20');
    expect(workingDayFrom(table, friday)).toBe(friday);
    expect(workingDayFrom(table, friday + 1)).toBe(friday + 3);
    expect(workingDayFrom(table, friday + 2)).toBe(friday + 3);
  });

  it('is confirmed through the last announced day, and projected after it', () => {
    const projected = tableOf(calendarWith({ confirmedThrough: '2026-12-31', beyond: 'project' }));
    expect(certaintyOn(projected, epochDayAt('2026-12-31'))).toBe('confirmed');
    expect(certaintyOn(projected, epochDayAt('2027-01-01'))).toBe('projected');
  });
});
