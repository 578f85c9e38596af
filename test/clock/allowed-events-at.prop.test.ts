import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { allowedEventsAt } from '../../src/clock/allowed-events-at.ts';
import { allowedEvents } from '../../src/dossier/allowed-events.ts';
import { record, replay } from '../../src/dossier/record.ts';
import { calendarsByUnit } from './random-calendars.ts';
import { randomDossier } from './random-logs.ts';
import { procedureOf } from './random-procedures.ts';

const DAY = 86_400_000;

const runs = randomDossier({
  procedure: procedureOf({
    withParallel: true,
    withWaits: true,
    allLimited: false,
    withChanges: true,
  }),
  calendars: calendarsByUnit,
  mostMoves: 8,
  mostPauses: 1,
});

describe('what may be recorded now', () => {
  it('is all that is allowed but what would be recorded as expired too early', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 0, max: 12 }), (run, days) => {
        const dossier = replay(run.procedure, run.events);
        const latest = Math.max(...run.events.map(({ at }) => Date.parse(at)));
        const look = { now: latest + days * DAY, calendar: run.calendars.set };
        const isTooEarly = (step: string): boolean => {
          const ended = record(dossier, { type: 'expired', id: 'moi', at: look.now, step });
          return assess(ended, look).violations.some(
            ({ code, at }) => code === 'expiry.tooEarly' && Date.parse(at) === look.now,
          );
        };
        const fitting = allowedEvents(dossier).filter(
          ({ type, step = '' }) => type !== 'expired' || !isTooEarly(step),
        );
        expect(allowedEventsAt(dossier, look)).toEqual(fitting);
      }),
      { numRuns: 60 },
    );
  });
});
