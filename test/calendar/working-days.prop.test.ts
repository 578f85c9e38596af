import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDaysMany, countWorkingDaysMany } from '../../src/calendar/batch.ts';
import { dayInfo } from '../../src/calendar/day-info.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../src/calendar/working-days.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { anyCalendar, off, testDate, testDay, wideCalendarWith } from './calendars.ts';

const someDays = fc.integer({ min: 1, max: 400 });
const anyDays = fc.integer({ min: -120, max: 400 });

const nextDay = (date: string): string => formatCivilDate(epochDayAt(date) + 1);

/** By walking from day to day, as one does with a finger on a wall calendar. */
const addByWalking = (date: string, n: number, calendar: WorkCalendar): string => {
  let day = date;
  let left = n;
  while (left > 0) {
    day = nextDay(day);
    if (dayInfo(day, calendar).working) left -= 1;
  }
  return day;
};

describe('adding working days', () => {
  it('is walking from day to day', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, fc.integer({ min: 1, max: 60 }), (calendar, date, n) => {
        expect(addWorkingDays(date, n, calendar)).toBe(addByWalking(date, n, calendar));
      }),
    );
  });

  it('lands on a working day', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, anyDays, (calendar, date, n) => {
        expect(isWorkingDay(addWorkingDays(date, n, calendar), calendar)).toBe(true);
      }),
    );
  });

  it('is undone by counting, from any day', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, someDays, (calendar, date, n) => {
        expect(countWorkingDays(date, addWorkingDays(date, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it('is undone by counting for every number, backwards and zero too, from a working day', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, anyDays, (calendar, date, n) => {
        const start = addWorkingDays(date, 0, calendar);
        expect(countWorkingDays(start, addWorkingDays(start, n, calendar), calendar)).toBe(n);
      }),
    );
  });

  it('undoes counting up to a working day', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, testDate, (calendar, a, b) => {
        const [from, to] =
          a < b ? [a, addWorkingDays(b, 0, calendar)] : [b, addWorkingDays(a, 0, calendar)];
        const n = countWorkingDays(from, to, calendar);
        if (n > 0) expect(addWorkingDays(from, n, calendar)).toBe(to);
      }),
    );
  });

  it('of two amounts is adding one after the other, forwards and backwards', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testDate,
        someDays,
        someDays,
        fc.boolean(),
        (calendar, date, a, b, forwards) => {
          const [first, second] = forwards ? [a, b] : [-Math.ceil(a / 5), -Math.ceil(b / 5)];
          expect(addWorkingDays(date, first + second, calendar)).toBe(
            addWorkingDays(addWorkingDays(date, first, calendar), second, calendar),
          );
        },
      ),
    );
  });

  it('from a later day never ends earlier', () => {
    fc.assert(
      fc.property(anyCalendar, testDay, fc.nat({ max: 30 }), anyDays, (calendar, day, later, n) => {
        const end = addWorkingDays(formatCivilDate(day), n, calendar);
        expect(addWorkingDays(formatCivilDate(day + later), n, calendar) >= end).toBe(true);
      }),
    );
  });

  it('of more days ends later', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, anyDays, someDays, (calendar, date, n, more) => {
        const end = addWorkingDays(date, n, calendar);
        const later = addWorkingDays(date, n + more, calendar);
        // From a rest day zero days and one day are the same Monday.
        if (n === 0) expect(later >= end).toBe(true);
        else expect(later > end).toBe(true);
      }),
    );
  });

  it('never ends earlier for a new holiday', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(testDay, { maxLength: 30 }),
        testDay,
        testDate,
        someDays,
        (days, added, date, n) => {
          const list = days.filter((day) => day !== added).map(formatCivilDate);
          const before = wideCalendarWith({ days: list.map((d) => off(d)) });
          const after = wideCalendarWith({
            days: [...list, formatCivilDate(added)].map((d) => off(d)),
          });
          expect(addWorkingDays(date, n, after) >= addWorkingDays(date, n, before)).toBe(true);
        },
      ),
    );
  });
});

describe('counting working days', () => {
  it('adds up over a day in between', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, testDate, testDate, (calendar, a, b, c) => {
        expect(countWorkingDays(a, b, calendar) + countWorkingDays(b, c, calendar)).toBe(
          countWorkingDays(a, c, calendar),
        );
      }),
    );
  });

  it('changes its sign with its direction', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, testDate, (calendar, a, b) => {
        expect(countWorkingDays(a, b, calendar) + countWorkingDays(b, a, calendar)).toBe(0);
      }),
    );
  });
});

describe('a calendar that went through JSON', () => {
  it('gives the same dates', () => {
    fc.assert(
      fc.property(anyCalendar, testDate, testDate, anyDays, (calendar, a, b, n) => {
        const stored: WorkCalendar = JSON.parse(JSON.stringify(calendar));
        expect(addWorkingDays(a, n, stored)).toBe(addWorkingDays(a, n, calendar));
        expect(countWorkingDays(a, b, stored)).toBe(countWorkingDays(a, b, calendar));
        expect(dayInfo(a, stored)).toEqual(dayInfo(a, calendar));
      }),
    );
  });
});

describe('many dates at once', () => {
  const pairs = fc.array(fc.tuple(testDay, testDay, anyDays), { maxLength: 20 });

  it('are the dates one by one', () => {
    fc.assert(
      fc.property(anyCalendar, pairs, anyDays, (calendar, rows, n) => {
        const from = Int32Array.from(rows, ([day]) => day);
        const to = Int32Array.from(rows, ([, day]) => day);
        const each = Int32Array.from(rows, ([, , amount]) => amount);
        const one = rows.map(([a, b, amount]) => {
          const [first, last] = [formatCivilDate(a), formatCivilDate(b)];
          return {
            added: epochDayAt(addWorkingDays(first, n, calendar)),
            addedEach: epochDayAt(addWorkingDays(first, amount, calendar)),
            counted: countWorkingDays(first, last, calendar),
          };
        });
        expect([...addWorkingDaysMany(from, n, calendar)]).toEqual(one.map(({ added }) => added));
        expect([...addWorkingDaysMany(from, each, calendar)]).toEqual(
          one.map(({ addedEach }) => addedEach),
        );
        expect([...countWorkingDaysMany(from, to, calendar)]).toEqual(
          one.map(({ counted }) => counted),
        );
      }),
    );
  });
});
