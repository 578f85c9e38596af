import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { record, replay } from '../../src/dossier/record.ts';
import { visitsOf } from '../../src/dossier/visits.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { randomDossier } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const DAY = 86_400_000;

const dossiers = randomDossier({
  procedure: procedureOf({
    withParallel: true,
    withWaits: true,
    allLimited: false,
    withChanges: true,
  }),
  calendars: fc.oneof(oneCalendar, calendarsByUnit),
  mostMoves: 10,
  mostPauses: 2,
});

/** Days after the last event at which a dossier is looked at, the later one further on. */
const looks = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 120 }));

describe('a visit that is over', () => {
  it('keeps its clock whenever it is looked at', () => {
    fc.assert(
      fc.property(dossiers, looks, ({ procedure, calendars, events }, [days, more]) => {
        const dossier = replay(procedure, events);
        const last = Math.max(...dossier.events.map(({ at }) => Date.parse(at)));
        const over = new Set(
          visitsOf(dossier).flatMap(({ id, till }) => (till === undefined ? [] : [id])),
        );
        const closedAt = (now: number): unknown => {
          const { steps, waits } = assess(dossier, { now, calendar: calendars.set }).clocks;
          return [...steps, ...waits].filter(({ visit }) => over.has(visit ?? ''));
        };
        const now = last + days * DAY;
        expect(closedAt(now + more * DAY)).toEqual(closedAt(now));
      }),
      { numRuns: 40 },
    );
  });

  it('is told the same after a remark of a later day', () => {
    fc.assert(
      fc.property(dossiers, ({ procedure, events }) => {
        const dossier = replay(procedure, events);
        const last = Math.max(...dossier.events.map(({ at }) => Date.parse(at)));
        const remark = { type: 'noted', id: 'remark', at: last + DAY, text: 'ghi chú' } as const;
        expect(visitsOf(record(dossier, remark))).toEqual(visitsOf(dossier));
      }),
      { numRuns: 20 },
    );
  });
});
