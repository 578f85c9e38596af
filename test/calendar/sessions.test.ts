import { describe, expect, it } from 'vitest';
import { attempt } from '../../src/base/error.ts';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import { closingOfSession, sessionAt } from '../../src/calendar/sessions.ts';
import { calendarWith, OFFICE_HOURS, off, weekOf } from './calendars.ts';

const at = (time: string): number => Date.parse(`${time}:00+07:00`);

/** From Friday 20/11/2026, whose morning is session 0, to Friday 27/11. */
const days = { from: '2026-11-20', confirmedThrough: '2026-11-27' };
const plain = tableOf(calendarWith(days));
const withTuesdayOff = tableOf(calendarWith({ ...days, days: [off('2026-11-24')] }));
const withSaturdays = tableOf(
  calendarWith({ ...days, week: weekOf(OFFICE_HOURS, ['07:30-11:30']) }),
);
const withSaturdayDesk = tableOf(
  calendarWith({
    ...days,
    week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
  }),
);

describe('half days, numbered through', () => {
  it.each([
    ['the first morning', plain, '2026-11-20T07:30', 0, '2026-11-20T11:30'],
    ['the first afternoon', plain, '2026-11-20T13:00', 1, '2026-11-20T17:00'],
    ['the end of an afternoon', plain, '2026-11-20T16:59', 1, '2026-11-20T17:00'],
    ['Monday morning', plain, '2026-11-23T09:00', 2, '2026-11-23T11:30'],
    ['the last afternoon', plain, '2026-11-27T15:00', 11, '2026-11-27T17:00'],
    ['the morning after a day off', withTuesdayOff, '2026-11-25T08:00', 4, '2026-11-25T11:30'],
    ['a Saturday morning', withSaturdays, '2026-11-21T08:00', 2, '2026-11-21T11:30'],
    ['the Monday after it', withSaturdays, '2026-11-23T08:00', 3, '2026-11-23T11:30'],
    ['the Monday after a desk', withSaturdayDesk, '2026-11-23T08:00', 2, '2026-11-23T11:30'],
  ])('have for %s a number and a closing', (_, table, open, session, closing) => {
    expect(sessionAt(table, at(open))).toBe(session);
    expect(closingOfSession(table, session)).toBe(at(closing));
  });

  it('end where the calendar ends', () => {
    expect(attempt(() => closingOfSession(plain, 12))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', date: '2026-11-28' }],
    });
  });
});
