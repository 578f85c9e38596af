import type { Interval } from '../time/interval.ts';
import { delegationsAt, delegationsIn } from './delegations.ts';
import type { Actor } from './event.ts';
import type { DelegationRecord, Fold, VisitRecord } from './fold.ts';
import { unitOfNode } from './visits.ts';

/**
 * Who has a visit: a unit, and in it a role and an official. Without `person` it was assigned to
 * nobody, and without `unit` the procedure names none either.
 */
export interface Holder {
  readonly unit?: string;
  readonly role?: string;
  readonly person?: string;
  /** Who delegated it to them, and answers for it all the same (ủy quyền). */
  readonly onBehalfOf?: Actor;
}

/** By what delegation somebody has a visit. */
export interface DelegatedHolder extends Holder {
  /** Id of the `delegated` event by which they have it. */
  readonly delegation?: string;
  /** Ids of earlier `delegated` events that hold at the same time and give way to that one. */
  readonly overruled?: readonly string[];
}

/** What of a holder is known, wherever that is told. */
type HolderParts = { readonly [M in keyof Holder]?: Holder[M] | undefined };

/** The same while it is reckoned with: what is absent is `undefined` and not left out. */
export interface HolderRecord {
  readonly unit: string | undefined;
  readonly role: string | undefined;
  readonly person: string | undefined;
  readonly onBehalfOf: Actor | undefined;
}

/** Who has something as it is written out, with whatever else is told of them left away. */
export const holderFrom = ({ unit, role, person, onBehalfOf }: HolderParts): Holder => ({
  ...(unit === undefined ? {} : { unit }),
  ...(role === undefined ? {} : { role }),
  ...(person === undefined ? {} : { person }),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
});

/** A stretch in which a visit was in the same hands, in epoch milliseconds. */
export interface Hands {
  readonly span: Interval;
  readonly holder: HolderRecord;
  /** The delegations that hold, as recorded: the last of them counts. */
  readonly delegations: readonly DelegationRecord[];
}

const NEVER = Number.POSITIVE_INFINITY;
const NO_DELEGATIONS: readonly DelegationRecord[] = [];

/** Whose work a visit is from one of its holdings on, whoever acts for them. */
const holderOf = (fold: Fold, visit: VisitRecord, holding: number): HolderRecord => {
  const { unit = unitOfNode(fold, visit.node), role, person } = visit.holdings[holding] ?? {};
  return { unit, role, person, onBehalfOf: undefined };
};

/** All of a visit; after a restart it ends where it was interrupted. */
const stayOf = ({ from, till = NEVER }: VisitRecord): Interval => ({ from, till });

/** Whose work a visit was one after the other within a span of it, delegations left aside. */
export const ownHandsOf = (
  fold: Fold,
  visit: VisitRecord,
  within: Interval = stayOf(visit),
): readonly Hands[] => {
  const { holdings } = visit;
  const hands: Hands[] = [];
  for (let i = 0; i < holdings.length; i += 1) {
    const from = Math.max(i === 0 ? visit.from : (holdings[i]?.from ?? NEVER), within.from);
    const till = Math.min(holdings[i + 1]?.from ?? NEVER, within.till);
    if (from >= till) continue;
    hands.push({
      span: { from, till },
      holder: holderOf(fold, visit, i),
      delegations: NO_DELEGATIONS,
    });
  }
  return hands;
};

const areSame = (some: readonly unknown[], others: readonly unknown[] | undefined): boolean =>
  some.length === others?.length && some.every((one, i) => one === others[i]);

/** Who acts where somebody may have delegated; a delegate does not delegate on. */
const actingFor = (
  holder: HolderRecord,
  delegations: readonly DelegationRecord[],
): HolderRecord => {
  const receiver = delegations.at(-1)?.receiver;
  const { unit } = holder;
  if (receiver === undefined || unit === undefined) return holder;
  return {
    unit: receiver.unit,
    role: receiver.role,
    person: receiver.person,
    onBehalfOf: { ...holderFrom(holder), unit },
  };
};

/** Cuts a stretch at the windows of the delegations that concern it. */
const withDelegates = (fold: Fold, own: Hands): readonly Hands[] => {
  const { span, holder } = own;
  const delegations = delegationsIn(fold, holder, span);
  if (delegations.length === 0) return [own];
  const cuts = delegations
    .flatMap(({ from, till }) => [from, till])
    .filter((cut) => span.from < cut && cut < span.till);
  const starts = [...new Set([span.from, ...cuts])]
    .sort((a, b) => a - b)
    .map((from) => ({ from, holding: delegationsAt({ delegations }, holder, from) }))
    .filter(({ holding }, i, all) => !areSame(holding, all[i - 1]?.holding));
  return starts.map(({ from, holding }, i) => ({
    span: { from, till: starts[i + 1]?.from ?? span.till },
    holder: actingFor(holder, holding),
    delegations: holding,
  }));
};

/** The hands through which a visit went within a span of it, delegates included, without a gap. */
export const handsOf = (
  fold: Fold,
  visit: VisitRecord,
  within: Interval = stayOf(visit),
): readonly Hands[] => {
  const own = ownHandsOf(fold, visit, within);
  return fold.delegations.length === 0 ? own : own.flatMap((hands) => withDelegates(fold, hands));
};

/** Whose work a visit is, or was when it ended, whoever acts for them. */
export const lastHolder = (fold: Fold, visit: VisitRecord): HolderRecord =>
  holderOf(fold, visit, visit.holdings.length - 1);

/** All of a visit in the hands of who had it last. */
export const handsOfLast = (fold: Fold, visit: VisitRecord): Hands => ({
  span: stayOf(visit),
  holder: lastHolder(fold, visit),
  delegations: NO_DELEGATIONS,
});

/** Index of the holding that counts at an instant: of several at once the last. */
const holdingAt = ({ holdings }: VisitRecord, at: number): number => {
  let index = holdings.length - 1;
  while (index > 0 && (holdings[index]?.from ?? at) > at) index -= 1;
  return index;
};

/** Who has a visit at an instant, and by which delegations; who had it first before it began. */
export const handsAt = (
  fold: Fold,
  visit: VisitRecord,
  at: number,
): Pick<Hands, 'holder' | 'delegations'> => {
  const holder = holderOf(fold, visit, holdingAt(visit, at));
  const delegations = delegationsAt(fold, holder, at);
  return { holder: actingFor(holder, delegations), delegations };
};

/** Whose work a visit is at an instant, whoever acts for them; whose it was first before it began. */
export const ownUnitAt = (fold: Fold, visit: VisitRecord, at: number): string | undefined =>
  holderOf(fold, visit, holdingAt(visit, at)).unit;

/** The unit that answers for what a holder does: of what was delegated, that of the giver. */
export const answeringUnit = ({
  unit,
  onBehalfOf,
}: Pick<Holder | HolderRecord, 'unit' | 'onBehalfOf'>): string | undefined =>
  onBehalfOf?.unit ?? unit;

/** Who holds, written out with the delegations by which they do. */
export const delegatedHolder = ({
  holder,
  delegations,
}: Pick<Hands, 'holder' | 'delegations'>): DelegatedHolder => {
  const ids = delegations.map(({ id }) => id);
  const delegation = ids.at(-1);
  const overruled = ids.slice(0, -1);
  return {
    ...holderFrom(holder),
    ...(delegation === undefined ? {} : { delegation }),
    ...(overruled.length === 0 ? {} : { overruled }),
  };
};

/** Instants at which visits that are open go into other hands by time alone. */
export const changesOfHands = ({
  fold,
  open,
}: {
  readonly fold: Fold;
  readonly open: readonly VisitRecord[];
}): readonly number[] =>
  fold.delegations.length === 0
    ? []
    : open.flatMap((visit) =>
        delegationsIn(fold, lastHolder(fold, visit), stayOf(visit)).flatMap(({ from, till }) => [
          from,
          till,
        ]),
      );
