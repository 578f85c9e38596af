import { closeVisit } from './closing.ts';
import { lastOnVisit } from './event-checks.ts';
import {
  currentCycleOf,
  type Fold,
  type GivenUpCycle,
  openVisitsOf,
  type VisitRecord,
  type Writable,
} from './fold.ts';
import { openVisit } from './move.ts';

/** Where the paths of the running cycle are, to be found before what ends it moves the dossier on. */
export const pathsSince = (fold: Fold, interruptedAt: number): GivenUpCycle => {
  const ends = [...fold.joins.values()].flatMap((join) => join.ends);
  const cycle = currentCycleOf(fold);
  return {
    goingOn: [...fold.open.values()],
    waiting: ends.flatMap(({ at, visit }) =>
      at > interruptedAt && fold.visits[visit]?.cycle === cycle ? visit : [],
    ),
  };
};

/** Gives up the running cycle and begins the next one. */
const beginCycle = (fold: Fold, givenUp: GivenUpCycle, at: number): void => {
  const running = fold.cycles.at(-1);
  if (running !== undefined) fold.cycles[fold.cycles.length - 1] = { ...running, givenUp };
  fold.cycles.push({ from: at });
};

/** Carries open visits over into the new cycle, as visits of their own in the same hands. */
const carryOver = (
  fold: Fold,
  visits: readonly VisitRecord[],
  times: (visit: VisitRecord) => { readonly till: number; readonly from: number },
): void => {
  for (const visit of visits) {
    const { till, from } = times(visit);
    closeVisit(fold, visit, till, 'restarted');
    openVisit(fold, visit.node, { at: from, previous: [visit.index] }, visit.holdings.at(-1));
  }
};

/** On branches that were not interrupted the work went on till the new cycle began. */
const carryOverUninterrupted = (fold: Fold, visits: readonly VisitRecord[], at: number): void =>
  carryOver(fold, visits, (visit) => {
    const cut = Math.max(at, lastOnVisit(fold, visit));
    return { till: cut, from: cut };
  });

const countIn = (visit: Writable<VisitRecord>, cycle: number): void => {
  visit.cycle = cycle;
};

/** After a wait: what it has let in, and what is going on beside it, belongs to the new cycle. */
export const restartAfterWait = (
  fold: Fold,
  givenUp: GivenUpCycle,
  at: number,
  firstNewVisit: number,
): void => {
  beginCycle(fold, givenUp, at);
  const open = openVisitsOf(fold);
  for (const visit of open) {
    if (visit.index >= firstNewVisit) countIn(visit, currentCycleOf(fold));
  }
  carryOverUninterrupted(
    fold,
    open.filter(({ index }) => index < firstNewVisit),
    at,
  );
};

/** After an unforeseen pause: what it stopped stood still from its start to its end. */
export const restartAfterPause = (
  fold: Fold,
  stopped: readonly VisitRecord[],
  interruptedAt: number,
  at: number,
): void => {
  beginCycle(fold, pathsSince(fold, interruptedAt), at);
  const others = openVisitsOf(fold).filter((visit) => !stopped.includes(visit));
  carryOver(fold, stopped, () => ({ till: interruptedAt, from: at }));
  carryOverUninterrupted(fold, others, at);
};
