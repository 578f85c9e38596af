import { type Issue, issueAt } from '../base/issue.ts';
import { unitChain } from '../procedure/graph.ts';
import { formatInstant } from '../time/instant.ts';
import type { DossierEvent, DossierEventOf, DossierEventType } from './event.ts';
import { type Fold, openVisitsOf, type VisitRecord } from './fold.ts';

/** An event whose instants are read: `at` as epoch milliseconds beside it. */
export interface TimedEvent<E extends DossierEvent = DossierEvent> {
  readonly event: E;
  readonly at: number;
}

/**
 * Applies an event to a fold, or says why not and leaves the fold as it was. Paths of issues begin
 * at the event.
 */
export type Apply<T extends DossierEventType> = (
  fold: Fold,
  timed: TimedEvent<DossierEventOf<T>>,
) => Issue | undefined;

export const backInTime = (fold: Fold, at: number, notBefore: number): Issue | undefined =>
  at < notBefore
    ? issueAt(['at'], 'event.backInTime', {
        at: formatInstant(at, fold.zone),
        notBefore: formatInstant(notBefore, fold.zone),
      })
    : undefined;

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

/** The latest thing that is known to have happened on any branch that is not over and joined. */
export const lastOnBranches = (fold: Fold): number => {
  let last = lastOnVisits(fold, openVisitsOf(fold));
  for (const { ends } of fold.joins.values()) {
    for (const { at } of ends) last = Math.max(last, at);
  }
  return last;
};

/** A unit may act at a step that it, a unit above it or a unit below it holds. */
export const notHolder = (fold: Fold, { by }: DossierEvent, step: string): Issue | undefined => {
  if (by === undefined) return undefined;
  const { unit } = by;
  const { units } = fold.procedure;
  if (!Object.hasOwn(units, unit)) {
    return issueAt(['by', 'unit'], 'procedure.unitUnknown', { unit, known: Object.keys(units) });
  }
  const node = fold.graph.nodes.get(step)?.node;
  if (node === undefined || !('step' in node) || node.unit === undefined) return undefined;
  if (node.unit === unit) return undefined;
  const holders = [node.unit, ...(node.support ?? [])];
  const above = unitChain(units, unit);
  const related = holders.some(
    (holder) => above.includes(holder) || unitChain(units, holder).includes(unit),
  );
  return related
    ? undefined
    : issueAt(['by', 'unit'], 'event.unitNotHolder', { step, unit, holders });
};
