import { waitAt } from '../procedure/graph.ts';
import type { WaitParty } from '../procedure/procedure.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import type { Fold, VisitRecord } from './fold.ts';
import { type DelegatedHolder, delegatedHolder, handsOf } from './hands.ts';
import { foldOf } from './record.ts';
import { visitIdOf } from './visits.ts';

/** A stretch of time in which a dossier, or a branch of it, was in the same hands. */
export interface Custody extends DelegatedHolder {
  /** Id of the visit. */
  readonly visit: string;
  readonly step: string;
  /** `unit`, or whose time it was: that of a wait, or of a supplement that starts the limit anew. */
  readonly party: 'unit' | WaitParty;
  readonly from: Instant;
  /** Absent: they have it still. */
  readonly till?: Instant;
}

const NEVER = Number.POSITIVE_INFINITY;

const custodyFrom = (
  { zone }: Fold,
  visit: VisitRecord,
  party: Custody['party'],
  { from, till }: Interval,
): Custody => ({
  visit: visitIdOf(visit),
  step: visit.node,
  party,
  from: formatInstant(from, zone),
  ...(till === NEVER ? {} : { till: formatInstant(till, zone) }),
});

/** Between a request for supplements and what a restart began with the file was the applicant's. */
const beforeRestart = (fold: Fold, visit: VisitRecord): readonly Custody[] =>
  visit.previous.flatMap((index) => {
    const before = fold.visits[index];
    const from = before?.till ?? visit.from;
    return before?.end === 'restarted' && from < visit.from
      ? [custodyFrom(fold, visit, 'applicant', { from, till: visit.from })]
      : [];
  });

const partyOf = ({ graph }: Fold, { node }: VisitRecord): Custody['party'] =>
  waitAt(graph, node)?.for ?? 'unit';

const custodyOfVisit = (fold: Fold, visit: VisitRecord): readonly Custody[] => {
  const party = partyOf(fold, visit);
  return handsOf(fold, visit).map((hands) => ({
    ...custodyFrom(fold, visit, party, hands.span),
    ...delegatedHolder(hands),
  }));
};

/**
 * Who had a dossier at every instant: visit by visit in the order in which the log opened them, cut
 * where the work was assigned or the file handed over, where a delegation began or ended, and where
 * the file lay with the applicant. The stretches of one branch follow on one another without gap or
 * overlap; where nobody was named, `person` is
 * missing. A delegate is named with the one `onBehalfOf` whom they act and who answers for it.
 *
 * @example
 * ```ts
 * custodyOf(dossier).map(({ unit, from }) => `${unit} ${from}`);
 * //=> ['motCua 2026-11-20T16:30:00+07:00', 'so 2026-11-26T16:30:00+07:00']
 * ```
 */
export const custodyOf = (dossier: Dossier): readonly Custody[] => {
  const fold = foldOf(dossier);
  return fold.visits.flatMap((visit) => [
    ...beforeRestart(fold, visit),
    ...custodyOfVisit(fold, visit),
  ]);
};
