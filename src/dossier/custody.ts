import { waitAt } from '../procedure/graph.ts';
import type { WaitParty } from '../procedure/procedure.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { isInWindow, isMeant } from './authority.ts';
import type { Dossier } from './dossier.ts';
import type { DelegationRecord, Fold, VisitRecord } from './fold.ts';
import { foldOf } from './record.ts';
import { unitOfNode, visitIdOf } from './visits.ts';

/**
 * A stretch of time in which a dossier, or a branch of it, was in the same hands. Without `person`
 * it was assigned to nobody, and without `unit` the procedure names none either.
 */
export interface Custody {
  /** Id of the visit. */
  readonly visit: string;
  readonly step: string;
  /** `unit`, or whose time it was: that of a wait, or of a supplement that starts the limit anew. */
  readonly party: 'unit' | WaitParty;
  readonly unit?: string;
  readonly role?: string;
  readonly person?: string;
  /** Id of the `delegated` event by which they had it. */
  readonly delegation?: string;
  /** Ids of earlier `delegated` events that hold at the same time and give way to that one. */
  readonly overruled?: readonly string[];
  readonly from: Instant;
  /** Absent: they have it still. */
  readonly till?: Instant;
}

/** Somebody who has a visit for a while, in epoch milliseconds. */
interface Hands {
  readonly span: Interval;
  readonly unit: string | undefined;
  readonly role: string | undefined;
  readonly person: string | undefined;
  readonly delegations: readonly DelegationRecord[];
}

const NEVER = Number.POSITIVE_INFINITY;

/** The hands through which a visit went, one after the other, whoever then acted for them. */
const holdingsOf = (fold: Fold, visit: VisitRecord): readonly Hands[] => {
  const unitOfStep = unitOfNode(fold, visit.node);
  const end = visit.till ?? NEVER;
  return visit.holdings.flatMap(({ from, unit = unitOfStep, role, person }, i) => {
    // After a restart a visit ends where it was interrupted; what was done meanwhile is past it.
    const till = Math.min(visit.holdings[i + 1]?.from ?? end, end);
    const span = { from, till };
    return from < till ? [{ span, unit, role, person, delegations: [] }] : [];
  });
};

/** The delegations by somebody that hold at an instant, as recorded: the last of them counts. */
export const delegationsAt = (
  { delegations }: Pick<Fold, 'delegations'>,
  giver: Partial<Pick<Hands, 'unit' | 'role' | 'person'>>,
  at: number,
): readonly DelegationRecord[] =>
  delegations.filter(
    (delegation) => isInWindow(delegation, at) && isMeant(delegation.giver, giver),
  );

const areSame = (some: readonly unknown[], others: readonly unknown[] | undefined): boolean =>
  some.length === others?.length && some.every((one, i) => one === others[i]);

/** Cuts a stretch at the windows of the delegations that concern it. */
const withDelegates = (fold: Fold, hands: Hands): readonly Hands[] => {
  const { span, unit } = hands;
  if (unit === undefined) return [hands];
  const cuts = fold.delegations
    .filter(({ giver }) => isMeant(giver, hands))
    .flatMap(({ from, till }) => [from, till])
    .filter((cut) => span.from < cut && cut < span.till);
  const starts = [...new Set([span.from, ...cuts])]
    .sort((a, b) => a - b)
    .map((from) => ({ from, delegations: delegationsAt(fold, hands, from) }))
    .filter(({ delegations }, i, all) => !areSame(delegations, all[i - 1]?.delegations));
  return starts.map(({ from, delegations }, i) => {
    const part = { from, till: starts[i + 1]?.from ?? span.till };
    const acting = delegations.at(-1)?.receiver ?? hands;
    return { span: part, unit: acting.unit, role: acting.role, person: acting.person, delegations };
  });
};

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
  const hands = holdingsOf(fold, visit).flatMap((held) => withDelegates(fold, held));
  return hands.map(({ span, unit, role, person, delegations }) => {
    const ids = delegations.map(({ id }) => id);
    const delegation = ids.at(-1);
    const overruled = ids.slice(0, -1);
    return {
      ...custodyFrom(fold, visit, party, span),
      ...(unit === undefined ? {} : { unit }),
      ...(role === undefined ? {} : { role }),
      ...(person === undefined ? {} : { person }),
      ...(delegation === undefined ? {} : { delegation }),
      ...(overruled.length === 0 ? {} : { overruled }),
    };
  });
};

/**
 * Who had a dossier at every instant: visit by visit in the order in which the log opened them, cut
 * where the work was assigned or the file handed over, where a delegation began or ended, and where
 * the file lay with the applicant. The stretches of one branch follow on one another without gap or
 * overlap; where nobody was named, `person` is missing.
 *
 * @example
 * ```ts
 * custodyOf(dossier).map(({ unit, from }) => `${unit} ${from}`);
 * //=> ['motCua 2026-11-20T16:30:00+07:00', 'so 2026-11-26T16:30:00+07:00']
 * ```
 */
export const custodyOf = (dossier: Dossier): Custody[] => {
  const fold = foldOf(dossier);
  return fold.visits.flatMap((visit) => [
    ...beforeRestart(fold, visit),
    ...custodyOfVisit(fold, visit),
  ]);
};
