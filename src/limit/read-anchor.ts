import { type Found, type LimitText, tokenAt } from './limit-lexer.ts';
import { needed, optional, phraseAt, sequenceEnd, wordings } from './phrase.ts';
import { ANCHOR_WORDS } from './written-words.ts';

/** The receipt of the dossier, as it follows "kể từ ngày" or "trong ngày". */
const RECEIVING = [
  needed('nhận', 'nhận được', 'tiếp nhận', 'tiếp nhận được'),
  optional('đủ', 'đầy đủ'),
  needed('hồ sơ'),
  optional('đủ', 'đầy đủ'),
  optional(',', 'và'),
  optional('hợp lệ'),
  optional('theo quy định'),
] as const;

const FROM_RECEIPT = [
  needed('kể từ', 'tính từ', 'được tính từ', 'từ'),
  needed('ngày', 'khi', 'lúc', 'thời điểm'),
  ...RECEIVING,
] as const;

const FROM_RECEIPT_EN = wordings(ANCHOR_WORDS.en.fromReceipt, 'from receipt of the dossier');
const OF_RECEIPT_EN = wordings(ANCHOR_WORDS.en.ofReceipt, 'of receipt of the dossier');
const FROM_END_OF = wordings(ANCHOR_WORDS.vi.fromEndOf, ANCHOR_WORDS.en.fromEndOf);

const QUOTES = ['"', '“', '”'];
const NODE_ID = /^[A-Za-z][A-Za-z0-9/-]*$/;

/** An id between quotation marks, as `formatLimit` writes it. */
const quotedIdAt = (text: LimitText, at: number): Found<string> | undefined => {
  if (!QUOTES.includes(tokenAt(text, at) ?? '')) return undefined;
  const close = text.tokens.findIndex((token, i) => i > at && QUOTES.includes(token.text));
  const id = text.source.slice(text.tokens[at]?.end, text.tokens[close]?.start);
  return close > at && NODE_ID.test(id) ? { value: id, next: close + 1 } : undefined;
};

const receipt = (next: number | undefined): Found<string> | undefined =>
  next === undefined ? undefined : { value: 'receipt', next };

/**
 * What a limit counts from: the receipt, or the end of a node named by its id. Any other "kể từ …"
 * names an event in prose, for which no node can be told.
 */
export const readAnchor = (text: LimitText, at: number): Found<string> | undefined => {
  const endOf = phraseAt(text, at, FROM_END_OF);
  if (endOf !== undefined) return quotedIdAt(text, endOf.next);
  return receipt(sequenceEnd(text, at, FROM_RECEIPT) ?? phraseAt(text, at, FROM_RECEIPT_EN)?.next);
};

/** The receipt after "trong ngày". */
export const readDayOfReceipt = (text: LimitText, at: number): Found<string> | undefined =>
  receipt(sequenceEnd(text, at, RECEIVING) ?? phraseAt(text, at, OF_RECEIPT_EN)?.next);
