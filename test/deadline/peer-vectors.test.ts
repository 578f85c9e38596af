import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { computeDeadline } from '../../src/deadline/compute-deadline.ts';
import type { AmountLimit } from '../../src/limit/limit.ts';
import { calendarWith, OFFICE_HOURS, off, SHORT_HOURS, weekOf } from '../calendar/calendars.ts';

/*
 * Inputs on which other systems are known to go wrong. Whole days here keep the time of day, so
 * their counting is `time`; the expected values are worked out by hand.
 */

const plain = calendarWith();
const nineToFive = calendarWith({ week: weekOf(['09:00-17:00']) });

const days = (amount: number): AmountLimit => ({ amount, unit: 'workingDay', counting: 'time' });

const deadlineOf = (start: string, limit: AmountLimit, calendar: WorkCalendar) =>
  computeDeadline({ start: `${start.replace(' ', 'T')}:00+07:00`, limit, calendar });

const dueOf = (...input: Parameters<typeof deadlineOf>): string =>
  deadlineOf(...input)
    .due.slice(0, 16)
    .replace('T', ' ');

describe('vectors on which peers go wrong', () => {
  it('1: a day keeps the time of day', () => {
    expect(dueOf('2025-03-03 11:00', days(1), plain)).toBe('2025-03-04 11:00');
  });

  it('2: received on a Saturday, one day is the whole of Monday', () => {
    expect(dueOf('2025-03-08 09:00', days(1), plain)).toBe('2025-03-10 17:00');
  });

  it('3: received in the evening, one day is the whole of tomorrow', () => {
    expect(dueOf('2025-03-03 18:30', days(1), plain)).toBe('2025-03-04 17:00');
  });

  it('4: a make-up Saturday directly after a Friday off counts', () => {
    const calendar = calendarWith({
      days: [
        off('2025-03-14', 'swapOff'),
        {
          date: '2025-03-15',
          status: 'work',
          kind: 'swapWork',
          name: 'Làm bù',
          replaces: '2025-03-14',
        },
      ],
    });
    // Thursday, Saturday, Monday.
    expect(dueOf('2025-03-13 09:00', days(2), calendar)).toBe('2025-03-17 09:00');
  });

  it('5: received on a holiday, no hour of it counts', () => {
    const calendar = calendarWith({
      days: [off('2025-04-30'), off('2025-05-01'), off('2025-05-02')],
    });
    expect(dueOf('2025-04-30 09:00', days(1), calendar)).toBe('2025-05-05 17:00');
  });

  it('6: a half Saturday is neither eight hours nor open in the afternoon', () => {
    const calendar = calendarWith({ week: weekOf(OFFICE_HOURS, ['07:30-11:30']) });
    // Eight hours: 3,5 on Friday, 4 on Saturday, 0,5 on Monday.
    const hours: AmountLimit = { amount: 8, unit: 'workingHour' };
    expect(dueOf('2025-03-14 13:30', hours, calendar)).toBe('2025-03-17 08:00');
    // One day: 4,5 of 8 hours are over on Friday, so 9/16 of the four hours of Saturday.
    expect(dueOf('2025-03-14 13:30', days(1), calendar)).toBe('2025-03-15 09:45');
  });

  it('7: a day of seven hours is a day', () => {
    const calendar = calendarWith({ week: weekOf(SHORT_HOURS) });
    // From the opening a whole day ends at the close; the next morning at 08:00 is still in time.
    expect(deadlineOf('2025-03-03 08:00', days(1), calendar)).toMatchObject({
      due: '2025-03-03T17:00:00+07:00',
      endsAt: '2025-03-04T08:00:00+07:00',
    });
    expect(dueOf('2025-03-03 09:00', days(1), calendar)).toBe('2025-03-04 09:00');
  });

  it('8: nothing is cut off after a year: 270 days are 54 weeks of five', () => {
    expect(dueOf('2025-01-06 08:00', days(270), plain)).toBe('2026-01-19 08:00');
  });

  it('9: minutes are kept', () => {
    const limit: AmountLimit = { amount: 30, unit: 'workingMinute' };
    expect(dueOf('2025-03-04 10:10', limit, nineToFive)).toBe('2025-03-04 10:40');
  });

  it('10: what spills over the close is not lost', () => {
    const limit: AmountLimit = { amount: 2, unit: 'workingHour' };
    expect(dueOf('2025-03-07 16:00', limit, nineToFive)).toBe('2025-03-10 10:00');
  });

  it('11: a holiday within a week is not skipped over', () => {
    const calendar = calendarWith({ week: weekOf(['09:00-17:00']), days: [off('2025-03-05')] });
    // Thursday 6, Friday 7, Monday 10, Tuesday 11, Wednesday 12.
    expect(dueOf('2025-03-04 10:00', days(5), calendar)).toBe('2025-03-12 10:00');
  });

  it('12: half days are not cut off', () => {
    // A quarter of Monday 3/3 is over at 09:30; 11,75 days are over at 15:00 of the twelfth day.
    expect(dueOf('2025-03-03 09:30', days(11.5), plain)).toBe('2025-03-18 15:00');
    expect(dueOf('2025-03-03 09:30', days(11), plain)).toBe('2025-03-18 09:30');
  });
});
