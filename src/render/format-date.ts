import type { Locale } from '../limit/locale.ts';
import {
  type CivilDate,
  civilFieldsOf,
  epochDayAt,
  formatCivilDate,
  pad2,
  weekdayIndexOf,
} from '../time/civil-date.ts';
import { dateOf, type Instant } from '../time/instant.ts';
import { wordsOf } from './words/words-of.ts';

/** How much of a date is written: day, day and month, or all of it. */
export type DateParts = 'day' | 'month' | 'year';

/** A date in digits as Vietnamese papers write it, `26/11/2026`, in both languages. */
export const formatDigits = (date: CivilDate, parts: DateParts = 'year'): string => {
  const { year, month, day } = civilFieldsOf(epochDayAt(date));
  if (parts === 'day') return pad2(day);
  if (parts === 'month') return `${pad2(day)}/${pad2(month)}`;
  return `${pad2(day)}/${pad2(month)}/${`${year}`.padStart(4, '0')}`;
};

/** The name of a month such as `2026-11`: "tháng 11/2026". */
export const formatMonth = (month: string, locale: Locale): string => {
  const [year = '', number = ''] = month.split('-');
  return wordsOf(locale).monthOf(`${Number(number)}/${year}`);
};

/** The name of a date's weekday. */
const weekdayName = (date: CivilDate, locale: Locale): string =>
  wordsOf(locale).weekdays[weekdayIndexOf(epochDayAt(date))] ?? '';

/**
 * A date in words, with its weekday.
 *
 * @example
 * ```ts
 * formatDate('2026-11-26', 'vi'); //=> 'thứ Năm 26/11/2026'
 * formatDate('2026-11-26', 'en'); //=> 'Thursday 26/11/2026'
 * ```
 */
export const formatDate = (date: CivilDate, locale: Locale, parts: DateParts = 'year'): string =>
  `${weekdayName(date, locale)} ${formatDigits(date, parts)}`;

/** The wall time that an instant shows: hours and minutes, seconds only when there are any. */
const timeOf = (instant: Instant): string => {
  const seconds = instant.slice(17, 19);
  return instant.slice(11, seconds === '00' ? 16 : 19);
};

/**
 * An instant in words, in the wall time in which it is written.
 *
 * @example
 * ```ts
 * formatDateTime('2026-11-26T17:00:00+07:00', 'vi'); //=> '17:00 thứ Năm 26/11/2026'
 * formatDateTime('2026-11-26T17:00:00+07:00', 'en'); //=> '17:00 Thursday 26/11/2026'
 * ```
 */
export const formatDateTime = (instant: Instant, locale: Locale): string =>
  `${timeOf(instant)} ${formatDate(dateOf(instant), locale)}`;

/** Where a limit ends: an instant, and the date to which it belongs. */
interface DueTime {
  readonly due: Instant;
  readonly dueDate: CivilDate;
}

/** The end of a day is written 24:00 of that day and not 00:00 of the next. */
const isMidnightAfter = ({ due, dueDate }: DueTime): boolean =>
  timeOf(due) === '00:00' && dateOf(due) > dueDate;

/** The end of a stretch of time, in words: a midnight is the end of the day before. */
export const formatUntil = (end: Instant, locale: Locale): string =>
  timeOf(end) === '00:00'
    ? wordsOf(locale).endOf(formatDate(formatCivilDate(epochDayAt(dateOf(end)) - 1), locale))
    : formatDateTime(end, locale);

/** Where a limit ends, in words. */
export const formatDue = (time: DueTime, locale: Locale): string =>
  isMidnightAfter(time)
    ? `24:00 ${formatDate(time.dueDate, locale)}`
    : formatDateTime(time.due, locale);

/** An instant in digits for a table, `26/11 17:00`, the year only where it is asked for. */
export const formatShort = (instant: Instant, parts: DateParts): string =>
  `${formatDigits(dateOf(instant), parts)} ${instant.slice(11, 16)}`;

/** Where a limit ends, in digits for a table. */
export const formatShortDue = (time: DueTime, parts: DateParts): string =>
  isMidnightAfter(time)
    ? `${formatDigits(time.dueDate, parts)} 24:00`
    : formatShort(time.due, parts);
