import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escalationsOf, nextEscalation } from '../../src/accountability/escalations.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import { replay } from '../../src/dossier/record.ts';
import { readLog } from '../clock/plain-log.ts';
import { oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const moments = fc
  .tuple(
    randomDossier({
      procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: true }),
      calendars: oneCalendar,
      mostMoves: 5,
      mostPauses: 1,
    }),
    wait,
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([random, waited, share]) => {
    const { procedure, events, calendars } = random;
    const dossier = replay(procedure, events);
    const calendar = calendars.set;
    const reading = readLog(procedure, events);
    const now = instantAfter(reading, reading.lastAt, waited, calendars);
    const instantOf = (text: string | undefined): number =>
      text === undefined ? Number.POSITIVE_INFINITY : Date.parse(text);
    const next = instantOf(nextEscalation(dossier, { now, calendar }));
    const wakeUp = instantOf(nextWakeUp(dossier, { now, calendar }));
    const idsAt = (at: number): readonly string[] =>
      escalationsOf(dossier, { now: at, calendar }).map(({ id }) => id);
    const isBehind = dueEvents(dossier, { now, calendar }).length > 0;
    return { now, next, wakeUp, share, idsAt, isBehind };
  });

describe('while nothing is recorded', () => {
  it('no level of urging is reached before the next escalation and the next wake-up', () => {
    fc.assert(
      fc.property(moments, ({ now, next, wakeUp, share, idsAt }) => {
        const first = Math.min(next, wakeUp);
        fc.pre(first < Number.POSITIVE_INFINITY);
        const before = idsAt(now);
        expect(idsAt(first - 1)).toEqual(before);
        expect(idsAt(Math.floor(now + (first - 1 - now) * share))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('a level of urging is reached at the next escalation, unless something else changes first', () => {
    fc.assert(
      fc.property(moments, ({ now, next, wakeUp, idsAt, isBehind }) => {
        // A wait that has run out unrecorded keeps the limits around it from running on.
        fc.pre(next < wakeUp && !isBehind);
        expect(next).toBeGreaterThan(now);
        expect(idsAt(next).length).toBeGreaterThan(idsAt(now).length);
      }),
      { numRuns: 60 },
    );
  });
});
