/** A run of digits, a word in lower case, or one other character. */
interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text and what it is made of. */
export interface LimitText {
  readonly source: string;
  readonly tokens: readonly Token[];
}

/** What was read from a place on, and the place after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/**
 * Blanks, invisible characters of word processors, and the sign that stands for a line break in
 * tables that were copied from print separate tokens. No two alternatives can begin alike, so the
 * text is walked once.
 */
const TOKEN = /\d+|[\p{L}\p{M}]+|[^\s\p{Cf}⏎]/gu;

/** Composed letters (NFC), so that a text typed on any keyboard meets the same words. */
export const lexLimit = (text: string): LimitText => {
  const source = text.normalize('NFC');
  const tokens = Array.from(source.matchAll(TOKEN), (match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
  return { source, tokens };
};

export const tokenAt = ({ tokens }: LimitText, at: number): string | undefined => tokens[at]?.text;

export const isDigits = (token: string | undefined): token is string =>
  token !== undefined && token >= '0' && token < ':';

/** Whether nothing stands between a token and the one before it. */
export const touchesPrevious = ({ tokens }: LimitText, at: number): boolean =>
  tokens[at] !== undefined && tokens[at].start === tokens[at - 1]?.end;

/** The text as written, from a token up to and without another. */
export const textBetween = ({ source, tokens }: LimitText, from: number, to: number): string =>
  source.slice(tokens[from]?.start, tokens[to - 1]?.end);

/** The first place that holds none of the given tokens. */
export const skipAny = (text: LimitText, at: number, skipped: readonly string[]): number => {
  let next = at;
  while (skipped.includes(tokenAt(text, next) ?? '')) next += 1;
  return next;
};

/** Whether only final punctuation is left. */
export const isEnd = (text: LimitText, at: number): boolean =>
  skipAny(text, at, ['.', ',', ';']) === text.tokens.length;

/** Reads what stands at a place, or between brackets there. */
export const readBracketed = <T>(
  text: LimitText,
  at: number,
  read: (text: LimitText, at: number) => Found<T> | undefined,
): Found<T> | undefined => {
  if (tokenAt(text, at) !== '(') return read(text, at);
  const inside = read(text, at + 1);
  if (inside === undefined) return undefined;
  const close = skipAny(text, inside.next, ['.', ';']);
  return tokenAt(text, close) === ')' ? { value: inside.value, next: close + 1 } : undefined;
};
