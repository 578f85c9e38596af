import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import { record, replay } from '../../src/dossier/record.ts';
import { calendarsByUnit } from './random-calendars.ts';
import { randomDossier } from './random-logs.ts';
import { procedureOf } from './random-procedures.ts';

const DAY = 86_400_000;

/** What was recorded as expired by hand, at any time, is left out. */
const runs = randomDossier({
  procedure: procedureOf({
    withParallel: true,
    withWaits: true,
    allLimited: false,
    withChanges: true,
  }),
  calendars: calendarsByUnit,
  mostMoves: 8,
  mostPauses: 2,
}).filter(({ events }) => events.every(({ type }) => type !== 'expired'));

describe('what time itself has brought about', () => {
  it('is recorded as it is, by several too; it is never too early, and then there is no more', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 0, max: 40 }), (run, days) => {
        const dossier = replay(run.procedure, run.events);
        const latest = Math.max(...run.events.map(({ at }) => Date.parse(at)));
        const look = { now: latest + days * DAY, calendar: run.calendars.set };
        const events = dueEvents(dossier, look);
        const once = events.reduce(record, dossier);
        const entered = events.map((event) => ({ ...event, recordedAt: look.now }));
        expect(entered.reduce(record, once)).toBe(once);
        const codes = assess(once, look).violations.map(({ code }) => code);
        expect(codes).not.toContain('expiry.tooEarly');
        expect(dueEvents(once, look)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
