import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import { dayPartsAt, dayPartsOf, instantAtDayParts } from '../../src/calendar/coordinates.ts';
import { dayInfo } from '../../src/calendar/day-info.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { addWorkingTime, workingTimeBetween } from '../../src/calendar/working-time.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';
import { anyCalendar, off, testDay, testInstant, wideCalendarWith } from './calendars.ts';

const MINUTE = 60_000;
const someMinutes = fc.integer({ min: 1, max: 30_000 });
const anyMinutes = fc.integer({ min: -30_000, max: 30_000 });
const anySeconds = fc.integer({ min: -1_000_000, max: 1_000_000 });

const add = (start: number, minutes: number, calendar: WorkCalendar): number =>
  Date.parse(addWorkingTime(start, minutes, calendar));

/** Whether an instant of a test calendar, in Việt Nam, lies in a shift that counts. */
const isOpen = (epochMs: number, calendar: WorkCalendar): boolean => {
  const wall = new Date(epochMs + 7 * 60 * MINUTE).toISOString();
  const { working, shifts } = dayInfo(wall.slice(0, 10), calendar);
  const time = wall.slice(11, 16);
  return working && shifts.some((shift) => shift.slice(0, 5) <= time && time < shift.slice(6));
};

describe('working time', () => {
  it('is what is measured after it was added', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, anyMinutes, (calendar, start, minutes) => {
        expect(workingTimeBetween(start, add(start, minutes, calendar), calendar)).toBe(minutes);
      }),
    );
  });

  it('is measured to the second', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, anySeconds, (calendar, start, seconds) => {
        const end = add(start, seconds / 60, calendar);
        expect(workingTimeBetween(start, end, calendar)).toBe(seconds / 60);
      }),
    );
  });

  it('is walking from minute to minute', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        fc.nat({ max: 2 * 1440 }),
        (calendar, from, minutes) => {
          const start = Math.floor(from / MINUTE) * MINUTE;
          let open = 0;
          for (let i = 0; i < minutes; i += 1) if (isOpen(start + i * MINUTE, calendar)) open += 1;
          expect(workingTimeBetween(start, start + minutes * MINUTE, calendar)).toBe(open);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('ends at the earliest instant: a moment before, some of it is still to pass', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, someMinutes, (calendar, start, minutes) => {
        const end = add(start, minutes, calendar);
        expect(workingTimeBetween(start, end - 1, calendar)).toBeLessThan(minutes);
      }),
    );
  });

  it('of two amounts is one after the other, forwards and backwards', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        someMinutes,
        someMinutes,
        fc.constantFrom(1, -1),
        (calendar, start, a, b, sign) => {
          expect(add(start, sign * (a + b), calendar)).toBe(
            add(add(start, sign * a, calendar), sign * b, calendar),
          );
        },
      ),
    );
  });

  it('from a later start, or of more minutes, never ends earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        fc.nat({ max: 10_000 }),
        someMinutes,
        fc.nat({ max: 5_000 }),
        (calendar, start, later, minutes, more) => {
          const end = add(start, minutes, calendar);
          expect(add(start + later * MINUTE, minutes, calendar)).toBeGreaterThanOrEqual(end);
          expect(add(start, minutes + more, calendar)).toBeGreaterThanOrEqual(end);
        },
      ),
    );
  });

  it('adds up over an instant in between, and changes its sign with its direction', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, testInstant, testInstant, (calendar, a, b, c) => {
        const between = (from: number, to: number) => workingTimeBetween(from, to, calendar) * 60;
        expect(Math.round(between(a, b)) + Math.round(between(b, c))).toBe(
          Math.round(between(a, c)),
        );
        expect(between(a, b) + between(b, a)).toBe(0);
      }),
    );
  });

  it('never ends earlier for a new holiday', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(testDay, { maxLength: 30 }),
        testDay,
        testInstant,
        someMinutes,
        (days, added, start, minutes) => {
          const list = days.filter((day) => day !== added).map(formatCivilDate);
          const before = wideCalendarWith({ days: list.map((date) => off(date)) });
          const after = wideCalendarWith({
            days: [...list, formatCivilDate(added)].map((date) => off(date)),
          });
          expect(add(start, minutes, after)).toBeGreaterThanOrEqual(add(start, minutes, before));
        },
      ),
    );
  });

  it('is the same through a calendar that went through JSON', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        testInstant,
        anyMinutes,
        (calendar, start, end, minutes) => {
          const stored: WorkCalendar = JSON.parse(JSON.stringify(calendar));
          expect(addWorkingTime(start, minutes, stored)).toBe(
            addWorkingTime(start, minutes, calendar),
          );
          expect(workingTimeBetween(start, end, stored)).toBe(
            workingTimeBetween(start, end, calendar),
          );
        },
      ),
    );
  });
});

describe('shares of working days', () => {
  const quarters = fc.integer({ min: 1, max: 200 }).map((n) => n / 4);

  it('come back as they were added', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, quarters, (calendar, start, amount) => {
        const table = tableOf(calendar);
        const from = dayPartsAt(table, Math.floor(start / MINUTE) * MINUTE);
        const parts = from + dayPartsOf(table, amount);
        const end = instantAtDayParts(table, parts);
        // The end is rounded up to a millisecond, of which a day has some millions.
        expect(dayPartsAt(table, end) - parts).toBeGreaterThanOrEqual(0);
        expect(dayPartsAt(table, end - 1)).toBeLessThan(parts);
      }),
    );
  });

  it('of a whole day are the same share of the next', () => {
    fc.assert(
      fc.property(testInstant, fc.integer({ min: 1, max: 60 }), (start, days) => {
        const calendar = wideCalendarWith();
        const table = tableOf(calendar);
        const end = instantAtDayParts(table, dayPartsAt(table, start) + dayPartsOf(table, days));
        expect(workingTimeBetween(start, end, calendar)).toBe(days * 480);
      }),
    );
  });
});
