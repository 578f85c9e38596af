import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import {
  dayPartsAt,
  dayPartsBetween,
  dayPartsOf,
  instantAtDayParts,
  instantAtWorkingMs,
  workingMsIn,
} from '../../src/calendar/coordinates.ts';
import { calendarWith, OFFICE_HOURS, weekOf } from './calendars.ts';

const HOUR = 3_600_000;

const at = (time: string): number => Date.parse(`${time}:00+07:00`);

/** From Friday 20/11/2026; eight hours a day, and four on a Saturday. */
const table = tableOf(
  calendarWith({
    week: weekOf(OFFICE_HOURS, ['07:30-11:30']),
    from: '2026-11-20',
    confirmedThrough: '2026-11-27',
  }),
);

describe('working days as shares of each day', () => {
  it.each([
    ['2026-11-20T00:00', 0],
    ['2026-11-20T07:30', 0],
    ['2026-11-20T09:30', 0.25],
    ['2026-11-20T12:00', 0.5],
    ['2026-11-20T15:00', 0.75],
    ['2026-11-20T18:00', 1],
    // Two hours are half of a Saturday.
    ['2026-11-21T09:30', 1.5],
    ['2026-11-21T11:30', 2],
    ['2026-11-22T09:00', 2],
    ['2026-11-23T08:30', 2.125],
    ['2026-11-28T00:00', 7],
  ])('are at %s so many since the table began: %d', (instant, days) => {
    expect(dayPartsAt(table, at(instant))).toBe(days * table.partsPerDay);
  });

  it.each([
    [0.25, '2026-11-20T09:30'],
    [0.5, '2026-11-20T11:30'],
    [0.75, '2026-11-20T15:00'],
    [1, '2026-11-20T17:00'],
    [1.5, '2026-11-21T09:30'],
    [2, '2026-11-21T11:30'],
    [2.125, '2026-11-23T08:30'],
    [7, '2026-11-27T17:00'],
  ])('have passed at the earliest: %d at %s', (days, instant) => {
    expect(instantAtDayParts(table, days * table.partsPerDay)).toBe(at(instant));
  });

  it('are counted to the millisecond that completes them', () => {
    const justAfter = 2 * table.partsPerDay + 1;
    expect(instantAtDayParts(table, justAfter)).toBe(at('2026-11-23T07:30') + 1);
  });

  it.each([
    [0.5, 1 / 2],
    [0.25, 1 / 4],
    [3, 3],
    [0.0001, 1 / 10_000],
  ])('are exact for the printed amount %d', (amount, days) => {
    expect(dayPartsOf(table, amount)).toBe(days * table.partsPerDay);
    // 0.1 + 0.2 is not 0.3, but their parts are those of 0.3.
    expect(dayPartsOf(table, 0.1 + 0.2)).toBe(dayPartsOf(table, 0.3));
  });

  it('are milliseconds where the longest day is a multiple of each', () => {
    expect(table.partsPerDay).toBe(8 * HOUR);
  });

  it('lie between two instants, forwards and back', () => {
    const [friday, saturday] = [at('2026-11-20T15:00'), at('2026-11-21T09:30')];
    expect(dayPartsBetween(table, friday, saturday)).toBe(0.75 * table.partsPerDay);
    expect(dayPartsBetween(table, saturday, friday)).toBe(-0.75 * table.partsPerDay);
  });

  it('end with the table, at either end', () => {
    expect(attempt(() => instantAtDayParts(table, 7.5 * table.partsPerDay))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2026-11-28' }],
    });
    expect(attempt(() => instantAtDayParts(table, -1))).toMatchObject({
      issues: [{ code: 'calendar.notTabulated', date: '2026-11-19' }],
    });
    expect(attempt(() => dayPartsAt(table, at('2026-11-28T00:01')))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2026-11-28' }],
    });
  });
});

describe('an amount of working time since the table began', () => {
  it.each([
    [0.5, '2026-11-20T08:00'],
    [4, '2026-11-20T11:30'],
    [8, '2026-11-20T17:00'],
    [9, '2026-11-21T08:30'],
    [12, '2026-11-21T11:30'],
    [13, '2026-11-23T08:30'],
    [20, '2026-11-23T17:00'],
    [52, '2026-11-27T17:00'],
  ])('of %d hours has passed at the earliest at %s', (hours, instant) => {
    expect(instantAtWorkingMs(table, hours * HOUR)).toBe(at(instant));
  });

  it.each([
    [0, 'calendar.notTabulated', '2026-11-19'],
    [-1, 'calendar.notTabulated', '2026-11-19'],
    [53, 'calendar.notConfirmed', '2026-11-28'],
  ])('of %d hours leads out of the table', (hours, code, date) => {
    expect(attempt(() => instantAtWorkingMs(table, hours * HOUR))).toMatchObject({
      issues: [{ code, date }],
    });
  });
});

describe('working time inside stretches', () => {
  it('is that of all of them', () => {
    const pauses = [
      { from: at('2026-11-20T11:00'), till: at('2026-11-20T13:30') },
      { from: at('2026-11-20T16:00'), till: at('2026-11-23T08:30') },
    ];
    // One hour; one on Friday, four on Saturday, one on Monday.
    expect(workingMsIn(table, pauses)).toBe(7 * HOUR);
    expect(workingMsIn(table, [])).toBe(0);
  });
});
