import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { graphOf, unitChain } from '../procedure/graph.ts';
import { formatInstant } from '../time/instant.ts';
import type { DossierEvent, DossierEventOf, DossierEventType } from './event.ts';
import { type Fold, stopsVisit, type VisitRecord } from './fold.ts';

/** An event whose instants are read: `at` as epoch milliseconds beside it. */
export interface TimedEvent<E extends DossierEvent = DossierEvent> {
  readonly event: E;
  readonly at: number;
  readonly path: IssuePath;
}

/** Applies an event to a fold, or says why not and leaves the fold as it was. */
export type Apply<T extends DossierEventType> = (
  fold: Fold,
  timed: TimedEvent<DossierEventOf<T>>,
) => Issue | undefined;

export const backInTime = (fold: Fold, at: number, notBefore: number, path: IssuePath): Issue | undefined =>
  at < notBefore
    ? issueAt([...path, 'at'], 'event.backInTime', {
        at: formatInstant(at, fold.zone),
        notBefore: formatInstant(notBefore, fold.zone),
      })
    : undefined;

/** The open visit of a node, or the issue that it is unknown or not active. */
export const activeVisit = (
  fold: Fold,
  step: string,
  path: IssuePath,
): { readonly visit: VisitRecord } | { readonly issue: Issue } => {
  const index = fold.open.get(step);
  const visit = index === undefined ? undefined : fold.visits[index];
  if (visit !== undefined) return { visit };
  const known = [...graphOf(fold.procedure).nodes.keys()];
  const at = [...path, 'step'];
  return {
    issue: known.includes(step)
      ? issueAt(at, 'event.stepNotActive', { step, active: [...fold.machine.active] })
      : issueAt(at, 'event.stepUnknown', { step, known }),
  };
};

/** The latest thing that is known to have happened on a visit's branch. */
export const lastOnVisit = (fold: Fold, visit: VisitRecord): number =>
  fold.pauses.reduce(
    (latest, pause) =>
      stopsVisit(pause, visit.index) ? Math.max(latest, pause.till ?? pause.from) : latest,
    visit.holdings.at(-1)?.from ?? visit.from,
  );

/** A unit may act at a step that it, a unit above it or a unit below it holds. */
export const notHolder = (
  fold: Fold,
  { event, path }: TimedEvent,
  step: string,
): Issue | undefined => {
  const { by } = event;
  const { units } = fold.procedure;
  if (by === undefined) return undefined;
  const at = [...path, 'by', 'unit'];
  if (!Object.hasOwn(units, by.unit)) {
    return issueAt(at, 'procedure.unitUnknown', { unit: by.unit, known: Object.keys(units) });
  }
  const node = graphOf(fold.procedure).nodes.get(step)?.node;
  if (node === undefined || !('step' in node) || node.unit === undefined) return undefined;
  const holders = [node.unit, ...(node.support ?? [])];
  const related = holders.some(
    (holder) =>
      unitChain(units, holder).includes(by.unit) || unitChain(units, by.unit).includes(holder),
  );
  return related
    ? undefined
    : issueAt(at, 'event.unitNotHolder', { step, unit: by.unit, holders });
};
