import { type Found, type LimitText, lexLimit, tokenAt } from './limit-lexer.ts';

/** Wordings and what each stands for, the longest first. */
export type Phrases<T> = readonly {
  readonly words: readonly string[];
  readonly value: T;
}[];

export const phrasesOf = <T>(rows: readonly (readonly [wording: string, value: T])[]): Phrases<T> =>
  rows
    .map(([wording, value]) => ({ words: lexLimit(wording).tokens.map(({ text }) => text), value }))
    .sort((a, b) => b.words.length - a.words.length);

/** Wordings that all stand for the same. */
export const wordings = (...texts: readonly string[]): Phrases<true> =>
  phrasesOf(texts.map((text) => [text, true] as const));

/** The longest wording that stands at a place. */
export const phraseAt = <T>(
  text: LimitText,
  at: number,
  phrases: Phrases<T>,
): Found<T> | undefined => {
  const found = phrases.find(({ words }) =>
    words.every((word, i) => tokenAt(text, at + i) === word),
  );
  return found && { value: found.value, next: at + found.words.length };
};

/** The place after a wording, or the same place where none stands. */
export const skipPhrase = (text: LimitText, at: number, phrases: Phrases<true>): number =>
  phraseAt(text, at, phrases)?.next ?? at;

/** The place after those of some wordings that stand there in their order. */
export const skipPhrases = (
  text: LimitText,
  at: number,
  inOrder: readonly Phrases<true>[],
): number => inOrder.reduce((next, phrases) => skipPhrase(text, next, phrases), at);

/** One member of a sequence of wordings. */
export interface Part {
  readonly phrases: Phrases<true>;
  readonly optional: boolean;
}

export const needed = (...texts: readonly string[]): Part => ({
  phrases: wordings(...texts),
  optional: false,
});

export const optional = (...texts: readonly string[]): Part => ({
  phrases: wordings(...texts),
  optional: true,
});

/** The place after a sequence of wordings, or nothing when a needed one is missing. */
export const sequenceEnd = (
  text: LimitText,
  at: number,
  parts: readonly Part[],
): number | undefined => {
  let next = at;
  for (const { phrases, optional } of parts) {
    const found = phraseAt(text, next, phrases);
    if (found === undefined && !optional) return undefined;
    next = found?.next ?? next;
  }
  return next;
};
