import { civilFieldsOf, epochDayAt, pad2 } from '../time/civil-date.ts';
import { type AmountLimit, type CutOff, isDateLimit, type Limit } from './limit.ts';
import { inLocale, type Locale } from './locale.ts';
import { UNIT_TABLE } from './unit-table.ts';
import { ANCHOR_WORDS, COMMITMENT_WORDS, EFFECT_WORDS } from './written-words.ts';

const dateInWords = (epochDay: number): string => {
  const { year, month, day } = civilFieldsOf(epochDay);
  return `${pad2(day)}/${pad2(month)}/${`${year}`.padStart(4, '0')}`;
};

/** Decisions write "03" and "0,5", but "0". */
const numberInWords = (amount: number, locale: Locale): string => {
  if (locale === 'en') return `${amount}`;
  return Number.isInteger(amount) && amount > 0 ? pad2(amount) : `${amount}`.replace('.', ',');
};

const quantityInWords = ({ amount, unit }: AmountLimit, locale: Locale): string => {
  const { vi, en } = UNIT_TABLE[unit];
  const words = inLocale({ vi, en: amount === 1 ? en.one : en.other }, locale);
  return unit === 'sameDay' ? words : `${numberInWords(amount, locale)} ${words}`;
};

const anchorInWords = ({ anchor, unit }: AmountLimit, locale: Locale): string => {
  if (anchor === undefined) return '';
  const { fromReceipt, ofReceipt, fromEndOf } = ANCHOR_WORDS[locale];
  if (anchor !== 'receipt') return ` ${fromEndOf} "${anchor}"`;
  return ` ${unit === 'sameDay' ? ofReceipt : fromReceipt}`;
};

const hourInWords = (at: string): string => {
  const [hours, minutes] = at.split(':').map(Number);
  return minutes === 0 ? `${hours} giờ` : `${hours} giờ ${minutes} phút`;
};

const cutOffInWords = (cutOff: CutOff | undefined, locale: Locale): string => {
  if (cutOff === undefined) return '';
  const effect = EFFECT_WORDS[locale][cutOff.effect];
  return locale === 'vi'
    ? ` (sau ${hourInWords(cutOff.at)} thì ${effect})`
    : ` (after ${cutOff.at}: ${effect})`;
};

const amountLimitInWords = (limit: AmountLimit, locale: Locale): string => {
  const { committed } = limit;
  const commitment =
    committed === undefined
      ? ''
      : ` (${COMMITMENT_WORDS[locale]} ${amountLimitInWords(committed, locale)})`;
  return [
    quantityInWords(limit, locale),
    anchorInWords(limit, locale),
    cutOffInWords(limit.cutOff, locale),
    commitment,
  ].join('');
};

/**
 * A limit in words, as a Vietnamese decision prints it or in English. It says the amount, the
 * anchor, the cut-off and the committed limit; `parseLimit` reads all of them back. The published
 * text and the counting are not in it.
 *
 * @example
 * ```ts
 * formatLimit({ amount: 0.5, unit: 'workingDay' }, 'vi'); //=> '0,5 ngày làm việc'
 * formatLimit({ amount: 3, unit: 'workingDay' }, 'en'); //=> '3 working days'
 * formatLimit({ by: '2023-11-30' }, 'vi'); //=> 'trước ngày 01/12/2023'
 * ```
 */
export const formatLimit = (limit: Limit, locale: Locale): string => {
  if (!isDateLimit(limit)) return amountLimitInWords(limit, locale);
  const lastDay = epochDayAt(limit.by);
  return inLocale(
    { vi: `trước ngày ${dateInWords(lastDay + 1)}`, en: `by ${dateInWords(lastDay)}` },
    locale,
  );
};
