import { type Issue, issueAt } from '../base/issue.ts';
import type { LimitUnit } from './limit.ts';
import {
  type Found,
  isDigits,
  type LimitText,
  readBracketed,
  textBetween,
  tokenAt,
  touchesPrevious,
} from './limit-lexer.ts';
import { OPENINGS_WITHOUT_LIMIT, RANGE_SIGNS, UNIT_PHRASES } from './limit-words.ts';
import { phraseAt } from './phrase.ts';
import { readCutOff } from './read-cut-off.ts';
import { readLastDay } from './read-date.ts';
import { readDecimal, readNumber } from './read-number.ts';
import { readQuantity } from './read-quantity.ts';

/** A piece of the text that can be read by itself. */
interface Piece {
  readonly words: string;
  readonly unit: LimitUnit | 'date';
}

interface Range {
  readonly from: string;
  readonly to: string;
}

/** What can be read in a text that cannot be read as a whole. */
interface Inventory {
  /** Up to the range, if there is one: it is the fault of the text whatever else it holds. */
  readonly pieces: readonly Piece[];
  readonly range?: Range;
}

/** The place after the sign of a range; a slash is one between rising numbers, or it is a fraction. */
const afterRangeSign = (text: LimitText, at: number): number | undefined => {
  if (tokenAt(text, at) !== '/') return phraseAt(text, at, RANGE_SIGNS)?.next;
  const rising = Number(tokenAt(text, at - 1)) < Number(tokenAt(text, at + 1));
  return rising && readNumber(text, at - 1) === undefined ? at + 1 : undefined;
};

/** "3,5–12 ngày", "3 ngày - 5 ngày", "3 đến 5 ngày", "10/15 ngày", or a text that is only "3-5". */
const readRange = (text: LimitText, at: number): Range | undefined => {
  const from = readDecimal(text, at);
  if (from === undefined) return undefined;
  const unit = phraseAt(text, from.next, UNIT_PHRASES);
  const second = afterRangeSign(text, unit?.next ?? from.next);
  const to = second === undefined ? undefined : readDecimal(text, second);
  if (second === undefined || to === undefined) return undefined;
  const lastUnit = phraseAt(text, to.next, UNIT_PHRASES);
  const known = unit ?? lastUnit;
  const bare = at === 0 && to.next === text.tokens.length;
  const agreed = known === undefined ? bare : known.value.unit === (lastUnit ?? known).value.unit;
  return agreed
    ? { from: textBetween(text, at, from.next), to: textBetween(text, second, to.next) }
    : undefined;
};

const readPiece = (text: LimitText, at: number): Found<Piece> | undefined => {
  const date = readLastDay(text, at);
  const quantity = date === undefined ? readQuantity(text, at, undefined) : undefined;
  const found = date ?? quantity;
  return (
    found && {
      value: { words: textBetween(text, at, found.next), unit: quantity?.value.unit ?? 'date' },
      next: found.next,
    }
  );
};

/** Digits in the middle of something else: the 5 of "1e5" and the 000 of "1.000". */
const isTail = (text: LimitText, at: number): boolean =>
  isDigits(tokenAt(text, at)) &&
  touchesPrevious(text, at) &&
  /[.,/\p{L}\p{M}]/u.test(tokenAt(text, at - 1) ?? '');

const inventoryOf = (text: LimitText): Inventory => {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    if (isTail(text, at)) {
      at += 1;
      continue;
    }
    const range = readRange(text, at);
    if (range !== undefined) return { pieces, range };
    const piece = readPiece(text, at);
    if (piece !== undefined) pieces.push(piece.value);
    at = (piece ?? readBracketed(text, at, readCutOff))?.next ?? at + 1;
  }
  return { pieces };
};

const hasNumber = (source: string): boolean => /\p{N}/u.test(source);

const setsNoLimit = (text: LimitText): boolean =>
  !hasNumber(text.source) || phraseAt(text, 0, OPENINGS_WITHOUT_LIMIT) !== undefined;

/**
 * Why a text is no limit: it has no amount, a range, two amounts, or words that were not
 * understood. What was understood is named and never taken for the whole.
 */
export const diagnoseLimit = (text: LimitText, published: string): Issue => {
  const { pieces, range } = inventoryOf(text);
  if (range !== undefined) return issueAt([], 'limit.range', { text: published, ...range });
  const [first, ...others] = pieces.filter(({ unit }) => unit !== 'date');
  const second = others.find(({ unit }) => unit !== first?.unit) ?? others[0];
  if (first !== undefined && second !== undefined) {
    const amounts = { first: first.words, second: second.words };
    return issueAt([], 'limit.twoUnits', { text: published, ...amounts });
  }
  const understood = first ?? pieces[0];
  if (understood === undefined && setsNoLimit(text)) {
    return issueAt([], 'limit.withoutAmount', { text: published });
  }
  return issueAt([], 'limit.unreadable', { text: published, understood: understood?.words ?? '' });
};
