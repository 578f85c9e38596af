import type { Hands, Holder, HolderRecord } from '../dossier/hands.ts';
import { apportion } from './apportion.ts';

/** What one holder of a visit has of some time of it, in milliseconds. */
export interface HolderPart {
  readonly holder: HolderRecord;
  /** Ids of the delegations by which they had it, and of those that gave way to these. */
  readonly delegations: readonly string[];
  readonly overruled: readonly string[];
  readonly ms: number;
}

/** Tells holders apart; one who acts for somebody else is not the same as in their own name. */
export const holderKey = ({ unit, role, person, onBehalfOf }: Holder | HolderRecord): string =>
  JSON.stringify([
    unit,
    role,
    person,
    ...(onBehalfOf === undefined ? [] : [onBehalfOf.unit, onBehalfOf.role, onBehalfOf.person]),
  ]);

const NONE: readonly string[] = [];

/** So much of the time of a visit in the hands of somebody. */
export const partOf = (
  { holder, delegations }: Pick<Hands, 'holder' | 'delegations'>,
  ms: number,
): HolderPart => {
  if (delegations.length === 0) return { holder, delegations: NONE, overruled: NONE, ms };
  const ids = delegations.map(({ id }) => id);
  return { holder, delegations: ids.slice(-1), overruled: ids.slice(0, -1), ms };
};

const joined = (some: readonly string[], others: readonly string[]): readonly string[] => [
  ...new Set([...some, ...others]),
];

const sumOf = (one: HolderPart, other: HolderPart): HolderPart => ({
  holder: one.holder,
  delegations: joined(one.delegations, other.delegations),
  overruled: joined(one.overruled, other.overruled),
  ms: one.ms + other.ms,
});

/**
 * Splits a time of a visit over those who held it, in proportion to what fell into the hands of
 * each; who had it twice has one part. The parts add up to the whole exactly. Hands into which
 * nothing fell have none.
 */
export const splitByHolder = (
  whole: number,
  hands: readonly Hands[],
  msIn: (hands: Hands) => number,
): readonly HolderPart[] => {
  const [only, another] = hands;
  if (only !== undefined && another === undefined) return [partOf(only, whole)];
  const byHolder = new Map<string, HolderPart>();
  for (const each of hands) {
    const key = holderKey(each.holder);
    const known = byHolder.get(key);
    const part = partOf(each, msIn(each));
    if (part.ms > 0) byHolder.set(key, known === undefined ? part : sumOf(known, part));
  }
  const parts = [...byHolder.values()];
  const split = apportion(
    whole,
    parts.map(({ ms }) => ms),
  );
  return parts.map((part, i) => ({ ...part, ms: split[i] ?? 0 })).filter(({ ms }) => ms > 0);
};
