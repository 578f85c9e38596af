import type { Interval } from '../time/interval.ts';
import { isInWindow, isMeant } from './authority.ts';
import type { Actor } from './event.ts';
import type { DelegationRecord } from './fold.ts';

/** Somebody who may have delegated, as far as unit, role and person are known. */
type Giver = { readonly [K in keyof Actor]?: string | undefined };

interface Delegations {
  readonly delegations: readonly DelegationRecord[];
}

/** The delegations by somebody that hold at some time of a span, in the order of the log. */
export const delegationsIn = (
  { delegations }: Delegations,
  giver: Giver,
  { from, till }: Interval,
): readonly DelegationRecord[] =>
  delegations.filter(
    (delegation) =>
      Math.max(delegation.from, from) < Math.min(delegation.till, till) &&
      isMeant(delegation.giver, giver),
  );

/** The delegations by somebody that hold at an instant, as recorded: the last of them counts. */
export const delegationsAt = (
  { delegations }: Delegations,
  giver: Giver,
  at: number,
): readonly DelegationRecord[] =>
  delegations.filter(
    (delegation) => isInWindow(delegation, at) && isMeant(delegation.giver, giver),
  );
