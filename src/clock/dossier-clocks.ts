import { limitFor } from '../procedure/variant-limits.ts';
import type { ClockRecord } from './clock-record.ts';
import { allWorkedUntil } from './given-up-paths.ts';
import { dossierInterruptionsAt } from './interruptions.ts';
import { lastVisitsOfCycle } from './last-visits.ts';
import { changesInCycle, variantAt } from './limit-changes.ts';
import type { Look } from './look.ts';
import { visitsOfCycle } from './paths.ts';
import { clockOfSpan, type VisitSpan } from './span-clock.ts';

const everything = (): boolean => true;

/**
 * The dossier in one cycle, under the statutory limit. A cycle that was given up for a restart is
 * void; if it was late when the next one began, it stays so.
 */
export const dossierSpan = (look: Look, cycle: number): VisitSpan | undefined => {
  const { fold } = look;
  const limits = fold.procedure.limit;
  const record = fold.cycles[cycle];
  if (limits === undefined || record === undefined) return undefined;
  const givenUpAt = fold.cycles[cycle + 1]?.from;
  const lasts = lastVisitsOfCycle(fold, cycle);
  return {
    input: { scope: 'dossier', id: fold.id, unit: undefined, cycle },
    limitIn: (variant) => limitFor(limits, variant),
    variant: variantAt(fold, record.from),
    changes: changesInCycle(fold, cycle),
    start: record.from,
    visits: () => visitsOfCycle(fold, cycle),
    lasts,
    contains: everything,
    gaps: [],
    awaySince: undefined,
    interruptionsAt: (visit) => dossierInterruptionsAt(look, visit),
    ended: givenUpAt === undefined ? fold.end?.at : allWorkedUntil(look, lasts, givenUpAt),
    givenUpAt,
    isVoid: givenUpAt !== undefined,
    isSilent: false,
  };
};

/** The clocks of the dossier, one for each cycle, the running one last. */
export const dossierClocks = (look: Look): readonly ClockRecord[] => {
  const clocks: ClockRecord[] = [];
  for (let cycle = 0; cycle < look.fold.cycles.length; cycle += 1) {
    const span = dossierSpan(look, cycle);
    const clock = span === undefined ? undefined : clockOfSpan(look, span);
    if (clock !== undefined) clocks.push(clock);
  }
  return clocks;
};
