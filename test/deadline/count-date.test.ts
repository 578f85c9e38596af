import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { tryComputeDeadline } from '../../src/deadline/compute-deadline.ts';
import { calendarWith, SHORT_HOURS, weekOf } from '../calendar/calendars.ts';
import { at, deadline, due } from './deadlines.ts';

describe('working days by date', () => {
  it.each([
    ['2026-11-20 06:00', '2026-11-23 17:00', 'received before opening'],
    ['2026-11-20 12:00', '2026-11-23 17:00', 'received at lunch'],
    ['2026-11-20 23:59', '2026-11-23 17:00', 'received late in the evening'],
    ['2026-11-21 09:00', '2026-11-23 17:00', 'received on a Saturday'],
    ['2026-11-23 00:00', '2026-11-25 17:00', 'received at the midnight that begins Monday'],
    ['2026-11-24 09:00', '2026-11-25 17:00', 'received on a holiday'],
    ['2026-08-21 09:00', '2026-08-22 17:00', 'due on a swapped Saturday'],
    ['2026-08-22 09:00', '2026-08-24 17:00', 'received on a swapped Saturday'],
  ])('one day from %s: %s, %s', (start, expected) => {
    expect(due(start, '01 ngày làm việc')).toBe(expected);
  });

  it('end at the close of the last day, and are in time until its midnight', () => {
    const calendar = calendarWith({ week: weekOf(SHORT_HOURS, ['08:00-11:30']) });
    expect(deadline('2026-11-20 09:00', '01 ngày làm việc', { calendar })).toMatchObject({
      due: '2026-11-21T11:30:00+07:00',
      dueDate: '2026-11-21',
      endsAt: '2026-11-22T00:00:00+07:00',
    });
  });

  it.each([
    // Three days are over at the close of Thursday 26/11; half of Friday ends with its morning.
    ['3,5 ngày làm việc', '2026-11-27 11:30'],
    ['0,25 ngày làm việc', '2026-11-23 09:30'],
    ['0,75 ngày làm việc', '2026-11-23 15:00'],
    ['1,5 ngày làm việc', '2026-11-25 11:30'],
  ])('%s may end within a day', (limit, expected) => {
    const result = deadline('2026-11-20 16:30', limit);
    expect(result.due).toBe(at(expected));
    // Still the whole day is in time.
    expect(result.endsAt.slice(10)).toBe('T00:00:00+07:00');
  });

  it('takes a part of a day of its own hours, never of eight', () => {
    const calendar = calendarWith({ week: weekOf(SHORT_HOURS, ['08:00-12:00']) });
    // Friday: 3.5 of 7 hours. Saturday: 2 of 4.
    expect(due('2026-11-19 10:00', '0,5 ngày làm việc', { calendar })).toBe('2026-11-20 11:30');
    expect(due('2026-11-20 10:00', '0,5 ngày làm việc', { calendar })).toBe('2026-11-21 10:00');
  });

  it('is marked when the last day is not announced yet, or refused', () => {
    // 30 and 31/12, then Monday 4/1/2027, since 1/1 is off.
    expect(deadline('2026-12-29 10:00', '03 ngày làm việc')).toMatchObject({
      dueDate: '2027-01-04',
      certainty: 'projected',
    });
    expect(deadline('2026-12-29 10:00', '02 ngày làm việc').certainty).toBe('confirmed');
    expect(
      tryComputeDeadline({
        start: at('2026-12-29 10:00'),
        limit: '03 ngày làm việc',
        calendar: vietnamCalendar({ beyond: 'refuse' }),
      }),
    ).toEqual({
      ok: false,
      issues: [
        {
          code: 'calendar.notConfirmed',
          path: [],
          date: '2027-01-01',
          confirmedThrough: '2026-12-31',
        },
      ],
    });
  });
});

describe('calendar units', () => {
  it.each([
    ['2026-11-20 16:30', '05 ngày', '2026-11-25'],
    // Saturday rolls to Monday.
    ['2026-11-20 16:30', '01 ngày', '2026-11-23'],
    // Tuesday is a holiday.
    ['2026-11-20 16:30', '04 ngày', '2026-11-25'],
    ['2026-11-17 16:30', '01 tuần', '2026-11-25'],
    ['2026-11-16 16:30', '02 tuần', '2026-11-30'],
    ['2025-01-15 09:00', '01 tháng', '2025-02-17'],
    ['2025-01-31 09:00', '01 tháng', '2025-02-28'],
    ['2024-01-31 09:00', '01 tháng', '2024-02-29'],
    // 28/2/2026 is a Saturday.
    ['2025-12-31 09:00', '02 tháng', '2026-03-02'],
    ['2025-11-30 09:00', '03 tháng', '2026-03-02'],
    ['2024-02-29 09:00', '01 năm', '2025-02-28'],
    // 30 days from 5/8 end on 4/9, a Friday; 29 days on 3/9, the second day after the holidays.
    ['2026-08-05 09:00', '30 ngày', '2026-09-04'],
    // 27 days end on 1/9, in the middle of a run of days off from 29/8 to 2/9.
    ['2026-08-05 09:00', '27 ngày', '2026-09-03'],
  ])('from %s, %s end on %s', (start, limit, dueDate) => {
    const result = deadline(start, limit);
    expect(result.dueDate).toBe(dueDate);
    expect(result.due).toBe(`${dueDate}T17:00:00+07:00`);
  });

  it('begin the day after the event', () => {
    expect(deadline('2026-11-20 16:30', '05 ngày').countsFrom).toBe('2026-11-21T00:00:00+07:00');
  });
});

describe('a fixed date', () => {
  it.each([
    ['trước ngày 01/12/2023', '2023-11-30', '2023-11-30T17:00:00+07:00'],
    ['trong tháng 11 năm 2023', '2023-11-30', '2023-11-30T17:00:00+07:00'],
    // 25/12/2023 is a Monday, so the last day is a Sunday: it does not roll.
    ['trước ngày 25/12/2023', '2023-12-24', '2023-12-25T00:00:00+07:00'],
  ])('%s ends with %s', (limit, dueDate, expected) => {
    expect(deadline('2023-11-14 08:00', limit)).toMatchObject({
      dueDate,
      due: expected,
    });
  });

  it('may lie before the event', () => {
    expect(deadline('2026-11-20 08:00', { by: '2026-11-18' })).toMatchObject({
      dueDate: '2026-11-18',
      endsAt: '2026-11-19T00:00:00+07:00',
    });
  });

  it('is refused where the calendar has no answer, the very next day too', () => {
    const calendar = calendarWith({ confirmedThrough: '2026-12-31' });
    for (const by of ['2027-01-01', '2027-06-30']) {
      const result = tryComputeDeadline({ start: at('2026-11-20 08:00'), limit: { by }, calendar });
      expect(result).toMatchObject({ issues: [{ code: 'calendar.notConfirmed', date: by }] });
    }
  });
});
