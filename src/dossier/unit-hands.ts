import type { Fold, VisitRecord } from './fold.ts';
import { type Hands, handsOfLast, ownHandsOf } from './hands.ts';

/** Whether the file of a visit went to another unit than it came to. */
export const isHandedOver = ({ holdings }: VisitRecord): boolean => {
  // Most visits have one or two holdings, and every look goes through them.
  for (let i = 1; i < holdings.length; i += 1) {
    if (holdings[i]?.unit !== holdings[0]?.unit) return true;
  }
  return false;
};

const isGoingOn = (before: Hands | undefined, hands: Hands): before is Hands =>
  before !== undefined && before.holder.unit === hands.holder.unit;

/**
 * The units whose work a visit was, one after the other and whoever acted for them: each with the
 * one in it who had the work last. Never empty: a visit that took no time was whose it was last.
 */
export const unitHandsOf = (fold: Fold, visit: VisitRecord): readonly Hands[] => {
  const byUnit: Hands[] = [];
  for (const hands of ownHandsOf(fold, visit)) {
    const before = byUnit.at(-1);
    if (!isGoingOn(before, hands)) byUnit.push(hands);
    else
      byUnit[byUnit.length - 1] = {
        ...hands,
        span: { from: before.span.from, till: hands.span.till },
      };
  }
  return byUnit.length === 0 ? [handsOfLast(fold, visit)] : byUnit;
};
