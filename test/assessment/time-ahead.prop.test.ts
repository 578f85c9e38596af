import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/assessment/forecast.ts';
import { dueEvents } from '../../src/clock/due-events.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { record, replay } from '../../src/dossier/record.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

type Options = Parameters<typeof forecast>[1];

const law = (check: (dossier: Dossier, options: Options) => void): void =>
  fc.assert(
    fc.property(
      randomDossier({
        procedure: procedureOf({
          withParallel: true,
          withWaits: true,
          allLimited: false,
          withChanges: true,
        }),
        calendars: fc.oneof(oneCalendar, calendarsByUnit),
        mostMoves: 6,
        mostPauses: 2,
      }),
      wait,
      ({ procedure, calendars, events }, waited) => {
        const reading = readLog(procedure, events);
        const now = instantAfter(reading, reading.lastAt, waited, calendars);
        check(replay(procedure, events), { now, calendar: calendars.set });
      },
    ),
    { numRuns: 60 },
  );

describe('what time brings about', () => {
  it('once recorded is due no more, and recorded again changes nothing', () => {
    law((dossier, options) => {
      const events = dueEvents(dossier, options);
      const recorded = events.reduce<Dossier>((before, event) => record(before, event), dossier);
      expect(dueEvents(recorded, options)).toEqual([]);
      for (const event of events) expect(record(recorded, event)).toBe(recorded);
    });
  });

  it('comes in order, and not after now', () => {
    law((dossier, options) => {
      const instants = dueEvents(dossier, options).map(({ at }) => Date.parse(at));
      expect(instants).toEqual([...instants].sort((a, b) => a - b));
      for (const instant of instants) expect(instant).toBeLessThanOrEqual(Number(options.now));
    });
  });
});

describe('a forecast', () => {
  it('foresees one end after the other, and nothing of what is over', () => {
    law((dossier, options) => {
      const { steps } = forecast(dossier, options);
      const ends = steps.map(({ till }) => Date.parse(till));
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
      for (const { from, till } of steps) {
        expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(till));
        expect(Date.parse(till)).toBeGreaterThanOrEqual(Number(options.now));
      }
    });
  });

  it('does not depend on whether what time brought about has been recorded', () => {
    law((dossier, options) => {
      const recorded = dueEvents(dossier, options).reduce<Dossier>(
        (before, event) => record(before, event),
        dossier,
      );
      expect(forecast(recorded, options)).toEqual(forecast(dossier, options));
    });
  });
});
