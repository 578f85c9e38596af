import type { AmountLimit, CutOff, LimitUnit } from './limit.ts';
import { type Found, type LimitText, readBracketed, skipAny, tokenAt } from './limit-lexer.ts';
import { BREAKDOWN, COMMITMENT, REMARKS } from './limit-words.ts';
import { phraseAt } from './phrase.ts';
import { readAnchor } from './read-anchor.ts';
import { readCutOff } from './read-cut-off.ts';
import { type InheritedUnit, readQuantity } from './read-quantity.ts';

/** What may follow an amount; each at most once. */
interface Additions {
  readonly anchor?: string;
  readonly cutOff?: CutOff;
  readonly committed?: AmountLimit;
}

/** "(trong đó …)" is passed over, unless a part has another unit than the whole. */
const readBreakdown = (
  text: LimitText,
  at: number,
  unit: LimitUnit,
): Found<Additions> | undefined => {
  const opening = tokenAt(text, at) === '(' ? phraseAt(text, at + 1, BREAKDOWN) : undefined;
  if (opening === undefined) return undefined;
  let next = opening.next;
  while (next < text.tokens.length && tokenAt(text, next) !== ')') {
    const part = readQuantity(text, next, undefined);
    if (part !== undefined && part.value.unit !== unit) return undefined;
    next = part?.next ?? next + 1;
  }
  return tokenAt(text, next) === ')' ? { value: {}, next: next + 1 } : undefined;
};

/** Read only between brackets: after a comma, what follows could belong to either limit. */
const readCommitment = (text: LimitText, at: number): Found<AmountLimit> | undefined => {
  const opening = phraseAt(text, at, COMMITMENT);
  const found = opening && readAmountLimit(text, opening.next, undefined);
  return found?.value.committed === undefined ? found : undefined;
};

const readRemark = (text: LimitText, at: number): Found<true> | undefined =>
  phraseAt(text, at, REMARKS);

const mapFound = <T, U>(found: Found<T> | undefined, map: (value: T) => U): Found<U> | undefined =>
  found && { value: map(found.value), next: found.next };

const readAddition = (
  text: LimitText,
  at: number,
  unit: LimitUnit,
): Found<Additions> | undefined => {
  const bracket = tokenAt(text, at) === '(';
  return (
    mapFound(readBracketed(text, at, readAnchor), (anchor) => ({ anchor })) ??
    mapFound(readBracketed(text, at, readCutOff), (cutOff) => ({ cutOff })) ??
    mapFound(readBracketed(text, at, readRemark), () => ({})) ??
    (bracket
      ? mapFound(readBracketed(text, at, readCommitment), (committed) => ({ committed }))
      : undefined) ??
    readBreakdown(text, at, unit)
  );
};

const overlap = (known: Additions, added: Additions): boolean =>
  Object.keys(added).some((key) => Object.hasOwn(known, key));

const readAdditions = (
  text: LimitText,
  at: number,
  unit: LimitUnit,
  known: Additions,
): Found<Additions> => {
  let value = known;
  let next = at;
  for (;;) {
    const added = readAddition(text, skipAny(text, next, [',', ';']), unit);
    if (added === undefined || overlap(value, added.value)) return { value, next };
    value = { ...value, ...added.value };
    next = added.next;
  }
};

/** An amount and all that belongs to it, its keys in the order of the type. */
export const readAmountLimit = (
  text: LimitText,
  at: number,
  inherited: InheritedUnit,
): Found<AmountLimit> | undefined => {
  const quantity = readQuantity(text, at, inherited);
  if (quantity === undefined) return undefined;
  const { amount, unit, anchor: ownAnchor } = quantity.value;
  const own = ownAnchor === undefined ? {} : { anchor: ownAnchor };
  const additions = readAdditions(text, quantity.next, unit, own);
  const { anchor, cutOff, committed } = additions.value;
  return {
    value: {
      amount,
      unit,
      ...(anchor !== undefined && { anchor }),
      ...(cutOff !== undefined && { cutOff }),
      ...(committed !== undefined && { committed }),
    },
    next: additions.next,
  };
};
