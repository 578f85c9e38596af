import { graphOf, isLeaf, outcomesOf } from '../procedure/graph.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEventType } from './event.ts';
import { type Fold, openPausesOf, openVisitsOf, stopsVisit, type VisitRecord } from './fold.ts';
import { foldOf } from './record.ts';
import { unitOfVisit } from './visits.ts';

/** Something that may be recorded now. */
export interface AllowedEvent {
  readonly type: DossierEventType;
  readonly step?: string;
  readonly outcome?: string;
  /** For `resumed`: the id of the pause. */
  readonly pause?: string;
  /** The unit that acts, where the procedure names it. */
  readonly unit?: string;
  readonly role?: string;
}

const ofVisit = (fold: Fold, visit: VisitRecord): readonly AllowedEvent[] => {
  const graph = graphOf(fold.procedure);
  const node = graph.nodes.get(visit.node)?.node;
  const unit = unitOfVisit(fold, visit);
  const { role } = visit.holdings.at(-1) ?? {};
  const holder = {
    step: visit.node,
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
  };
  const stopped = openPausesOf(fold).some((pause) => stopsVisit(pause, visit.index));
  const outcomes =
    node === undefined || !isLeaf(node) ? [] : [...outcomesOf(graph, visit.node).keys()];
  const endings = outcomes.flatMap((outcome): readonly AllowedEvent[] => {
    if (outcome === 'expired') return [{ type: 'expired', step: visit.node }];
    return stopped ? [] : [{ type: 'finished', outcome, ...holder }];
  });
  return [
    ...endings,
    { type: 'assigned', ...holder },
    { type: 'paused', step: visit.node },
  ];
};

/**
 * What may be recorded next, step by step, with the unit and role that act.
 *
 * @example
 * ```ts
 * allowedEvents(dossier).find(({ type }) => type === 'finished');
 * //=> { type: 'finished', outcome: 'done', step: 'chung-thuc', unit: 'ubndXa' }
 * ```
 */
export const allowedEvents = (dossier: Dossier): AllowedEvent[] => {
  const fold = foldOf(dossier);
  switch (fold.status) {
    case 'submitted':
      return [{ type: 'accepted' }, { type: 'declined' }, { type: 'withdrawn' }, { type: 'noted' }];
    case 'running':
      return [
        ...openVisitsOf(fold).flatMap((visit) => ofVisit(fold, visit)),
        { type: 'paused' },
        ...openPausesOf(fold).map(({ id }): AllowedEvent => ({ type: 'resumed', pause: id })),
        { type: 'withdrawn' },
        { type: 'stopped' },
        { type: 'noted' },
      ];
    case 'ended':
      return [
        ...(fold.deliveredAt === undefined ? [{ type: 'delivered' } as const] : []),
        { type: 'noted' },
      ];
    case 'declined':
      return [{ type: 'noted' }];
  }
};
