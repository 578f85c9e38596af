import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingMsBetween } from '../../src/calendar/coordinates.ts';
import { firstPauses, newSearch, pausesOf } from '../../src/deadline/pause-list.ts';
import { runningMsBetween } from '../../src/deadline/running-time.ts';
import { clipTo, type Interval } from '../../src/time/interval.ts';
import { anyCalendar, testInstant } from '../calendar/calendars.ts';
import { spanOf } from './spans.ts';

const MINUTE = 60_000;

const minutes = fc.integer({ min: 0, max: 20_000 });

const pauses = fc.array(fc.tuple(minutes, fc.integer({ min: 1, max: 3_000 })), { maxLength: 6 });

const windows = fc.array(fc.tuple(minutes, minutes), { minLength: 1, maxLength: 4 });

describe('how long a limit ran', () => {
  it('is the time of the window less what of each pause lies in it, however often it is asked', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        testInstant,
        fc.constantFrom('24 giờ', '8 giờ làm việc', '3 ngày làm việc'),
        pauses,
        fc.nat({ max: 6 }),
        windows,
        (calendar, start, limit, stopped, own, asked) => {
          const all = stopped.map(([after, length]) => ({
            from: start + after * MINUTE,
            till: start + (after + length) * MINUTE,
          }));
          const whole = spanOf(start, limit, { calendar, pauses: all });
          const count = Math.min(own, pausesOf(whole.pauses).length);
          const list = { ...firstPauses(pausesOf(whole.pauses), count), search: newSearch() };
          const span = { ...whole, pauses: list };
          const passed = ({ from, till }: Interval): number =>
            span.counting === 'clock' ? till - from : workingMsBetween(span.table, from, till);
          for (const [one, other] of asked) {
            const from = start + Math.min(one, other) * MINUTE;
            const till = start + Math.max(one, other) * MINUTE;
            const aside = clipTo(pausesOf(list), { from, till }).map(passed);
            expect(runningMsBetween(span, from, till)).toBe(
              passed({ from, till }) - aside.reduce((sum, ms) => sum + ms, 0),
            );
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
