import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import { isWorkingDay as isWorkingDate } from '../../src/calendar/working-days.ts';
import { parseLimit } from '../../src/limit/parse-limit.ts';
import {
  dateOf,
  dayNumber,
  isWorkingDay,
  type PlainCalendar,
  type Stretch,
} from './plain-calendar.ts';
import { plainDueOf } from './plain-due.ts';
import { NATIONAL, SATURDAYS } from './random-calendars.ts';

/*
 * The reckoning against which the library is held must itself be right: here it is held against
 * dates worked out by hand.
 */

const FILES = [
  ...['plain-calendar', 'plain-due', 'plain-flow', 'plain-log', 'plain-changes'],
  ...['plain-interruptions', 'simulator'],
];

describe('the reckoning on the fingers', () => {
  it.each(FILES)('%s takes nothing but types from the library', (file) => {
    const text = readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8');
    const imports = text.match(/^import[^;]*from '\.\.\/\.\.\/src[^;]*;/gm) ?? [];
    expect(imports.filter((line) => !line.startsWith('import type '))).toEqual([]);
  });

  it('knows the working days of 2026 as they were announced', () => {
    const calendar = vietnamCalendar();
    for (let day = dayNumber('2026-01-01'); day <= dayNumber('2026-12-31'); day += 1) {
      const date = dateOf(day);
      expect([date, isWorkingDay(NATIONAL, day)]).toEqual([date, isWorkingDate(date, calendar)]);
    }
  });
});

describe('a limit counted on the fingers', () => {
  const at = (text: string): number => Date.parse(`${text}:00+07:00`);
  const due = (
    limit: string,
    start: string,
    { isStep = false, pauses = [] as readonly (readonly [string, string])[] } = {},
    calendar: PlainCalendar = NATIONAL,
  ): string => {
    const stretches = pauses.map(([from, till]): Stretch => ({ from: at(from), till: at(till) }));
    const span = {
      start: at(start),
      limit: parseLimit(limit),
      isStep,
      calendar,
      pauses: stretches,
    };
    return new Date(plainDueOf(span).due + 7 * 3_600_000).toISOString().slice(0, 16);
  };

  it.each([
    // The two dates of the design: 24/11 is off.
    ['03 ngày làm việc', '2026-11-20T16:30', '2026-11-26T17:00'],
    ['3,5 ngày làm việc', '2026-11-20T16:30', '2026-11-27T11:30'],
    // Tết: Thu 12, Fri 13, Mon 23/2.
    ['03 ngày làm việc', '2026-02-11T09:00', '2026-02-23T17:00'],
    // Ten days from Wed 11/2 are Sat 21/2, which rolls over the rest of Tết to Mon 23/2.
    ['10 ngày', '2026-02-11T09:00', '2026-02-23T17:00'],
    // Quốc khánh: Sat 22/8 is worked, Mon 31/8 – Wed 2/9 are off.
    ['07 ngày làm việc', '2026-08-20T09:00', '2026-08-28T17:00'],
    ['08 ngày làm việc', '2026-08-20T09:00', '2026-09-03T17:00'],
    ['01 tháng', '2026-08-31T09:00', '2026-09-30T17:00'],
    ['24 giờ', '2026-08-29T09:00', '2026-08-30T09:00'],
    ['16 giờ làm việc', '2026-08-28T15:00', '2026-09-04T15:00'],
    ['02 buổi', '2026-08-28T15:00', '2026-09-03T17:00'],
    ['ngay trong ngày', '2026-08-28T17:00', '2026-09-03T17:00'],
  ])('%s from %s', (limit, start, expected) => {
    expect(due(limit, start)).toBe(expected);
  });

  it('stopped over a weekend and a half day on either side', () => {
    const pauses = [['2026-11-23T14:00', '2026-11-25T10:00']] as const;
    expect(due('03 ngày làm việc', '2026-11-20T16:30', { pauses })).toBe('2026-11-27T17:00');
    // Mon 3 h, Wed 2,5 h are lost; 24 h from Fri 16:30 end on Thu 26/11 16:30.
    expect(due('03 ngày làm việc', '2026-11-20T16:30', { pauses, isStep: true })).toBe(
      '2026-11-27T14:00',
    );
  });

  it('a day is each day’s own timetable', () => {
    // Days of seven hours, Saturdays of four. On Fri 9/10 10:00 two of seven hours are over; the
    // other 2/7 are of Saturday’s four hours: 68 minutes and 34 seconds.
    const expected = due('01 ngày làm việc', '2026-10-09T10:00', { isStep: true }, SATURDAYS);
    expect(expected).toBe('2026-10-10T08:38');
    expect(due('01 ngày làm việc', '2026-10-09T10:00', {}, SATURDAYS)).toBe('2026-10-10T11:30');
  });
});
