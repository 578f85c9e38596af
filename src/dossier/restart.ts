import { currentCycleOf, type Fold, openVisitsOf, type VisitRecord } from './fold.ts';
import { closeVisit, openVisit } from './move.ts';

/** Gives up the running cycle as of an interruption and begins the next one. */
const beginCycle = (fold: Fold, interruptedAt: number, at: number): void => {
  const running = fold.cycles.at(-1);
  if (running !== undefined) {
    fold.cycles[fold.cycles.length - 1] = { ...running, till: interruptedAt };
  }
  fold.cycles.push({ from: at });
};

/** After a wait: the visits that it has just let in belong to the new cycle. */
export const restartAfterWait = (
  fold: Fold,
  wait: VisitRecord,
  at: number,
  firstNewVisit: number,
): void => {
  beginCycle(fold, wait.from, at);
  const cycle = currentCycleOf(fold);
  for (const visit of fold.visits.slice(firstNewVisit)) {
    fold.visits[visit.index] = { ...visit, cycle };
  }
};

/** After an unforeseen pause: the open visits go over into the new cycle as visits of their own. */
export const restartAfterPause = (fold: Fold, interruptedAt: number, at: number): void => {
  beginCycle(fold, interruptedAt, at);
  for (const visit of openVisitsOf(fold)) {
    closeVisit(fold, visit, interruptedAt, 'restarted');
    openVisit(fold, visit.node, { at, previous: [visit.index] });
  }
};
