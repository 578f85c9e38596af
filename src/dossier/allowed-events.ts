import type { Issue } from '../base/issue.ts';
import { EXPIRED, outcomesOf } from '../procedure/graph.ts';
import { isAssigned } from './apply-custody.ts';
import { isExtendable, variantsFor } from './apply-limit.ts';
import { isAppointable } from './apply-promise.ts';
import { isComponent } from './component.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEventType } from './event.ts';
import { type Fold, openVisitsOf, type VisitRecord } from './fold.ts';
import { isStopped, openPausesOf } from './pauses.ts';
import { foldOf, tryRecord } from './record.ts';
import { recordedSilenceOf } from './recorded-silence.ts';
import type { EventInput } from './schema.ts';
import { hasUnits, typesForTheWhole } from './status-events.ts';
import { unitOfVisit } from './visits.ts';

/** Something that may be recorded now. */
export interface AllowedEvent {
  readonly type: DossierEventType;
  /** Also a stage or parallel: all that is going on in it is paused, or told a date. */
  readonly step?: string;
  readonly outcome?: string;
  /** For `resumed`: the id of the pause. */
  readonly pause?: string;
  /** For `reclassified`: the column of limits that can apply instead. */
  readonly variant?: string;
  /** The unit that acts, where the procedure names it. */
  readonly unit?: string;
  readonly role?: string;
}

/** Time may end a wait that has a bound, and a branch whose silence moves the dossier on. */
const expiryOf = (fold: Fold, step: string): readonly AllowedEvent[] =>
  outcomesOf(fold.graph, step).has(EXPIRED) && recordedSilenceOf(fold, step)?.effect !== 'escalate'
    ? [{ type: 'expired', step }]
    : [];

/** A component has a date of its own that the applicant is told. */
const datesOf = (fold: Fold, step: string): readonly AllowedEvent[] => {
  if (!isComponent(fold.graph, step)) return [];
  const another: AllowedEvent = { type: 'reappointed', step };
  return isAppointable(fold, step) ? [{ type: 'appointed', step }, another] : [another];
};

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
    if (outcome === EXPIRED) return expiryOf(fold, visit.node);
    return isStopped(fold, visit.node) ? [] : [{ type: 'finished', outcome, ...holder }];
  });
  return [
    ...endings,
    { type: 'assigned', ...holder },
    ...(isAssigned(visit) ? [{ type: 'reassigned', ...holder } as const] : []),
    ...(hasUnits(fold) ? [{ type: 'handedOver', ...holder } as const] : []),
    ...(isExtendable(fold, visit.node) ? [{ type: 'extended', ...holder } as const] : []),
    { type: 'paused', step: visit.node },
    ...datesOf(fold, visit.node),
  ];
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
    ...[...containersOf(fold, visits)].flatMap((step): readonly AllowedEvent[] => [
      ...expiryOf(fold, step),
      { type: 'paused', step },
      ...datesOf(fold, step),
    ]),
    { type: 'paused' },
    ...openPausesOf(fold).map(({ id }) => ({ type: 'resumed', pause: id }) as const),
    ...(isExtendable(fold) ? [{ type: 'extended' } as const] : []),
    ...(isAppointable(fold) ? [{ type: 'appointed' } as const] : []),
    ...variantsFor(fold).map((variant) => ({ type: 'reclassified', variant }) as const),
  ];
};

/**
 * What may be recorded next, step by step, with the unit and role that act. Recording also takes what
 * is not next: an event that is in the log already, and that a step was over before time itself ended
 * it (see *Corrections* in docs/dossier-log.md).
 *
 * @example
 * ```ts
 * allowedEvents(dossier).find(({ type }) => type === 'finished');
 * //=> { type: 'finished', outcome: 'done', step: 'tham-dinh', unit: 'so' }
 * ```
 */
export const allowedEvents = (dossier: Dossier): readonly AllowedEvent[] => {
  const fold = foldOf(dossier);
  return [
    ...(fold.status === 'running' ? whileRunning(fold) : []),
    ...typesForTheWhole(fold).map((type) => ({ type })),
  ];
};

/**
 * Why an event may not be recorded: the issues with which `record` would refuse it, none when it
 * would be taken. Nothing is recorded.
 *
 * @example
 * ```ts
 * whyNot(dossier, {
 *   type: 'delivered', id: '3', at: '2026-11-27T09:00:00+07:00',
 * }).map(({ code }) => code); //=> ['event.dossierNotEnded']
 * ```
 */
export const whyNot = (dossier: Dossier, event: EventInput): readonly Issue[] => {
  const recorded = tryRecord(dossier, event);
  return recorded.ok ? [] : recorded.issues;
};
