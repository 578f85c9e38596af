import type { LimitUnit } from './limit.ts';
import { type Found, type LimitText, tokenAt } from './limit-lexer.ts';
import { SAME_DAY, UNIT_PHRASES, type UnitWording } from './limit-words.ts';
import { phraseAt } from './phrase.ts';
import { readDayOfReceipt } from './read-anchor.ts';
import { type ReadNumber, readNumber } from './read-number.ts';

/** An amount of a unit, and the anchor when the same words name it. */
export interface Quantity {
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly anchor?: string;
}

/** The unit of a bare number: of the total above it, in a column that prints none. */
export type InheritedUnit = LimitUnit | undefined;

/** "03 (ba)", "ba (03)": the number again between brackets, for agreement. */
const repeatedNumber = (
  text: LimitText,
  number: Found<ReadNumber>,
): Found<ReadNumber> | undefined => {
  const again = tokenAt(text, number.next) === '(' ? readNumber(text, number.next + 1) : undefined;
  if (again === undefined || tokenAt(text, again.next) !== ')') return number;
  return again.value.amount === number.value.amount
    ? { value: number.value, next: again.next + 1 }
    : undefined;
};

const bareUnit = ({ spelled }: ReadNumber, inherited: InheritedUnit): UnitWording | undefined =>
  spelled || inherited === undefined || inherited === 'sameDay'
    ? undefined
    : { unit: inherited, language: 'vi' };

const readCounted = (
  text: LimitText,
  at: number,
  inherited: InheritedUnit,
): Found<Quantity> | undefined => {
  const first = readNumber(text, at);
  const number = first && repeatedNumber(text, first);
  if (number === undefined) return undefined;
  const printed = phraseAt(text, number.next, UNIT_PHRASES);
  const wording = printed?.value ?? bareUnit(number.value, inherited);
  const { amount, onlyIn } = number.value;
  if (wording === undefined || (onlyIn ?? wording.language) !== wording.language) return undefined;
  return { value: { amount, unit: wording.unit }, next: printed?.next ?? number.next };
};

const readSameDay = (text: LimitText, at: number): Found<Quantity> | undefined => {
  const day = phraseAt(text, at, SAME_DAY);
  if (day === undefined) return undefined;
  const receipt = readDayOfReceipt(text, day.next);
  const value: Quantity = { amount: 1, unit: 'sameDay' };
  return receipt === undefined
    ? { value, next: day.next }
    : { value: { ...value, anchor: receipt.value }, next: receipt.next };
};

/** A number with its unit, a bare number that inherits one, or "trong ngày". */
export const readQuantity = (
  text: LimitText,
  at: number,
  inherited: InheritedUnit,
): Found<Quantity> | undefined => readSameDay(text, at) ?? readCounted(text, at, inherited);
