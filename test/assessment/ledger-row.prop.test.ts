import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { replay } from '../../src/dossier/record.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const someDossier = fc.tuple(
  randomDossier({
    procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
    calendars: calendarsByUnit,
    mostMoves: 12,
    mostPauses: 1,
  }),
  wait,
);

const law = (check: (look: ReturnType<typeof lookOf>) => void): void =>
  fc.assert(
    fc.property(someDossier, ([random, waited]) => check(lookOf(random, waited))),
    { numRuns: 20 },
  );

type Random = typeof someDossier extends fc.Arbitrary<infer T> ? T : never;

const lookOf = ({ procedure, calendars, events }: Random[0], waited: Random[1]) => {
  const reading = readLog(procedure, events);
  const now = instantAfter(reading, reading.lastAt, waited, calendars);
  const dossier = replay(procedure, events);
  const options = { now, calendar: calendars.set };
  return { row: ledgerRow(dossier, options), assessment: assess(dossier, options) };
};

describe('the ledger row of every dossier', () => {
  it('goes through JSON unchanged', () => {
    law(({ row }) => {
      expect(JSON.parse(JSON.stringify(row))).toEqual(row);
    });
  });

  it('says what the assessment says', () => {
    law(({ row, assessment }) => {
      expect([row.grade, row.due, row.promised, row.overdue ?? false]).toEqual([
        assessment.grade,
        assessment.due.legal,
        assessment.due.promised,
        assessment.flags.overdue,
      ]);
    });
  });

  it('puts all of the lateness down to a visit or to nobody', () => {
    law(({ row: { visits, nobody, lateBy } }) => {
      const charges = visits.reduce((sum, { charge = 0 }) => sum + charge, 0);
      const { calendar = 0, plan = 0, unassigned = 0 } = nobody ?? {};
      expect(charges + calendar + plan + unassigned).toBe(lateBy ?? 0);
    });
  });

  it('has every visit of a unit in exactly one leg, which lasts from the first to the last', () => {
    law(({ row: { visits, legs, units } }) => {
      const works = visits.filter((visit) => visit.for === undefined);
      for (const leg of legs) {
        expect(works.some(({ from }) => from === leg.from)).toBe(true);
        expect(units[leg.agency]).toBeDefined();
      }
      expect(legs.length).toBeLessThanOrEqual(works.length);
      expect(works.length === 0).toBe(legs.length === 0);
    });
  });
});
