import { waitAt } from '../procedure/graph.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { Dossier } from './dossier.ts';
import type { Fold, PauseRecord, VisitEnd, VisitRecord, Writable } from './fold.ts';
import { foldOf } from './record.ts';
import { pauseFinder } from './visit-pauses.ts';

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
  /** The unit that had it last; one that the file was handed to, else the step's. */
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

/**
 * Ids of first stays, as nearly all are, by their node: a text that is asked for again and again as
 * a key is faster to find when it is the same one. Only a cache; past this size it starts anew.
 */
const firstStays = new Map<string, string>();
const MOST_FIRST_STAYS = 20_000;

const firstStayAt = (node: string): string => {
  const known = firstStays.get(node);
  if (known !== undefined) return known;
  if (firstStays.size >= MOST_FIRST_STAYS) firstStays.clear();
  const id = `${node}#1`;
  firstStays.set(node, id);
  return id;
};

export const visitIdOf = ({ node, ordinal }: VisitRecord): string =>
  ordinal === 1 ? firstStayAt(node) : `${node}#${ordinal}`;

/** The how-manieth stay at its node a visit is, by its id. */
export const ordinalOfVisit = (id: string): string => id.slice(id.lastIndexOf('#') + 1);

/** The unit that the procedure names: that of a step, or the one that must end a wait. */
export const unitOfNode = ({ graph }: Pick<Fold, 'graph'>, id: string): string | undefined => {
  const node = graph.nodes.get(id)?.node;
  return node !== undefined && 'unit' in node ? node.unit : undefined;
};

/** The unit that has a visit, or had it last: the one the file was handed to, else the step's. */
export const unitOfVisit = (fold: Fold, visit: VisitRecord): string | undefined =>
  visit.holdings.at(-1)?.unit ?? unitOfNode(fold, visit.node);

const pausesWithin = (
  { zone }: Fold,
  visit: VisitRecord,
  pauses: readonly PauseRecord[],
): readonly VisitPause[] => {
  const { till: visitTill = Number.POSITIVE_INFINITY } = visit;
  return pauses.flatMap((pause) => {
    const from = Math.max(pause.from, visit.from);
    const till = Math.min(pause.till ?? Number.POSITIVE_INFINITY, visitTill);
    if (from >= till) return [];
    const ends = Number.isFinite(till) ? { till: formatInstant(till, zone) } : {};
    return [{ from: formatInstant(from, zone), ...ends }];
  });
};

/** A visit written out, with those of the given pauses that fall into it. */
export const visitFrom = (
  fold: Fold,
  record: VisitRecord,
  pauses: readonly PauseRecord[],
): Visit => {
  const { till, outcome, end } = record;
  const unit = unitOfVisit(fold, record);
  const { role, person } = record.holdings.at(-1) ?? {};
  const visit: Writable<Visit> = {
    id: visitIdOf(record),
    step: record.node,
    kind: waitAt(fold.graph, record.node) === undefined ? 'step' : 'wait',
    cycle: record.cycle,
    from: formatInstant(record.from, fold.zone),
    pauses: pausesWithin(fold, record, pauses),
  };
  if (unit !== undefined) visit.unit = unit;
  if (role !== undefined) visit.role = role;
  if (person !== undefined) visit.person = person;
  if (till !== undefined) visit.till = formatInstant(till, fold.zone);
  if (outcome !== undefined) visit.outcome = outcome;
  if (end !== undefined) visit.end = end;
  return visit;
};

/**
 * Every stay of a dossier at a step or wait, in the order in which the log opened them: who held
 * it, from when till when, and when it was stopped.
 *
 * @example
 * ```ts
 * visitsOf(dossier).map(({ id }) => id); //=> ['tiep-nhan#1', 'tham-dinh#1']
 * ```
 */
export const visitsOf = (dossier: Dossier): readonly Visit[] => {
  const fold = foldOf(dossier);
  const pausesOf = pauseFinder(fold.pauses);
  return fold.visits.map((record) => visitFrom(fold, record, pausesOf(record)));
};
