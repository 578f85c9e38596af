import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableOf } from '../../src/calendar/build-calendar.ts';
import { workingMsBetween, workingMsIn } from '../../src/calendar/coordinates.ts';
import { dueTimesOf } from '../../src/deadline/count-limit.ts';
import type { CountedSpan } from '../../src/deadline/counted-span.ts';
import { dueSoonFrom } from '../../src/deadline/due-soon.ts';
import { isLate } from '../../src/deadline/due-times.ts';
import { pauseListOf, pausesOf } from '../../src/deadline/pause-list.ts';
import { VN_2026 } from '../../src/rules/vn-2026.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';
import { clipTo, type Interval, unionOf } from '../../src/time/interval.ts';
import {
  anyCalendar,
  randomHolidays,
  testDay,
  testInstant,
  wideCalendarWith,
} from '../calendar/calendars.ts';
import { anyLimit, anyScope, quarterDays } from './random-limits.ts';
import { ms, spanOf } from './spans.ts';

const MINUTE = 60_000;

/** Pauses that begin within two weeks of an event. */
const pausesFrom = (start: number): fc.Arbitrary<readonly Interval[]> =>
  fc.array(
    fc
      .tuple(fc.integer({ min: -2_000, max: 20_000 }), fc.integer({ min: 0, max: 6_000 }))
      .map(([after, length]) => ({
        from: start + after * MINUTE,
        till: start + (after + length) * MINUTE,
      })),
    { maxLength: 5 },
  );

const eventWithPauses = testInstant.chain((start) =>
  fc.tuple(fc.constant(start), pausesFrom(start)),
);

const dueOf = (span: CountedSpan, pauses: readonly Interval[]): number =>
  dueTimesOf({ ...span, pauses: pauseListOf(unionOf(pauses)) }).due;

describe('pauses', () => {
  it('never bring a deadline forward, and more of them never do', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        eventWithPauses,
        anyLimit,
        anyScope,
        (calendar, [start, pauses], limit, scope) => {
          const span = spanOf(start, limit, { calendar, scope });
          const dues = pauses.map((_, i) => dueOf(span, pauses.slice(0, i)));
          for (const [i, due] of [...dues, dueOf(span, pauses)].entries()) {
            expect(due).toBeGreaterThanOrEqual(i === 0 ? start : (dues[i - 1] ?? 0));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('that begin after a limit has run out do not move it', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        eventWithPauses,
        anyLimit,
        anyScope,
        fc.integer({ min: 1, max: 100_000_000 }),
        (calendar, [start, pauses], limit, scope, after) => {
          const span = spanOf(start, limit, { calendar, scope, pauses });
          const times = dueTimesOf(span);
          const tooLate = { from: times.endsAt + after, till: times.endsAt + after + 500 * MINUTE };
          // One that is still going on when the next begins is the same pause.
          const before = pausesOf(span.pauses);
          fc.pre(before.every(({ till }) => till < tooLate.from));
          expect(dueOf(span, [...before, tooLate])).toBe(times.due);
        },
      ),
    );
  });

  it('cut in two are the same pause', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        eventWithPauses,
        anyLimit,
        anyScope,
        fc.nat({ max: 100 }),
        (calendar, [start, pauses], limit, scope, percent) => {
          const span = spanOf(start, limit, { calendar, scope });
          const halves = pauses.flatMap(({ from, till }) => {
            const middle = from + Math.floor(((till - from) * percent) / 100);
            return [
              { from: middle, till },
              { from, till: middle },
            ];
          });
          expect(dueOf(span, halves)).toBe(dueOf(span, pauses));
        },
      ),
    );
  });

  it('of a limit in working hours are given back to the millisecond', () => {
    const hours = fc.integer({ min: 1, max: 200 }).map((quarters) => quarters / 4);
    fc.assert(
      fc.property(anyCalendar, eventWithPauses, hours, (calendar, [start, pauses], amount) => {
        const span = spanOf(start, { amount, unit: 'workingHour' }, { calendar, pauses });
        const { due } = dueTimesOf(span);
        const within = clipTo(pausesOf(span.pauses), { from: start, till: due });
        const paused = workingMsIn(span.table, within);
        expect(workingMsBetween(span.table, start, due) - paused).toBe(amount * 60 * MINUTE);
      }),
    );
  });

  /** In the office hours of the test calendars: nights, lunches, weekends, holidays. */
  const closedTime = fc
    .tuple(testDay, fc.constantFrom('lunch', 'night', 'rest'))
    .map(([day, kind]): readonly [number, string] => [day, kind]);

  it('inside closed time move nothing', () => {
    const closures = fc.array(closedTime, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        randomHolidays,
        closures,
        testInstant,
        anyLimit,
        anyScope,
        (days, closed, start, limit, scope) => {
          const calendar = wideCalendarWith({ days });
          const span = spanOf(start, limit, { calendar, scope });
          // Calendar days and hours by the clock pass in closed time too.
          fc.pre(!['day', 'week', 'month', 'year', 'hour', 'minute'].includes(limit.unit));
          const table = tableOf(calendar);
          const pauses = closed.map(([day, kind]): Interval => {
            const [date, next] = [formatCivilDate(day), formatCivilDate(day + 1)];
            if (kind === 'lunch') return { from: ms(`${date} 11:30`), till: ms(`${date} 13:00`) };
            return { from: ms(`${date} 17:00`), till: ms(`${next} 07:30`) };
          });
          expect(workingMsIn(table, pauses)).toBe(0);
          expect(dueOf(span, pauses)).toBe(dueTimesOf(span).due);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('steps that are each in time', () => {
  const plan = fc.array(
    fc.record({
      amount: quarterDays,
      /** Share of the allowed span after which the step is done. */
      done: fc.nat({ max: 100 }),
      pause: fc.option(fc.tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 4_000 }))),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it('and sum to the total mean a dossier in time, pauses and all', () => {
    fc.assert(
      fc.property(anyCalendar, testInstant, plan, (calendar, accepted, steps) => {
        const pauses: Interval[] = [];
        let now = accepted;
        for (const { amount, done, pause } of steps) {
          const start = now;
          const bare = dueTimesOf(
            spanOf(start, { amount, unit: 'workingDay' }, { calendar, scope: 'step' }),
          );
          const from = start + Math.floor(((bare.due - start) * (pause?.[0] ?? 0)) / 100);
          const own = pause === null ? [] : [{ from, till: from + pause[1] * MINUTE }];
          const span = spanOf(
            start,
            { amount, unit: 'workingDay' },
            { calendar, scope: 'step', pauses: own },
          );
          const { due } = dueTimesOf(span);
          pauses.push(...own);
          // A step is done between its last pause and its end.
          const earliest = own[0]?.till ?? start;
          now = earliest + Math.floor(((due - earliest) * done) / 100);
          fc.pre(now >= earliest && due >= earliest);
        }
        const total = steps.reduce((sum, { amount }) => sum + amount, 0);
        const dossier = spanOf(
          accepted,
          { amount: total, unit: 'workingDay' },
          { calendar, pauses },
        );
        expect(isLate(now, dueTimesOf(dossier))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the warning that a limit is due soon', () => {
  it('comes between the beginning and the end, in working time inside office hours', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        eventWithPauses,
        anyLimit,
        anyScope,
        (calendar, [start, pauses], limit, scope) => {
          const span = spanOf(start, limit, { calendar, scope, pauses });
          const times = dueTimesOf(span);
          const soon = dueSoonFrom(span, times, VN_2026.dueSoon.value);
          expect(soon).toBeGreaterThanOrEqual(times.countsFrom);
          expect(soon).toBeLessThanOrEqual(times.due);
          // A second later the office has been open for a second.
          if (span.counting !== 'clock' && times.countsFrom < soon) {
            expect(workingMsBetween(span.table, soon, soon + 1_000)).toBe(1_000);
          }
        },
      ),
    );
  });
});
