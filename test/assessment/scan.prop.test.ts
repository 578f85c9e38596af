import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import { type ScanRow, scan } from '../../src/assessment/scan.ts';
import { replay } from '../../src/dossier/record.ts';
import {
  accepted,
  CALENDAR,
  dossierOf,
  procedureOf as exampleOf,
  october,
} from '../clock/example-dossier.ts';
import { readLog } from '../clock/plain-log.ts';
import { calendarsByUnit, oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

/** What a scan should say, read off the whole picture and the row of the ledger. */
const rowFrom = (look: ReturnType<typeof assess>, { lateBy }: LedgerRow): ScanRow => {
  const { dossier, status, due, grade, flags, responsible, nextWakeUp } = look;
  return {
    dossier,
    status,
    overdue: flags.overdue,
    dueSoon: flags.dueSoon,
    units: [...new Set(responsible.flatMap(({ unit }) => unit ?? []))],
    ...(due.legal === undefined ? {} : { due: due.legal }),
    ...(grade === undefined ? {} : { grade }),
    ...(lateBy === undefined ? {} : { lateBy }),
    ...(nextWakeUp === undefined ? {} : { nextWakeUp }),
  };
};

describe('a scan', () => {
  it.each([false, true])('says of each dossier what a look says (branches: %s)', (withParallel) => {
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
          mostMoves: 8,
          mostPauses: 2,
        }),
        wait,
        ({ procedure, calendars, events }, waited) => {
          const reading = readLog(procedure, events);
          const now = instantAfter(reading, reading.lastAt, waited, calendars);
          const dossier = replay(procedure, events);
          const calendar = calendars.set;
          const look = { now, calendar };
          expect([...scan([dossier], look)]).toEqual([
            rowFrom(assess(dossier, look), ledgerRow(dossier, look)),
          ]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('takes each dossier only when its row is asked for', () => {
    const procedure = exampleOf({ limit: '03 ngày làm việc', flow: [{ step: 'xu-ly' }] });
    let taken = 0;
    function* dossiers() {
      for (const day of [5, 6, 7]) {
        taken += 1;
        yield dossierOf(procedure, accepted(october(day, '09:00')));
      }
    }
    for (const { due } of scan(dossiers(), { now: october(8, '09:00'), calendar: CALENDAR })) {
      expect(due).toBe(october(8, '17:00'));
      break;
    }
    expect(taken).toBe(1);
  });

  it('refuses an instant that is none before it begins', () => {
    expect(() => scan([], { now: '2026-10-05', calendar: CALENDAR })).toThrow(
      'instant.withoutOffset',
    );
  });
});
