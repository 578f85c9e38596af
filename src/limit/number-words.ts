import { type Found, type LimitText, tokenAt } from './limit-lexer.ts';

type NumberWords = ReadonlyMap<string | undefined, number>;

const ONES: NumberWords = new Map([
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

/** After a ten some digits change; "năm" never follows one, so "hai mươi năm" is twenty years. */
const ONES_AFTER_TEN: NumberWords = new Map([
  ['một', 1],
  ['mốt', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['lăm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
]);

const tenAt = (text: LimitText, at: number): Found<number> | undefined => {
  const first = tokenAt(text, at);
  if (first === 'mười') return { value: 10, next: at + 1 };
  const tens = ONES.get(first);
  return tens !== undefined && tokenAt(text, at + 1) === 'mươi'
    ? { value: tens * 10, next: at + 2 }
    : undefined;
};

/** A number below a hundred in Vietnamese words, or "nửa". */
export const numberWordsAt = (text: LimitText, at: number): Found<number> | undefined => {
  const word = tokenAt(text, at);
  if (word === 'nửa') return { value: 0.5, next: at + 1 };
  const ten = tenAt(text, at);
  if (ten !== undefined) {
    const one = ONES_AFTER_TEN.get(tokenAt(text, ten.next));
    return one === undefined ? ten : { value: ten.value + one, next: ten.next + 1 };
  }
  const one = ONES.get(word);
  return one === undefined ? undefined : { value: one, next: at + 1 };
};
