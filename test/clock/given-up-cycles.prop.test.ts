import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assessment/assess.ts';
import type { Assessment } from '../../src/assessment/assessment.ts';
import type { Clock } from '../../src/clock/clock.ts';
import { replay } from '../../src/dossier/record.ts';
import { oneCalendar } from './random-calendars.ts';
import { type RandomDossier, randomDossier } from './random-logs.ts';
import { procedureOf } from './random-procedures.ts';

const dossier = randomDossier({
  procedure: procedureOf({ withParallel: true, withWaits: true, allLimited: false }),
  calendars: oneCalendar,
  mostMoves: 20,
  mostPauses: 2,
});

/** The same instant before and after the event that made the clocks begin anew. */
interface Restart {
  readonly before: Assessment;
  readonly after: Assessment;
}

const restartsIn = ({ procedure, calendars, events }: RandomDossier): readonly Restart[] =>
  events.slice(1).flatMap(({ at }, i) => {
    const lookAfter = (count: number): Assessment =>
      assess(replay(procedure, events.slice(0, count)), { now: at, calendar: calendars.set });
    const [before, after] = [lookAfter(i + 1), lookAfter(i + 2)];
    const hasRestarted = after.clocks.earlierCycles.length > before.clocks.earlierCycles.length;
    return hasRestarted ? { before, after } : [];
  });

/** The clocks of the dossier and its stages that went on and were late. */
const overdueIn = ({ clocks: { dossier: whole, stages } }: Assessment): readonly Clock[] =>
  [...stages, ...(whole === undefined ? [] : [whole])].filter(
    ({ grade, ended }) => grade === 'late' && ended === undefined,
  );

describe('whatever made the clocks begin anew', () => {
  it('what was overdue when they did stays late, by no less', () => {
    fc.assert(
      fc.property(dossier, (random) => {
        for (const { before, after } of restartsIn(random)) {
          const { stages, earlierCycles } = after.clocks;
          for (const { scope, id, cycle, lateBy = 0 } of overdueIn(before)) {
            const same = [...stages, ...earlierCycles].find(
              (clock) => clock.scope === scope && clock.id === id && clock.cycle === cycle,
            );
            expect(same).toMatchObject({ state: 'void', grade: 'late' });
            // A branch that had ended in the meantime may have been later still.
            expect(same?.lateBy).toBeGreaterThanOrEqual(lateBy);
            expect(scope === 'stage' || after.grade === 'late').toBe(true);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
