import type { Fold, VisitEnd, VisitRecord, Writable } from './fold.ts';
import { isAt } from './place.ts';

export const closeVisit = (
  fold: Fold,
  visit: Writable<VisitRecord>,
  till: number,
  end: VisitEnd,
  outcome?: string,
): void => {
  // A visit cut off from outside may have begun, by its own branch's reckoning, after the cut.
  visit.till = Math.max(visit.from, till);
  visit.end = end;
  visit.outcome = outcome;
  fold.open.delete(visit.node);
};

/** Closes what is open in the part that is left, and forgets its joins. */
export const leave = (
  fold: Fold,
  place: string,
  at: number,
  end: VisitEnd,
  outcome?: string,
): void => {
  if (fold.open.size === 0 && fold.joins.size === 0) return;
  for (const [node, index] of fold.open) {
    const visit = fold.visits[index];
    if (visit !== undefined && isAt(fold.graph, node, place)) {
      closeVisit(fold, visit, at, end, outcome);
    }
  }
  for (const parallel of fold.joins.keys()) {
    if (isAt(fold.graph, parallel, place)) fold.joins.delete(parallel);
  }
};
