import { outcomesOf } from '../procedure/graph.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEventType } from './event.ts';
import { type Fold, openVisitsOf, type VisitRecord } from './fold.ts';
import { isStopped, openPausesOf } from './pauses.ts';
import { foldOf } from './record.ts';
import { unitOfVisit } from './visits.ts';

/** Something that may be recorded now. */
export interface AllowedEvent {
  readonly type: DossierEventType;
  /** For `paused` also a stage or parallel: everything that is going on in it. */
  readonly step?: string;
  readonly outcome?: string;
  /** For `resumed`: the id of the pause. */
  readonly pause?: string;
  /** The unit that acts, where the procedure names it. */
  readonly unit?: string;
  readonly role?: string;
}

const ofVisit = (fold: Fold, visit: VisitRecord): readonly AllowedEvent[] => {
  const unit = unitOfVisit(fold, visit);
  const { role } = visit.holdings.at(-1) ?? {};
  const holder = {
    step: visit.node,
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
  };
  const outcomes = [...outcomesOf(fold.graph, visit.node).keys()];
  const endings = outcomes.flatMap((outcome): readonly AllowedEvent[] => {
    if (outcome === 'expired') return [{ type: 'expired', step: visit.node }];
    return isStopped(fold, visit.node) ? [] : [{ type: 'finished', outcome, ...holder }];
  });
  return [...endings, { type: 'assigned', ...holder }, { type: 'paused', step: visit.node }];
};

/** Stages and parallels in which the dossier is, the outermost first. */
const containersOf = (fold: Fold, visits: readonly VisitRecord[]): ReadonlySet<string> => {
  const { nodes } = fold.graph;
  return new Set(visits.flatMap(({ node }) => nodes.get(node)?.containers ?? []));
};

const whileRunning = (fold: Fold): readonly AllowedEvent[] => {
  const visits = openVisitsOf(fold);
  return [
    ...visits.flatMap((visit) => ofVisit(fold, visit)),
    ...[...containersOf(fold, visits)].map((step) => ({ type: 'paused', step }) as const),
    { type: 'paused' },
    ...openPausesOf(fold).map(({ id }) => ({ type: 'resumed', pause: id }) as const),
    { type: 'withdrawn' },
    { type: 'stopped' },
    { type: 'noted' },
  ];
};

/**
 * What may be recorded next, step by step, with the unit and role that act.
 *
 * @example
 * ```ts
 * allowedEvents(dossier).find(({ type }) => type === 'finished');
 * //=> { type: 'finished', outcome: 'done', step: 'tham-dinh', unit: 'so' }
 * ```
 */
export const allowedEvents = (dossier: Dossier): AllowedEvent[] => {
  const fold = foldOf(dossier);
  switch (fold.status) {
    case 'submitted':
      return [{ type: 'accepted' }, { type: 'declined' }, { type: 'withdrawn' }, { type: 'noted' }];
    case 'running':
      return [...whileRunning(fold)];
    case 'ended':
      return [
        ...(fold.deliveredAt === undefined ? [{ type: 'delivered' } as const] : []),
        { type: 'noted' },
      ];
    case 'declined':
      return [{ type: 'noted' }];
  }
};
