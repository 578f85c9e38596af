import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import { type CalendarSet, defaultCalendarOf } from '../../src/calendar/calendar-set.ts';
import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';

const calendar = vietnamCalendar();

describe('the calendar of a dossier', () => {
  it('is the one that is given, or the default of a set', () => {
    expect(defaultCalendarOf(calendar)).toBe(calendar);
    expect(defaultCalendarOf({ default: calendar, byUnit: {} })).toBe(calendar);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['vn', 'string'],
  ])('may not be %j', (given, received) => {
    try {
      // What a caller without types passes.
      defaultCalendarOf(given as unknown as CalendarSet);
      expect.unreachable();
    } catch (error) {
      if (!isLienthongError(error)) throw error;
      expect(error.issues).toEqual([
        { code: 'input.wrongType', path: ['calendar'], expected: 'object', received },
      ]);
    }
  });
});
