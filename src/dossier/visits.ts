import { graphOf } from '../procedure/graph.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { Dossier } from './dossier.ts';
import { type Fold, stopsVisit, type VisitEnd, type VisitRecord } from './fold.ts';
import { foldOf } from './record.ts';

/** A stretch during which a visit was stopped; without `till` it still is. */
export interface VisitPause {
  readonly from: Instant;
  readonly till?: Instant;
}

/** One stay of a dossier at a step or wait (lượt xử lý). */
export interface Visit {
  /** Node and how-manieth stay: `khai-sinh#1`. */
  readonly id: string;
  readonly step: string;
  readonly kind: 'step' | 'wait';
  readonly unit?: string;
  readonly role?: string;
  /** Who had it last. */
  readonly person?: string;
  readonly cycle: number;
  readonly from: Instant;
  readonly till?: Instant;
  readonly outcome?: string;
  readonly end?: VisitEnd;
  readonly pauses: readonly VisitPause[];
}

export const visitIdOf = ({ node, ordinal }: VisitRecord): string => `${node}#${ordinal}`;

/** The unit that has a visit: that of the step, or the one that must end the wait. */
export const unitOfVisit = (fold: Fold, visit: VisitRecord): string | undefined => {
  const node = graphOf(fold.procedure).nodes.get(visit.node)?.node;
  return node !== undefined && 'unit' in node ? node.unit : undefined;
};

const pausesOf = (fold: Fold, visit: VisitRecord): readonly VisitPause[] =>
  fold.pauses.flatMap((pause) => {
    const from = Math.max(pause.from, visit.from);
    const till = Math.min(
      pause.till ?? Number.POSITIVE_INFINITY,
      visit.till ?? Number.POSITIVE_INFINITY,
    );
    if (!stopsVisit(pause, visit.index) || from >= till) return [];
    const ends = Number.isFinite(till) ? { till: formatInstant(till, fold.zone) } : {};
    return [{ from: formatInstant(from, fold.zone), ...ends }];
  });

const visitFrom = (fold: Fold, record: VisitRecord): Visit => {
  const unit = unitOfVisit(fold, record);
  const { role, person } = record.holdings.at(-1) ?? {};
  const node = graphOf(fold.procedure).nodes.get(record.node)?.node;
  return {
    id: visitIdOf(record),
    step: record.node,
    kind: node !== undefined && 'wait' in node ? 'wait' : 'step',
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
    cycle: record.cycle,
    from: formatInstant(record.from, fold.zone),
    ...(record.till === undefined ? {} : { till: formatInstant(record.till, fold.zone) }),
    ...(record.outcome === undefined ? {} : { outcome: record.outcome }),
    ...(record.end === undefined ? {} : { end: record.end }),
    pauses: pausesOf(fold, record),
  };
};

/**
 * Every stay of a dossier at a step or wait, in the order in which the log opened them: who held
 * it, from when till when, and when it was stopped.
 *
 * @example
 * ```ts
 * visitsOf(dossier).map(({ id }) => id); //=> ['chung-thuc#1']
 * ```
 */
export const visitsOf = (dossier: Dossier): Visit[] => {
  const fold = foldOf(dossier);
  return fold.visits.map((record) => visitFrom(fold, record));
};
