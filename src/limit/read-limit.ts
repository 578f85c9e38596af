import type { EpochDay } from '../time/civil-date.ts';
import type { AmountLimit } from './limit.ts';
import { type Found, isEnd, type LimitText, skipAny, textBetween } from './limit-lexer.ts';
import { ONE_SESSION, PREFIXES } from './limit-words.ts';
import { phraseAt } from './phrase.ts';
import { readAmountLimit } from './read-amount.ts';
import { readLastDay } from './read-date.ts';
import { readNumber } from './read-number.ts';
import type { InheritedUnit } from './read-quantity.ts';

/** The limit of a text, before its values are checked. */
export type Reading = { readonly lastDay: EpochDay } | { readonly limit: AmountLimit };

const readAt = (
  text: LimitText,
  at: number,
  inherited: InheritedUnit,
): Found<Reading> | undefined => {
  const date = readLastDay(text, at);
  if (date !== undefined) return { value: { lastDay: date.value }, next: date.next };
  const amount = readAmountLimit(text, at, inherited);
  return amount && { value: { limit: amount.value }, next: amount.next };
};

/** A limit that is the whole text, but for words before it that only call it the most. */
export const readLimit = (text: LimitText, inherited: InheritedUnit): Reading | undefined => {
  const session = phraseAt(text, 0, ONE_SESSION);
  if (session !== undefined && isEnd(text, session.next)) {
    return { limit: { amount: 1, unit: 'halfDay' } };
  }
  let at = 0;
  for (;;) {
    const found = readAt(text, at, inherited);
    if (found !== undefined) return isEnd(text, found.next) ? found.value : undefined;
    const prefix = phraseAt(text, at, PREFIXES);
    if (prefix === undefined) return undefined;
    at = skipAny(text, prefix.next, [':']);
  }
};

/** The number of a text that can be read with any unit but prints none, as it is written. */
export const numeralWithoutUnit = (text: LimitText): string | undefined => {
  if (readLimit(text, 'workingDay') === undefined) return undefined;
  const numerals = text.tokens.flatMap((_, at) => {
    const number = readNumber(text, at);
    return number === undefined ? [] : [textBetween(text, at, number.next)];
  });
  return numerals[0];
};
