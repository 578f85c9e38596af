import { hasFewDecimals, MOST_DECIMALS } from '../base/decimals.ts';
import { type Found, isDigits, type LimitText, tokenAt, touchesPrevious } from './limit-lexer.ts';
import type { Locale } from './locale.ts';
import { numberWordsAt } from './number-words.ts';

/** A number as a text gives it. */
export interface ReadNumber {
  readonly amount: number;
  /** In words; such a number never stands without its unit. */
  readonly spelled: boolean;
  /** The one language in which the digits mean this: "1.250" is a thousand in Vietnamese. */
  readonly onlyIn?: Locale | undefined;
}

const LANGUAGE_OF_POINT: ReadonlyMap<string | undefined, Locale> = new Map([
  [',', 'vi'],
  ['.', 'en'],
]);

const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ['¼', 0.25],
  ['½', 0.5],
  ['¾', 0.75],
]);

const ZEROS = /^0+$/;

const MOST_DIGITS_OF_FRACTION = 4;

/** The place of the digits after a decimal point; "0, 25" is printed, but "3, 5" may be a list. */
const decimalsPlace = (text: LimitText, at: number): number | undefined => {
  const point = tokenAt(text, at + 1);
  if (!LANGUAGE_OF_POINT.has(point)) return undefined;
  if (!touchesPrevious(text, at + 1) || !isDigits(tokenAt(text, at + 2))) return undefined;
  const slip = point === ',' && ZEROS.test(tokenAt(text, at) ?? '');
  return touchesPrevious(text, at + 2) || slip ? at + 2 : undefined;
};

const amountOf = (digits: string): number => Math.min(Number(digits), Number.MAX_VALUE);

/** Digits with or without decimals, no fraction. */
export const readDecimal = (text: LimitText, at: number): Found<ReadNumber> | undefined => {
  const whole = tokenAt(text, at);
  if (!isDigits(whole)) return undefined;
  const place = decimalsPlace(text, at);
  if (place === undefined) {
    return { value: { amount: amountOf(whole), spelled: false }, next: at + 1 };
  }
  const decimals = tokenAt(text, place) ?? '';
  const amount = amountOf(`${whole}.${decimals}`);
  // Decimals that a double cannot hold must not round to an amount that looks exact.
  const significant = trimZeros(decimals).length;
  if (significant > MOST_DECIMALS && hasFewDecimals(amount)) return undefined;
  const looksGrouped = decimals.length === 3 && !ZEROS.test(whole);
  const onlyIn = looksGrouped ? LANGUAGE_OF_POINT.get(tokenAt(text, at + 1)) : undefined;
  return { value: { amount, spelled: false, onlyIn }, next: place + 1 };
};

const trimZeros = (digits: string): string => {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return digits.slice(0, end);
};

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * "1/2" is a half; "10/15" and "03/05" are two amounts for two cases, and so might "7/10" be. So a
 * fraction is proper, in lowest terms and without padding, and its numerator is 1 unless it counts
 * quarters. One that is no finite decimal passes here, to be reported as too fine.
 */
const isFraction = (over: string, under: string): boolean => {
  if (under.length > MOST_DIGITS_OF_FRACTION) return false;
  const [a, b] = [Number(over), Number(under)];
  const padded = over.startsWith('0') || under.startsWith('0');
  const lowest = a < b && greatestCommonDivisor(a, b) === 1;
  return !padded && lowest && (a === 1 || b === 4 || !hasFewDecimals(a / b));
};

const readFraction = (text: LimitText, at: number, over: string): Found<ReadNumber> | undefined => {
  const under = tokenAt(text, at + 2);
  return isDigits(under) && isFraction(over, under)
    ? { value: { amount: Number(over) / Number(under), spelled: false }, next: at + 3 }
    : undefined;
};

/** A number at a place: "03", "0,5", "1/2", "½", "ba". */
export const readNumber = (text: LimitText, at: number): Found<ReadNumber> | undefined => {
  const token = tokenAt(text, at);
  if (token === undefined) return undefined;
  if (isDigits(token)) {
    return tokenAt(text, at + 1) === '/' ? readFraction(text, at, token) : readDecimal(text, at);
  }
  const vulgar = VULGAR_FRACTIONS.get(token);
  if (vulgar !== undefined) return { value: { amount: vulgar, spelled: false }, next: at + 1 };
  const words = numberWordsAt(text, at);
  return words && { value: { amount: words.value, spelled: true }, next: words.next };
};
