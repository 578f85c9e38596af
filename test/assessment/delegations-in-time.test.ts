import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { nextWakeUp } from '../../src/assessment/next-wake-up.ts';
import { replay } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  finished,
  october,
  procedureOf,
} from '../clock/example-dossier.ts';
import { readLog } from '../clock/plain-log.ts';
import { oneCalendar } from '../clock/random-calendars.ts';
import { randomDossier } from '../clock/random-logs.ts';
import { procedureOf as randomProcedure } from '../clock/random-procedures.ts';

const procedure = procedureOf({
  flow: [
    { step: 'mot', unit: 'a' },
    { step: 'hai', unit: 'b' },
  ],
});

const delegated = (unit: string, from: string, to: string) =>
  ({
    type: 'delegated',
    at: october(5, '09:00'),
    from: { unit },
    to: { unit: 'c', person: 'Chi' },
    window: { from, to },
  }) as const;

const wakeUpAfter = (dossier: ReturnType<typeof dossierOf>, now: string) =>
  nextWakeUp(dossier, { now, calendar: CALENDAR });

describe('a dossier is to be looked at when a delegation begins and when it ends', () => {
  const dossier = dossierOf(
    procedure,
    accepted(october(5, '09:00')),
    delegated('a', october(7, '00:00'), october(9, '00:00')),
    delegated('b', october(8, '00:00'), october(10, '00:00')),
  );

  it('as far as it concerns a step that is open', () => {
    expect(wakeUpAfter(dossier, october(6, '09:00'))).toBe(october(7, '00:00'));
    expect(wakeUpAfter(dossier, october(7, '00:00'))).toBe(october(9, '00:00'));
    expect(wakeUpAfter(dossier, october(9, '00:00'))).toBeUndefined();
  });

  it('and not once the step is done', () => {
    const done = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      delegated('a', october(7, '00:00'), october(9, '00:00')),
      finished('mot', october(6, '09:00')),
    );
    expect(wakeUpAfter(done, october(6, '10:00'))).toBeUndefined();
  });

  it('nor for a window without a minute in it', () => {
    const empty = dossierOf(
      procedure,
      accepted(october(5, '09:00')),
      delegated('a', october(7, '00:00'), october(7, '00:00')),
    );
    expect(wakeUpAfter(empty, october(6, '10:00'))).toBeUndefined();
  });
});

const HOUR = 3_600_000;

const windows = fc.array(
  fc.record({ unit: fc.nat(9), from: fc.integer({ min: -48, max: 96 }), hours: fc.nat(96) }),
  { minLength: 1, maxLength: 3 },
);

describe('who is responsible', () => {
  it('never changes by time alone without a wake-up at that very instant', () => {
    let changes = 0;
    fc.assert(
      fc.property(
        randomDossier({
          procedure: randomProcedure({ withParallel: true, withWaits: true, allLimited: false }),
          calendars: oneCalendar,
          mostMoves: 3,
          mostPauses: 0,
        }),
        windows,
        (random, chosen) => {
          const { events, calendars } = random;
          const [receipt, ...rest] = events;
          if (receipt === undefined) return;
          const { lastAt } = readLog(random.procedure, events);
          const units = Object.keys(random.procedure.units);
          const delegations = chosen.map(({ unit, from, hours }, i) => ({
            type: 'delegated' as const,
            id: `by-${i}`,
            at: receipt.at,
            from: { unit: units[unit % units.length] ?? '' },
            to: { unit: units[0] ?? '', person: `p${i}` },
            window: {
              from: new Date(lastAt + from * HOUR).toISOString(),
              to: new Date(lastAt + (from + hours) * HOUR).toISOString(),
            },
          }));
          const dossier = replay(random.procedure, [receipt, ...delegations, ...rest]);
          const calendar = calendars.set;
          const heldAt = (now: number) =>
            assess(dossier, { now, calendar }).responsible.map(
              ({ overdue: _overdue, lateBy: _lateBy, due: _due, ...holder }) => holder,
            );
          const edges = delegations.flatMap(({ window }) => [window.from, window.to]);
          for (const edge of edges.map((instant) => Date.parse(instant))) {
            if (edge <= lastAt + 1) continue;
            const isChange = JSON.stringify(heldAt(edge - 1)) !== JSON.stringify(heldAt(edge));
            if (!isChange) continue;
            changes += 1;
            const wakeUp = nextWakeUp(dossier, { now: edge - 1, calendar });
            expect(Date.parse(wakeUp ?? '')).toBe(edge);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(changes).toBeGreaterThan(0);
  });
});
