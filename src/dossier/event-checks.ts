import { type Issue, issueAt } from '../base/issue.ts';
import { formatInstant } from '../time/instant.ts';
import type { DossierEvent, DossierFact } from './event.ts';
import type { Fold, VisitRecord } from './fold.ts';
import { EVERYTHING, isAt, openVisitsIn } from './place.ts';

/** An event whose instants are read: `at` as epoch milliseconds beside it. */
export interface TimedEvent<E extends DossierEvent = DossierEvent> {
  readonly event: E;
  readonly at: number;
}

/**
 * Applies an event to a fold, or says why not and leaves the fold as it was. Paths of issues begin
 * at the event.
 */
export type Apply<T extends DossierFact['type']> = (
  fold: Fold,
  timed: TimedEvent<Extract<DossierFact, { type: T }>>,
) => Issue | undefined;

export const backInTime = (fold: Fold, at: number, notBefore: number): Issue | undefined =>
  at < notBefore
    ? issueAt(['at'], 'event.backInTime', {
        at: formatInstant(at, fold.zone),
        notBefore: formatInstant(notBefore, fold.zone),
      })
    : undefined;

/** Why a date cannot be told to the applicant: by then it had come, however late that is entered. */
export const notAhead = (fold: Fold, at: number, promise: number): Issue | undefined =>
  promise > at
    ? undefined
    : issueAt(['promise'], 'event.promisePassed', {
        at: formatInstant(at, fold.zone),
        promise: formatInstant(promise, fold.zone),
      });

/** Why no visit of a step is open: it is none of the procedure's, or the dossier is elsewhere. */
export const notActive = (fold: Fold, step: string): Issue => {
  const { nodes } = fold.graph;
  return nodes.has(step)
    ? issueAt(['step'], 'event.stepNotActive', { step, active: fold.machine.active })
    : issueAt(['step'], 'event.stepUnknown', { step, known: [...nodes.keys()] });
};

/** The open visit of a node. */
export const activeVisit = (fold: Fold, step: string): VisitRecord | undefined => {
  const index = fold.open.get(step);
  return index === undefined ? undefined : fold.visits[index];
};

/** The latest thing that is known to have happened on the branch of an open visit. */
export const lastOnVisit = (fold: Fold, visit: VisitRecord): number =>
  Math.max(visit.latest, fold.everythingAt);

export const lastOnVisits = (fold: Fold, visits: readonly VisitRecord[]): number =>
  visits.reduce(
    (last, visit) => Math.max(last, lastOnVisit(fold, visit)),
    Number.NEGATIVE_INFINITY,
  );

/** The latest thing that is known to have happened at a place that is not over and joined. */
export const lastOnBranches = (fold: Fold, place: string = EVERYTHING): number => {
  let last = lastOnVisits(fold, openVisitsIn(fold, place));
  for (const [parallel, { ends }] of fold.joins) {
    if (!isAt(fold.graph, parallel, place)) continue;
    for (const { at } of ends) last = Math.max(last, at);
  }
  return last;
};
