import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { computeDeadline } from '../../src/deadline/compute-deadline.ts';
import type { Deadline } from '../../src/deadline/deadline.ts';
import type { AmountLimit } from '../../src/limit/limit.ts';
import type { LimitScope } from '../../src/limit/unit-table.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';
import { anyCalendar, off, testDay, testInstant, wideCalendarWith } from '../calendar/calendars.ts';
import { anyLimit, anyScope, quarterDays, twoLimits, zeroLimit } from './random-limits.ts';

const ms = (instant: string): number => Date.parse(instant);

const deadlineOf = (
  start: number | string,
  limit: AmountLimit,
  calendar: WorkCalendar,
  scope: LimitScope = 'other',
): Deadline => computeDeadline({ start, limit, calendar, scope });

const limitOrNothing = fc.oneof(
  { weight: 9, arbitrary: anyLimit },
  { weight: 1, arbitrary: zeroLimit },
);

describe('a deadline', () => {
  it('never lies before the event, nor its end before what is printed', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        limitOrNothing,
        anyScope,
        (calendar, start, limit, scope) => {
          const { due, endsAt, dueDate } = deadlineOf(start, limit, calendar, scope);
          expect(ms(due)).toBeGreaterThanOrEqual(start);
          expect(ms(endsAt)).toBeGreaterThanOrEqual(ms(due));
          expect(due.slice(0, 10)).toBe(dueDate);
        },
      ),
    );
  });

  it('of a later event is never earlier, in any counting', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        fc.nat({ max: 10 * 24 * 60 }),
        limitOrNothing,
        anyScope,
        (calendar, start, minutes, limit, scope) => {
          const later = start + minutes * 60_000;
          const [first, second] = [start, later].map((s) => deadlineOf(s, limit, calendar, scope));
          expect(ms(second?.due ?? '')).toBeGreaterThanOrEqual(ms(first?.due ?? ''));
          expect(ms(second?.endsAt ?? '')).toBeGreaterThanOrEqual(ms(first?.endsAt ?? ''));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a longer limit is never earlier', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        twoLimits,
        anyScope,
        (calendar, start, [short, long], scope) => {
          expect(ms(deadlineOf(start, long, calendar, scope).due)).toBeGreaterThanOrEqual(
            ms(deadlineOf(start, short, calendar, scope).due),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is never brought forward by a new holiday', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(testDay, { maxLength: 30 }),
        fc.nat({ max: 40 }),
        testInstant,
        limitOrNothing,
        anyScope,
        (days, after, start, limit, scope) => {
          const added = Math.floor(start / 86_400_000) + after;
          const list = days.filter((day) => day !== added).map(formatCivilDate);
          const before = wideCalendarWith({ days: list.map((date) => off(date)) });
          const more = wideCalendarWith({
            days: [...list, formatCivilDate(added)].map((date) => off(date)),
          });
          expect(ms(deadlineOf(start, limit, more, scope).due)).toBeGreaterThanOrEqual(
            ms(deadlineOf(start, limit, before, scope).due),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is the same through a calendar and a limit that went through JSON', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        limitOrNothing,
        anyScope,
        (calendar, start, limit, scope) => {
          const stored: WorkCalendar = JSON.parse(JSON.stringify(calendar));
          const storedLimit: AmountLimit = JSON.parse(JSON.stringify(limit));
          const deadline = deadlineOf(start, limit, calendar, scope);
          expect(deadlineOf(start, storedLimit, stored, scope)).toEqual(deadline);
          expect(JSON.parse(JSON.stringify(deadline))).toEqual(deadline);
        },
      ),
    );
  });

  it('is the same for an instant in whatever form', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, anyLimit, (calendar, start, limit) => {
        const deadline = deadlineOf(start, limit, calendar);
        expect(deadlineOf(new Date(start).toISOString(), limit, calendar)).toEqual(deadline);
        expect(deadlineOf(deadline.start, limit, calendar)).toEqual(deadline);
      }),
    );
  });
});

describe('steps in working days', () => {
  const tile = (start: number, amounts: readonly number[], calendar: WorkCalendar): number =>
    amounts.reduce(
      (from, amount) => ms(deadlineOf(from, { amount, unit: 'workingDay' }, calendar, 'step').due),
      start,
    );
  const steps = fc.array(quarterDays, { minLength: 1, maxLength: 6 });
  const sumOf = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

  it('that follow one another end where one step of their sum ends', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, steps, (calendar, start, amounts) => {
        expect(tile(start, amounts, calendar)).toBe(tile(start, [sumOf(amounts)], calendar));
      }),
    );
  });

  it('that sum to the total end no later than the total, counted by date', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, steps, (calendar, start, amounts) => {
        const total = deadlineOf(start, { amount: sumOf(amounts), unit: 'workingDay' }, calendar);
        expect(tile(start, amounts, calendar)).toBeLessThanOrEqual(ms(total.due));
      }),
    );
  });
});
