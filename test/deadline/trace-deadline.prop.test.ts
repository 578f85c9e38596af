import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInfo } from '../../src/calendar/day-info.ts';
import { computeDeadline, type DeadlineInput } from '../../src/deadline/compute-deadline.ts';
import { traceDeadline } from '../../src/deadline/trace-deadline.ts';
import type { AmountLimit } from '../../src/limit/limit.ts';
import { epochDayAt, formatCivilDate } from '../../src/time/civil-date.ts';
import { anyCalendar, testInstant } from '../calendar/calendars.ts';
import { anyLimit, anyScope, zeroLimit } from './random-limits.ts';

const input: fc.Arbitrary<DeadlineInput & { readonly limit: AmountLimit }> = fc.record({
  start: testInstant,
  limit: fc.oneof({ weight: 9, arbitrary: anyLimit }, { weight: 1, arbitrary: zeroLimit }),
  calendar: anyCalendar,
  scope: anyScope,
});

const wholeWorkingDays = input
  .filter(({ limit }) => limit.unit === 'workingDay' && Number.isInteger(limit.amount))
  .map((given): typeof given => ({ ...given, scope: 'other' }));

describe('the trace of a deadline', () => {
  it('has one entry for every day from the event to the due date', () => {
    fc.assert(
      fc.property(input, (given) => {
        const { start, dueDate } = computeDeadline(given);
        const first = epochDayAt(start.slice(0, 10));
        const dates = Array.from({ length: epochDayAt(dueDate) - first + 1 }, (_, i) =>
          formatCivilDate(first + i),
        );
        expect(traceDeadline(given).map(({ date }) => date)).toEqual(dates);
      }),
    );
  });

  it('gives a reason for every day that is not counted, and numbers those that are', () => {
    fc.assert(
      fc.property(input, (given) => {
        const entries = traceDeadline(given);
        for (const { counted, reason } of entries) if (!counted) expect(reason).toBeDefined();
        const ordinals = entries.flatMap(({ ordinal }) => ordinal ?? []);
        expect(ordinals).toEqual(ordinals.map((_, i) => i + 1));
        expect(ordinals).toHaveLength(entries.filter(({ counted }) => counted).length);
      }),
    );
  });

  it('counts as many days as the limit has working days, the last of them the due date', () => {
    fc.assert(
      fc.property(wholeWorkingDays, (given) => {
        const counted = traceDeadline(given).filter((entry) => entry.counted);
        expect(counted).toHaveLength(Math.max(1, given.limit.amount));
        expect(counted.at(-1)?.date).toBe(computeDeadline(given).dueDate);
        for (const { date } of counted) expect(dayInfo(date, given.calendar).working).toBe(true);
      }),
    );
  });

  it('counts the calendar days of a limit, and only rest days stand between them and the due date', () => {
    const inDays = input.filter(({ limit }) => limit.unit === 'day' && limit.amount > 0);
    fc.assert(
      fc.property(inDays, (given) => {
        const entries = traceDeadline(given);
        const counted = entries.filter((entry) => entry.counted);
        expect(counted).toHaveLength(given.limit.amount);
        const lastCounted = entries.findIndex(({ date }) => date === counted.at(-1)?.date);
        const rolled = entries.slice(lastCounted);
        for (const [i, { date }] of rolled.entries()) {
          expect(dayInfo(date, given.calendar).working).toBe(i === rolled.length - 1);
        }
      }),
    );
  });

  it('counts no day on which working time stands, and the due date always', () => {
    const working = input.filter(({ limit }) =>
      ['workingDay', 'workingHour', 'workingMinute', 'halfDay', 'sameDay'].includes(limit.unit),
    );
    fc.assert(
      fc.property(working, (given) => {
        const entries = traceDeadline(given);
        for (const { date, counted } of entries) {
          if (counted) expect(dayInfo(date, given.calendar).working).toBe(true);
        }
        expect(entries.at(-1)?.counted).toBe(true);
      }),
    );
  });
});
