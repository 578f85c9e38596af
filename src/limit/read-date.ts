import { daysInMonth, type EpochDay, epochDayOf } from '../time/civil-date.ts';
import { type Found, isDigits, type LimitText, tokenAt } from './limit-lexer.ts';
import { phraseAt, phrasesOf, skipPhrase, wordings } from './phrase.ts';

/** First and last day of what a text names: a day, a month, a year; NaN for a day that is none. */
interface NamedDays {
  readonly first: EpochDay;
  readonly last: EpochDay;
}

/** Whether the limit ends before the days named or with them. */
const BOUNDS = phrasesOf<'before' | 'through'>([
  ['trước', 'before'],
  ['before', 'before'],
  ['đến', 'through'],
  ['tới', 'through'],
  ['hết', 'through'],
  ['đến hết', 'through'],
  ['trong', 'through'],
  ['vào', 'through'],
  ['by', 'through'],
  ['on', 'through'],
]);

const DAY_WORD = wordings('ngày');

/** What stands before and after the month of a date. */
const AROUND_MONTH = [
  ['/', '/'],
  ['-', '-'],
  ['.', '.'],
  ['tháng', 'năm'],
] as const;

/** The year 10000 only lets "trước ngày 01/01/10000" name the last day that a date can write. */
const isYear = (token: string | undefined): token is string =>
  isDigits(token) && (token.length === 4 || token === '10000');

const isShort = (token: string | undefined): token is string =>
  isDigits(token) && token.length <= 2;

const dayOf = (year: string, month: string, day: string): NamedDays => {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const epochDay = d >= 1 && d <= daysInMonth(y, m) ? epochDayOf(y, m, d) : Number.NaN;
  return { first: epochDay, last: epochDay };
};

const monthOf = (year: string, month: string): NamedDays => {
  const [y, m] = [Number(year), Number(month)];
  const days = daysInMonth(y, m);
  return days === 0
    ? { first: Number.NaN, last: Number.NaN }
    : { first: epochDayOf(y, m, 1), last: epochDayOf(y, m, days) };
};

const yearOf = (year: string): NamedDays => ({
  first: epochDayOf(Number(year), 1, 1),
  last: epochDayOf(Number(year), 12, 31),
});

/** "01/12/2023", "2023-12-01", "01 tháng 12 năm 2023". */
const readDay = (text: LimitText, at: number): Found<NamedDays> | undefined => {
  const [a, before, b, after, c] = [0, 1, 2, 3, 4].map((i) => tokenAt(text, at + i));
  const joined = AROUND_MONTH.some(([left, right]) => before === left && after === right);
  if (joined && isShort(a) && isShort(b) && isYear(c)) {
    return { value: dayOf(c, b, a), next: at + 5 };
  }
  return before === '-' && after === '-' && isYear(a) && isShort(b) && isShort(c)
    ? { value: dayOf(a, b, c), next: at + 5 }
    : undefined;
};

/** "tháng 11 năm 2023", "tháng 11/2023", "năm 2023". */
const readPeriod = (text: LimitText, at: number): Found<NamedDays> | undefined => {
  const [word, number, joint, year] = [0, 1, 2, 3].map((i) => tokenAt(text, at + i));
  if (word === 'năm' && isYear(number)) return { value: yearOf(number), next: at + 2 };
  const joined = joint === 'năm' || joint === '/';
  return word === 'tháng' && joined && isShort(number) && isYear(year)
    ? { value: monthOf(year, number), next: at + 4 }
    : undefined;
};

/**
 * The last day of a limit that is a date. "trước ngày" ends with the day before, a month with its
 * last day. A day that does not exist comes back as NaN.
 */
export const readLastDay = (text: LimitText, at: number): Found<EpochDay> | undefined => {
  const bound = phraseAt(text, at, BOUNDS);
  const start = bound?.next ?? at;
  // "ngày" stands before a day only: "ngày tháng 11 năm 2023" is a form whose day was left blank.
  const found = readDay(text, skipPhrase(text, start, DAY_WORD)) ?? readPeriod(text, start);
  return (
    found && {
      value: bound?.value === 'before' ? found.value.first - 1 : found.value.last,
      next: found.next,
    }
  );
};
