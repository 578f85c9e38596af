import { describe, expect, it } from 'vitest';
import {
  addCivilUnits,
  addMonthsClipped,
  daysInMonth,
  epochDayAt,
  epochDayOf,
  formatCivilDate,
  isCivilUnit,
  isLeapYear,
  parseCivilDate,
  weekdayIndexOf,
} from '../../src/time/civil-date.ts';

describe('a civil date', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['2026-11-20', 20_777],
    ['0000-01-01', -719_528],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (date, day) => {
    expect(epochDayAt(date)).toBe(day);
    expect(formatCivilDate(day)).toBe(date);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-1',
    '20260401',
    '2026/04/01',
    '01-04-2026',
    '2026-04-01T00:00:00+07:00',
    ' 2026-04-01',
    '2026-0٤-01',
    '',
  ])('is not %j', (text) => {
    expect(parseCivilDate(text, ['from'])).toEqual({
      ok: false,
      issues: [{ code: 'date.invalid', path: ['from'], text }],
    });
  });

  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2026, 11)]).toEqual([
      28, 29, 30,
    ]);
  });

  it('knows its weekday, counted from Monday', () => {
    expect(['1970-01-01', '2026-11-20', '2026-11-23', '1969-12-28'].map(epochDayAt)).toEqual([
      0, 20_777, 20_780, -4,
    ]);
    expect([0, 20_777, 20_780, -4].map(weekdayIndexOf)).toEqual([3, 4, 0, 6]);
  });
});

describe('the same day of a later month', () => {
  it.each([
    ['2025-01-15', 1, '2025-02-15'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 2, '2025-03-31'],
    ['2025-10-31', 13, '2026-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(formatCivilDate(addMonthsClipped(epochDayAt(date), months))).toBe(expected);
  });
});

describe('units of the civil calendar', () => {
  it.each([
    ['2026-11-30', 3, 'day', '2026-12-03'],
    ['2026-11-30', 2, 'week', '2026-12-14'],
    ['2026-11-30', 3, 'month', '2027-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
  ] as const)('%s and %i of a %s is %s', (date, amount, unit, expected) => {
    expect(formatCivilDate(addCivilUnits(epochDayAt(date), amount, unit))).toBe(expected);
  });

  it('are the day, the week, the month and the year', () => {
    expect(['day', 'week', 'month', 'year'].every(isCivilUnit)).toBe(true);
    expect(['workingDay', 'hour', 'toString'].some(isCivilUnit)).toBe(false);
  });
});

describe('day numbers', () => {
  it('agree with the proleptic Gregorian calendar of Date over eight centuries', () => {
    for (let day = epochDayOf(1600, 1, 1); day < epochDayOf(2400, 1, 1); day += 17) {
      expect(formatCivilDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });
});
