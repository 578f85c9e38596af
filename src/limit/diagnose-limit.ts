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
import { numeralEnd, readDecimal, readNumber } from './read-number.ts';
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
  readonly pieces: readonly Piece[];
  readonly ranges: readonly Range[];
}

/** The place after the sign of a range; a slash is one between rising numbers, or it is a fraction. */
const afterRangeSign = (text: LimitText, at: number): number | undefined => {
  if (tokenAt(text, at) !== '/') return phraseAt(text, at, RANGE_SIGNS)?.next;
  const [before, after] = [tokenAt(text, at - 1), tokenAt(text, at + 1)];
  const rising = isDigits(before) && isDigits(after) && Number(before) < Number(after);
  const partOfMore = tokenAt(text, at + 2) === '/' || readNumber(text, at - 1) !== undefined;
  return rising && !partOfMore ? at + 1 : undefined;
};

/** "3,5–12 ngày", "3 ngày - 5 ngày", "3 đến 5 ngày", "10/15 ngày", or a text that is only "3-5". */
const readRange = (text: LimitText, at: number): Found<Range> | undefined => {
  const from = readDecimal(text, at);
  if (from === undefined) return undefined;
  const unit = phraseAt(text, from.next, UNIT_PHRASES);
  const second = afterRangeSign(text, unit?.next ?? from.next);
  const to = second === undefined ? undefined : readDecimal(text, second);
  if (second === undefined || to === undefined) return undefined;
  const lastUnit = phraseAt(text, to.next, UNIT_PHRASES);
  const known = unit ?? lastUnit;
  const bare = at === 0 && to.next === text.tokens.length;
  if (known === undefined ? !bare : known.value.unit !== (lastUnit ?? known).value.unit) {
    return undefined;
  }
  return {
    value: { from: textBetween(text, at, from.next), to: textBetween(text, second, to.next) },
    next: lastUnit?.next ?? to.next,
  };
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
  /^[.,/\p{L}\p{M}]/u.test(tokenAt(text, at - 1) ?? '');

const inventoryOf = (text: LimitText): Inventory => {
  const pieces: Piece[] = [];
  const ranges: Range[] = [];
  let at = 0;
  while (at < text.tokens.length) {
    const tail = isTail(text, at);
    const cutOff = readBracketed(text, at, readCutOff);
    const piece = tail || cutOff !== undefined ? undefined : readPiece(text, at);
    const range = tail || cutOff !== undefined ? undefined : readRange(text, at);
    if (range !== undefined && piece?.value.unit !== 'date') ranges.push(range.value);
    else if (piece !== undefined) pieces.push(piece.value);
    at = Math.max(
      cutOff?.next ?? 0,
      piece?.next ?? 0,
      range?.next ?? 0,
      isDigits(tokenAt(text, at)) ? numeralEnd(text, at) : at + 1,
    );
  }
  return { pieces, ranges };
};

const hasNumber = (source: string): boolean => /\p{N}/u.test(source);

const setsNoLimit = (text: LimitText): boolean =>
  !hasNumber(text.source) || phraseAt(text, 0, OPENINGS_WITHOUT_LIMIT) !== undefined;

/**
 * Why a text is no limit: it has no amount, a range, two amounts, or words that were not
 * understood. What was understood is named and never taken for the whole.
 */
export const diagnoseLimit = (text: LimitText, published: string): Issue => {
  const { pieces, ranges } = inventoryOf(text);
  const [range] = ranges;
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
