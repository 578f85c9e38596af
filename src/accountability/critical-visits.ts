import { lastVisitsOfCycle } from '../clock/last-visits.ts';
import type { Look } from '../clock/look.ts';
import { criticalVisitsTo } from '../clock/paths.ts';
import type { VisitRecord } from '../dossier/fold.ts';

/**
 * The visits that decide when a cycle ends: of every join the branch that fired it, ties pooled;
 * while it runs, all active branches. What began only after the work was done is not among them.
 */
export const criticalVisitsOf = (
  { fold }: Look,
  cycle: number,
  doneAt: number,
): readonly VisitRecord[] => {
  const indexes = new Set(
    lastVisitsOfCycle(fold, cycle).flatMap((last) =>
      criticalVisitsTo(fold, last).map((v) => v.index),
    ),
  );
  return fold.visits.filter(({ index, from }) => indexes.has(index) && from < doneAt);
};
