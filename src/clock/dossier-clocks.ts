import { limitFor } from '../procedure/variant-limits.ts';
import type { ClockContext } from './clock-context.ts';
import type { ClockRecord } from './clock-record.ts';
import { dossierInterruptionsAt } from './interruptions.ts';
import { lastVisitsAmong, visitsOfCycle } from './paths.ts';
import { clockOfSpan } from './span-clock.ts';

/**
 * The clock of the dossier in one cycle, counted by the statutory limit. A cycle that was given up
 * for a restart is void, unless it was late by then.
 */
const dossierClock = (context: ClockContext, cycle: number): ClockRecord | undefined => {
  const { fold } = context;
  const limit = limitFor(fold.procedure.limit, fold.variant);
  const record = fold.cycles[cycle];
  if (limit === undefined || record === undefined) return undefined;
  return clockOfSpan(context, {
    input: { scope: 'dossier', id: fold.id, cycle },
    limit,
    start: record.from,
    lasts: lastVisitsAmong(fold, visitsOfCycle(fold, cycle)),
    contains: () => true,
    gaps: [],
    interruptionsAt: (visit) => dossierInterruptionsAt(context, visit),
    ended: record.till ?? fold.end?.at,
    isVoid: record.till !== undefined,
  });
};

/** The clocks of the dossier, one for each cycle, the running one last. */
export const dossierClocks = (context: ClockContext): readonly ClockRecord[] =>
  context.fold.cycles.flatMap((_, cycle) => dossierClock(context, cycle) ?? []);
