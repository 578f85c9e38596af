import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import { calendarOfUnit, defaultCalendarOf } from '../../src/calendar/calendar-set.ts';
import { workingMsWhileClosed } from '../../src/calendar/shared-time.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { calendarWith, OFFICE_HOURS, off, weekOf } from './calendars.ts';

const HOUR = 3_600_000;

const office = calendarWith();
const closedOnTuesday = calendarWith({ id: 'closed', days: [off('2026-11-24', 'closure')] });
const mornings = calendarWith({ id: 'mornings', week: weekOf(['07:30-11:30']) });

const hoursWhileClosed = (
  calendar: WorkCalendar,
  other: WorkCalendar,
  from: string,
  till: string,
) =>
  workingMsWhileClosed(tableOf(calendar), tableOf(other), {
    from: Date.parse(`${from}:00+07:00`),
    till: Date.parse(`${till}:00+07:00`),
  }) / HOUR;

describe('working time of one calendar while another is closed', () => {
  it.each([
    ['2026-11-23T07:30', '2026-11-25T17:00', 8],
    ['2026-11-24T10:30', '2026-11-24T14:00', 2],
    ['2026-11-23T07:30', '2026-11-23T17:00', 0],
    ['2026-11-24T00:00', '2026-11-24T00:00', 0],
  ])('from %s to %s: %d hours', (from, till, hours) => {
    expect(hoursWhileClosed(office, closedOnTuesday, from, till)).toBe(hours);
  });

  it('is every afternoon of an office that works in the morning', () => {
    const [from, till] = ['2026-11-23T07:30', '2026-11-28T00:00'];
    expect(hoursWhileClosed(office, mornings, from, till)).toBe(20);
    expect(hoursWhileClosed(mornings, office, from, till)).toBe(0);
  });

  it('is none at a desk that is open while limits stand', () => {
    const desk = calendarWith({
      id: 'desk',
      week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    });
    expect(hoursWhileClosed(desk, mornings, '2026-11-20T00:00', '2026-11-22T00:00')).toBe(4);
  });

  it('is none against itself', () => {
    expect(hoursWhileClosed(office, office, '2026-11-23T07:30', '2026-11-28T00:00')).toBe(0);
  });

  it('may reach to the midnight that ends the calendars', () => {
    const [from, till] = ['2030-12-31T00:00', '2031-01-01T00:00'];
    expect(hoursWhileClosed(office, mornings, from, till)).toBe(4);
  });
});

describe('a set of calendars', () => {
  const set = { default: office, byUnit: { so: closedOnTuesday, phong: mornings } };

  it('has one for the dossier', () => {
    expect(defaultCalendarOf(set)).toBe(office);
    expect(defaultCalendarOf(mornings)).toBe(mornings);
  });

  it('has for a unit its own, or that of the nearest unit above it', () => {
    expect(calendarOfUnit(set, ['phong', 'so'])).toBe(mornings);
    expect(calendarOfUnit(set, ['to', 'so'])).toBe(closedOnTuesday);
    expect(calendarOfUnit(set, ['xa'])).toBe(office);
    expect(calendarOfUnit(set, ['toString', '__proto__'])).toBe(office);
    expect(calendarOfUnit(mornings, ['so'])).toBe(mornings);
  });
});
