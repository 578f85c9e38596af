import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import { replay } from '../../src/dossier/record.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, type RandomDossier, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const DAY = 86_400_000;

/** What goes on changing all the time: amounts of time, and the instant itself. */
const FLOWS = new Set(['now', 'used', 'remaining', 'lateBy', 'endToEnd', 'nextWakeUp']);

const looks = ({ procedure, calendars, events }: RandomDossier) => {
  const dossier = replay(procedure, events);
  const calendar = calendars.set;
  return {
    wakeUpAfter: (now: number) => nextWakeUp(dossier, { now, calendar }),
    lookAt: (now: number): string =>
      JSON.stringify(
        { due: dueEvents(dossier, { now, calendar }), look: assess(dossier, { now, calendar }) },
        (key, value: unknown) => (FLOWS.has(key) ? undefined : value),
      ),
    toldBy: (now: number) => assess(dossier, { now, calendar }).nextWakeUp,
  };
};

/** Every instant that a look names, and a millisecond before and after it, inside a stretch. */
const instantsNear = (look: string, now: number, last: number): readonly number[] => {
  const named = look.match(/\d{4}-\d\d-\d\dT[^"]+/g) ?? [];
  const near = named.flatMap((text) => [-1, 0, 1].map((ms) => Date.parse(text) + ms));
  return [...new Set(near)].filter((instant) => now < instant && instant < last);
};

const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });

const law = (
  withParallel: boolean,
  check: (dossier: RandomDossier, now: number, samples: readonly number[]) => void,
): void =>
  fc.assert(
    fc.property(
      randomDossier({
        procedure: procedureOf({
          withParallel,
          withWaits: true,
          allLimited: false,
          withChanges: withParallel,
        }),
        calendars: fc.oneof(oneCalendar, calendarsByUnit),
        mostMoves: 5,
        mostPauses: 2,
      }),
      wait,
      shares,
      (random, waited, samples) => {
        const reading = readLog(random.procedure, random.events);
        check(random, instantAfter(reading, reading.lastAt, waited, random.calendars), samples);
      },
    ),
    { numRuns: 180 },
  );

describe.each([
  ['one path', false],
  ['branches that may be silent, and other limits on the way', true],
])('by time alone, in a dossier with %s,', (_, withParallel) => {
  it('nothing changes before the next wake-up, something at it, and without one nothing ever', () => {
    const found = { withWakeUp: 0, without: 0 };
    law(withParallel, (random, now, samples) => {
      const { wakeUpAfter, lookAt, toldBy } = looks(random);
      const wakeUp = wakeUpAfter(now);
      expect(toldBy(now)).toBe(wakeUp);
      const before = lookAt(now);
      if (wakeUp === undefined) {
        found.without += 1;
        for (const days of [1, 8, 64, 200, ...samples.map((share) => share * 60)]) {
          expect(lookAt(now + Math.floor(days * DAY))).toBe(before);
        }
        return;
      }
      found.withWakeUp += 1;
      const next = Date.parse(wakeUp);
      expect(next).toBeGreaterThan(now);
      const last = next - 1;
      const shared = [...samples, 1].map((share) => Math.floor(now + (last - now) * share));
      for (const instant of [...shared, ...instantsNear(before, now, last)]) {
        expect(lookAt(instant)).toBe(before);
      }
      expect(lookAt(next)).not.toBe(before);
    });
    // Else it would have been a law about nothing.
    expect(Math.min(found.withWakeUp, found.without)).toBeGreaterThan(40);
  });
});
