import { dossierSpan } from './dossier-clocks.ts';
import { changesInCycle, type LimitChange } from './limit-changes.ts';
import type { Look } from './look.ts';
import { settleSpan } from './span-clock.ts';

const NONE: readonly LimitChange[] = [];

/** Changes of a cycle that came when the dossier was overdue: they move nothing and break the law. */
export const changesTooLate = (look: Look, cycle: number): readonly LimitChange[] => {
  if (changesInCycle(look.fold, cycle).length === 0) return NONE;
  const span = dossierSpan(look, cycle);
  return span === undefined ? NONE : settleSpan(look, span).tooLate;
};

/** Changes of a cycle that count: the clocks of its stages and steps follow no others. */
export const changesInTime = (look: Look, cycle: number): readonly LimitChange[] => {
  const changes = changesInCycle(look.fold, cycle);
  if (changes.length === 0) return NONE;
  const { notes } = look;
  notes.inTime ??= new Map<number, readonly LimitChange[]>();
  const known = notes.inTime;
  // Once one has come too late, so has all that follows.
  const inTime =
    known.get(cycle) ?? changes.slice(0, changes.length - changesTooLate(look, cycle).length);
  known.set(cycle, inTime);
  return inTime;
};
