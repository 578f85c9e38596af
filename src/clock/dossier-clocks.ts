import { limitFor } from '../procedure/variant-limits.ts';
import type { ClockContext } from './clock-context.ts';
import type { ClockRecord } from './clock-record.ts';
import { dossierInterruptionsAt } from './interruptions.ts';
import { changesInCycle, variantAt } from './limit-changes.ts';
import { lastVisitsOfCycle } from './paths.ts';
import { clockOfSpan, type VisitSpan } from './span-clock.ts';

const everything = (): boolean => true;

/**
 * The dossier in one cycle, under the statutory limit. A cycle that was given up for a restart is
 * void, unless it was late by then.
 */
export const dossierSpan = (context: ClockContext, cycle: number): VisitSpan | undefined => {
  const { fold } = context;
  const limits = fold.procedure.limit;
  const record = fold.cycles[cycle];
  if (limits === undefined || record === undefined) return undefined;
  return {
    input: { scope: 'dossier', id: fold.id, unit: undefined, cycle },
    limitIn: (variant) => limitFor(limits, variant),
    variant: variantAt(fold, record.from),
    changes: changesInCycle(fold, cycle),
    start: record.from,
    lasts: lastVisitsOfCycle(fold, cycle),
    contains: everything,
    gaps: [],
    awaySince: undefined,
    interruptionsAt: (visit) => dossierInterruptionsAt(context, visit),
    ended: record.till ?? fold.end?.at,
    isVoid: record.till !== undefined,
    isSilent: false,
  };
};

/** The clocks of the dossier, one for each cycle, the running one last. */
export const dossierClocks = (context: ClockContext): readonly ClockRecord[] => {
  const clocks: ClockRecord[] = [];
  for (let cycle = 0; cycle < context.fold.cycles.length; cycle += 1) {
    const span = dossierSpan(context, cycle);
    const clock = span === undefined ? undefined : clockOfSpan(context, span);
    if (clock !== undefined) clocks.push(clock);
  }
  return clocks;
};
