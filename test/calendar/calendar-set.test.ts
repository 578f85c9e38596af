import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import {
  type CalendarSet,
  calendarOfUnit,
  defaultCalendarOf,
} from '../../src/calendar/calendar-set.ts';
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

describe('the calendar of a unit', () => {
  const own = buildCalendar({ ...calendar, id: 'cong-an' });
  const set: CalendarSet = { default: calendar, byUnit: { congAn: own } };

  it('is its own, or that of the nearest unit above it, or the default', () => {
    expect(calendarOfUnit(set, ['congAn'])).toBe(own);
    expect(calendarOfUnit(set, ['doi', 'congAn'])).toBe(own);
    expect(calendarOfUnit(set, ['thue'])).toBe(calendar);
    expect(calendarOfUnit(calendar, ['congAn'])).toBe(calendar);
  });

  it.each([
    [{ default: calendar, byUnit: null }, ['calendar', 'byUnit']],
    [{ default: calendar, byUnit: { congAn: null } }, ['calendar', 'byUnit', 'congAn']],
    [{ default: calendar, byUnit: { congAn: 'vn' } }, ['calendar', 'byUnit', 'congAn']],
  ])('is never passed over because it is none (%#)', (given, path) => {
    try {
      // What a caller without types passes.
      calendarOfUnit(given as unknown as CalendarSet, ['congAn']);
      expect.unreachable();
    } catch (error) {
      if (!isLienthongError(error)) throw error;
      expect(error.issues).toMatchObject([{ code: 'input.wrongType', path }]);
    }
  });
});
