import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import { replay } from '../../src/dossier/record.ts';
import { NATIONAL_PORTAL } from '../../src/portal/portal-adapter.ts';
import { portalStatusOf } from '../../src/portal/portal-status.ts';
import { toCapNhatTienDoHoSoMC } from '../../src/portal/progress-payload.ts';
import { readLog } from '../clock/plain-log.ts';
import { oneCalendar } from '../clock/random-calendars.ts';
import { instantAfter, randomDossier, wait } from '../clock/random-logs.ts';
import { procedureOf } from '../clock/random-procedures.ts';

const CODES: readonly string[] = Object.values(NATIONAL_PORTAL.states);

describe('whatever happens to a dossier', () => {
  it('it has exactly one of the ten codes, which only an end takes for good', () => {
    fc.assert(
      fc.property(
        randomDossier({
          procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
          calendars: oneCalendar,
          mostMoves: 8,
          mostPauses: 2,
        }),
        wait,
        ({ procedure, calendars, events }, waited) => {
          const reading = readLog(procedure, events);
          const now = instantAfter(reading, reading.lastAt, waited, calendars);
          const dossier = replay(procedure, events);
          const look = assess(dossier, { now, calendar: calendars.set });
          const code = portalStatusOf(look);
          expect(CODES.filter((each) => each === code)).toHaveLength(1);
          if (look.flags.paused) expect(['5', '6', '8']).toContain(code);
          if (look.result === undefined) expect(['7', '10']).not.toContain(code);
          else expect(['7', '8', '9', '10']).toContain(code);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('its progress has one entry for each visit, all of them texts', () => {
    fc.assert(
      fc.property(
        randomDossier({
          procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
          calendars: oneCalendar,
          mostMoves: 8,
          mostPauses: 2,
        }),
        ({ procedure, calendars, events }) => {
          const dossier = replay(procedure, events);
          const options = { now: readLog(procedure, events).lastAt, calendar: calendars.set };
          const entries = toCapNhatTienDoHoSoMC(dossier, options);
          expect(entries).toHaveLength(assess(dossier, options).visitCount);
          for (const entry of entries) {
            expect(Object.values(entry).every((value) => typeof value === 'string')).toBe(true);
            expect(CODES).toContain(entry.TrangThai);
            expect(entry.NgayBatDau).toMatch(/^\d{14}$/);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
