import { describe, expect, it } from 'vitest';
import { calendarWith, OFFICE_HOURS, weekOf } from '../calendar/calendars.ts';
import { at, deadline, due } from './deadlines.ts';

describe('working time', () => {
  it.each([
    // W(16:30) is 15/16 of Friday, so a day later it is Monday 16:30.
    ['2026-11-20 16:30', '01 ngày làm việc', '2026-11-23 16:30'],
    ['2026-11-20 16:30', '02 ngày làm việc', '2026-11-25 16:30'],
    ['2026-11-20 16:30', '0,5 ngày làm việc', '2026-11-23 11:00'],
    ['2026-11-20 09:30', '0,25 ngày làm việc', '2026-11-20 11:30'],
    // Outside hours: as from the next opening.
    ['2026-11-20 12:00', '0,25 ngày làm việc', '2026-11-20 15:00'],
    ['2026-11-20 18:00', '01 ngày làm việc', '2026-11-23 17:00'],
    ['2026-11-21 09:00', '01 ngày làm việc', '2026-11-23 17:00'],
    ['2026-11-24 09:00', '01 ngày làm việc', '2026-11-25 17:00'],
    ['2026-11-20 07:30', '01 ngày làm việc', '2026-11-20 17:00'],
    // Hours and minutes.
    ['2026-11-26 15:00', '04 giờ làm việc', '2026-11-27 09:30'],
    ['2026-11-20 16:50', '30 phút làm việc', '2026-11-23 07:50'],
  ])('of a step from %s, %s: %s', (start, limit, expected) => {
    expect(due(start, limit, { scope: 'step' })).toBe(expected);
  });

  it('in hours is the same for a step and for anything else', () => {
    expect(due('2026-11-26 15:00', '04 giờ làm việc')).toBe('2026-11-27 09:30');
  });

  it('can be asked for by the limit itself', () => {
    const limit = { amount: 1, unit: 'workingDay', counting: 'time' } as const;
    expect(due('2026-11-20 16:30', limit)).toBe('2026-11-23 16:30');
    expect(due('2026-11-20 16:30', { ...limit, counting: 'date' }, { scope: 'step' })).toBe(
      '2026-11-23 17:00',
    );
  });

  it('is late once working time has passed: at a close that is the next opening', () => {
    expect(deadline('2026-11-20 13:00', '04 giờ làm việc')).toMatchObject({
      due: '2026-11-20T17:00:00+07:00',
      endsAt: '2026-11-23T07:30:00+07:00',
      countsFrom: '2026-11-20T13:00:00+07:00',
    });
    expect(deadline('2026-11-20 13:00', '02 giờ làm việc')).toMatchObject({
      due: '2026-11-20T15:00:00+07:00',
      endsAt: '2026-11-20T15:00:00+07:00',
    });
  });

  it('passes in shares of each day', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    // 15:00 is 3/4 of Friday; 3/4 of the four hours of Saturday is 10:30.
    expect(due('2026-11-20 15:00', '01 ngày làm việc', { calendar, scope: 'step' })).toBe(
      '2026-11-21 10:30',
    );
  });
});

describe('sessions', () => {
  it.each([
    ['2026-11-20 09:00', '01 buổi', '2026-11-20 17:00'],
    ['2026-11-20 09:00', '02 buổi', '2026-11-23 11:30'],
    ['2026-11-20 14:00', '01 buổi', '2026-11-23 11:30'],
    // At lunch and at the end of the morning the afternoon is the session that contains the start.
    ['2026-11-20 11:30', '01 buổi', '2026-11-23 11:30'],
    ['2026-11-20 12:15', '01 buổi', '2026-11-23 11:30'],
    ['2026-11-20 17:00', '01 buổi', '2026-11-23 17:00'],
    ['2026-11-21 09:00', '01 buổi', '2026-11-23 17:00'],
    ['2026-11-23 14:00', '03 buổi', '2026-11-26 11:30'],
  ])('from %s, %s end at %s', (start, limit, expected) => {
    expect(due(start, limit)).toBe(expected);
  });

  it('are the shifts that a day has', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    expect(due('2026-11-20 14:00', '02 buổi', { calendar })).toBe('2026-11-23 11:30');
    const desk = calendarWith({
      week: weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
    });
    expect(due('2026-11-20 14:00', '02 buổi', { calendar: desk })).toBe('2026-11-23 17:00');
  });
});

describe('the clock on the wall', () => {
  it.each([
    ['2026-11-20 16:30', '24 giờ', '2026-11-21 16:30'],
    ['2026-11-23 10:00', '24 giờ', '2026-11-24 10:00'],
    ['2026-11-20 23:55', '10 phút', '2026-11-21 00:05'],
    ['2026-11-20 16:30', '1,5 giờ', '2026-11-20 18:00'],
  ])('from %s, %s: %s, through nights and holidays', (start, limit, expected) => {
    const result = deadline(start, limit, { scope: 'step' });
    expect(result.due).toBe(at(expected));
    expect(result.endsAt).toBe(result.due);
  });
});

describe('a shift that ends at midnight', () => {
  const hours = ['06:00-14:00', '14:00-24:00'];
  const calendar = calendarWith({ week: weekOf(hours) });

  it.each([
    ['01 ngày làm việc', '2026-11-20 06:00'],
    ['18 giờ làm việc', '2026-11-20 06:00'],
    ['01 buổi', '2026-11-20 09:00'],
  ])('closes its own day: %s from %s are due that day', (limit, start) => {
    expect(deadline(start, limit, { calendar, scope: 'step' })).toMatchObject({
      due: '2026-11-21T00:00:00+07:00',
      dueDate: '2026-11-20',
      endsAt: '2026-11-23T06:00:00+07:00',
    });
  });

  it('leaves the midnight that ends hours by the clock to the day that begins', () => {
    expect(deadline('2026-11-20 00:00', '24 giờ', { calendar }).dueDate).toBe('2026-11-21');
  });
});
