import { describe, expect, it } from 'vitest';
import { attempt } from '../../../src/base/error.ts';
import { dayInfo } from '../../../src/calendar/day-info.ts';
import { vietnamCalendar } from '../../../src/calendar/vietnam/vietnam-calendar.ts';
import type { VietnamCalendarOptions } from '../../../src/calendar/vietnam/vietnam-calendar-options.ts';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
} from '../../../src/calendar/working-days.ts';
import { workingTimeBetween } from '../../../src/calendar/working-time.ts';

const vn = vietnamCalendar();

const between = (date: string, hours: VietnamCalendarOptions['hours']): number =>
  workingTimeBetween(
    `${date}T00:00:00+07:00`,
    `${date}T23:59:59+07:00`,
    vietnamCalendar(hours === undefined ? {} : { hours }),
  );

describe('the national calendar', () => {
  it.each([
    ['2024-02-08', 'Tết 2024 begins on a Thursday'],
    ['2024-02-14', 'day in lieu of Tết'],
    ['2024-04-29', 'swapped with 4/5'],
    ['2024-09-03', 'second National Day'],
    ['2025-01-27', 'Tết 2025 begins on a Monday'],
    ['2025-05-02', 'swapped with 26/4'],
    ['2025-09-01', 'second National Day'],
    ['2026-01-02', 'swapped with 10/1'],
    ['2026-02-20', 'last day of Tết 2026'],
    ['2026-04-27', 'day in lieu of Giỗ Tổ, a Sunday'],
    ['2026-08-31', 'swapped with 22/8'],
    ['2026-09-01', 'second National Day'],
    ['2026-11-24', 'Vietnam Culture Day'],
  ])('is off on %s: %s', (date) => {
    expect(isWorkingDay(date, vn)).toBe(false);
  });

  it.each([
    ['2024-05-04', 'a Saturday, for 29/4'],
    ['2025-04-26', 'a Saturday, for 2/5'],
    ['2026-01-10', 'a Saturday, for 2/1'],
    ['2026-08-22', 'a Saturday, for 31/8'],
    ['2024-02-07', 'the day before Tết'],
    ['2024-02-15', 'the day after Tết'],
    ['2025-11-24', 'a Monday before the Culture Day was made a holiday'],
    ['2026-11-23', 'the Monday before the Culture Day: no swap was decided'],
  ])('works on %s: %s', (date) => {
    expect(isWorkingDay(date, vn)).toBe(true);
  });

  it.each([
    // By hand: weekdays of the year, less weekdays off, plus weekend days worked.
    // 1/1; 8, 9, 12–14/2; 18/4; 29, 30/4, 1/5; 2, 3/9.
    [2024, 262 - (1 + 5 + 1 + 3 + 2) + 1],
    // 1/1; 27–31/1; 7/4; 30/4, 1, 2/5; 1, 2/9.
    [2025, 261 - (1 + 5 + 1 + 3 + 2) + 1],
    // 1, 2/1; 16–20/2; 27/4; 30/4, 1/5; 31/8, 1, 2/9; 24/11.
    [2026, 261 - (2 + 5 + 1 + 2 + 3 + 1) + 2],
  ])('has in %i the working days that were decided: %i', (year, days) => {
    expect(countWorkingDays(`${year - 1}-12-31`, `${year}-12-31`, vn)).toBe(days);
  });

  it('has office hours of its own choosing', () => {
    expect(between('2026-11-23', undefined)).toBe(480);
    expect(between('2026-11-23', ['08:00-11:30', '13:30-17:00'])).toBe(420);
    expect(between('2026-08-22', ['08:00-11:30', '13:30-17:00'])).toBe(420);
    expect(between('2026-11-21', undefined)).toBe(0);
  });

  it('goes on by projection to the end of the lunar table, or refuses', () => {
    // Thursday 31/12/2026; 1/1/2027 is off, then Monday the 4th.
    expect(addWorkingDays('2026-12-31', 1, vn)).toBe('2027-01-04');
    expect(isWorkingDay('2050-12-30', vn)).toBe(true);
    const strict = vietnamCalendar({ beyond: 'refuse' });
    expect(attempt(() => addWorkingDays('2026-12-31', 1, strict))).toMatchObject({
      issues: [{ code: 'calendar.notConfirmed', confirmedThrough: '2026-12-31' }],
    });
  });

  it('is one value, however often it is asked for', () => {
    expect(vietnamCalendar()).toBe(vietnamCalendar({}));
    expect(vietnamCalendar({ hours: ['07:30-11:30', '13:00-17:00'] })).toEqual(vietnamCalendar());
  });

  it('can be asked for a part of its years, with both halves of every swap', () => {
    const part = vietnamCalendar({ from: '2015-01-01', to: '2018-12-31', beyond: 'refuse' });
    expect(
      part.days
        .map((day) => ('date' in day ? day.date : ''))
        .sort()
        .at(0),
    ).toBe('2014-12-27');
    expect(
      part.days
        .map((day) => ('date' in day ? day.date : ''))
        .sort()
        .at(-1),
    ).toBe('2019-01-05');
    expect(isWorkingDay('2018-12-31', part)).toBe(false);
    expect(attempt(() => isWorkingDay('2014-12-31', part)).ok).toBe(false);
    expect(attempt(() => isWorkingDay('2019-01-01', part)).ok).toBe(false);
  });

  it('takes as announced only what it is told to: later years are by rule', () => {
    const early = vietnamCalendar({ to: '2023-12-31' });
    // Decided in 2024 as a swap, of which the rule knows nothing.
    expect(dayInfo('2024-04-29', early)).toMatchObject({ working: true, certainty: 'projected' });
    expect(isWorkingDay('2024-05-04', early)).toBe(false);
    expect(isWorkingDay('2024-02-08', early)).toBe(false);
  });

  it('claims no announcement that is not out', () => {
    expect(vietnamCalendar({ to: '2040-12-31' }).confirmedThrough).toBe('2026-12-31');
  });

  it('leaves alone the hours that it is given', () => {
    const hours = ['08:00-11:30', '13:30-17:00'];
    vietnamCalendar({ hours });
    expect(Object.isFrozen(hours)).toBe(false);
  });

  it('has no years with weekends only: before its table it refuses', () => {
    expect(attempt(() => vietnamCalendar({ from: '2009-01-01' }))).toEqual({
      ok: false,
      issues: [
        {
          code: 'calendar.notTabulated',
          path: ['from'],
          date: '2009-01-01',
          from: '2010-01-01',
          to: '2026-12-31',
        },
      ],
    });
  });

  it.each<[unknown, unknown]>([
    [{ hour: ['08:00-12:00'] }, { code: 'input.unknownKey', path: ['hour'] }],
    [{ from: '2026-02-30' }, { code: 'date.invalid', path: ['from'] }],
    [{ to: 'soon' }, { code: 'date.invalid', path: ['to'] }],
    [{ hours: [] }, { code: 'calendar.withoutWorkingTime', path: ['week'] }],
    [{ hours: ['12:00-08:00'] }, { code: 'calendar.shiftReversed', path: ['week', 'mon', 0] }],
    [{ hours: '07:30-11:30' }, { code: 'input.wrongType', path: ['hours'] }],
    [{ hours: [730] }, { code: 'input.wrongType', path: ['hours', 0] }],
    [null, { code: 'input.wrongType', path: [] }],
    [{ beyond: 'guess' }, { code: 'input.notOneOf', path: ['beyond'] }],
    [
      { from: '2026-06-01', to: '2025-06-01' },
      { code: 'calendar.rangeReversed', path: ['from'] },
    ],
  ])('refuses %j', (options, issue) => {
    // The point is that the type does not hold.
    const built = attempt(() => vietnamCalendar(options as VietnamCalendarOptions));
    expect(built).toMatchObject({ ok: false });
    expect(built.ok ? [] : built.issues).toContainEqual(expect.objectContaining(issue));
  });
});
