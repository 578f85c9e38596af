import type { IssueCode, IssueOf, IssuePath } from '../../base/issue.ts';
import { LIMIT_UNITS, type LimitUnit } from '../../limit/limit.ts';
import type { Locale } from '../../limit/locale.ts';
import { UNIT_TABLE } from '../../limit/unit-table.ts';
import { epochDayAt } from '../../time/civil-date.ts';
import { dateOf } from '../../time/instant.ts';
import { formatDateTime, formatDigits } from '../format-date.ts';
import { capitalised, shortened } from '../plain-text.ts';

/** One sentence for every code of an issue: what is wrong, where, and what to do. */
export type MessageTable = { readonly [C in IssueCode]: (issue: IssueOf<C>) => string };

/** What is wrong, and what to do about it. */
export interface Told {
  readonly wrong: string;
  readonly remedy: string;
}

/** Two sentences, after the place that is spoken of; without one they begin with a capital. */
export const told = (where: string, { wrong, remedy }: Told): string =>
  where === '' ? `${capitalised(wrong)}. ${remedy}.` : `${where}: ${wrong}. ${remedy}.`;

/** Faulty input is quoted only so far that it can be recognised. */
const MOST_CHARACTERS = 80;
const MOST_LISTED = 8;

/** What was given, on one line and not too long. */
export const shown = (text: unknown): string => shortened(String(text), MOST_CHARACTERS);

/** What was given, in quotation marks. */
export const given = (text: unknown): string => `“${shown(text)}”`;

/** A list of ids or words; of a long one the beginning and how many more there are. */
export const listed = (
  items: readonly unknown[],
  words: { readonly none: string; readonly more: (count: number) => string },
): string => {
  if (items.length === 0) return words.none;
  const first = items.slice(0, MOST_LISTED).map(shown);
  const left = items.length - first.length;
  return first.join(', ') + (left > 0 ? ` ${words.more(left)}` : '');
};

/** A path as programs write it: `flow[3].on.supplement`. */
export const pathInWords = (path: IssuePath): string =>
  path
    .map((key, i) => {
      if (typeof key === 'number') return `[${key}]`;
      return (i === 0 ? '' : '.') + shown(key);
    })
    .join('');

/** `basis: ["…"]`, where one text stands in place of a list. */
export const listForm = ({
  path,
  expected,
  received,
}: IssueOf<'input.wrongType'>): string | undefined => {
  const key = path.at(-1);
  return expected === 'array' && received === 'string' && typeof key === 'string'
    ? `${shown(key)}: ["…"]`
    : undefined;
};

/** The unit of a limit in words, or the text itself where it is none. */
export const unitInWords = (unit: string, locale: Locale): string => {
  const known = LIMIT_UNITS.find((name): name is LimitUnit => name === unit);
  if (known === undefined) return given(unit);
  const { vi, en } = UNIT_TABLE[known];
  return locale === 'vi' ? vi : en.other;
};

/** A date of an issue in digits; what is no date is quoted. */
export const dateInWords = (date: string): string =>
  date.length === 10 && !Number.isNaN(epochDayAt(date)) ? formatDigits(date) : given(date);

/** An instant of an issue in words; what is none is quoted. */
export const instantInWords = (instant: string, locale: Locale): string =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(instant) && !Number.isNaN(epochDayAt(dateOf(instant)))
    ? formatDateTime(instant, locale)
    : given(instant);

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?=T|$)/;

/** Whether a text is written as an instant and only its day is missing in the calendar: 30/02. */
export const isDayMissing = (text: string): boolean =>
  DATE.test(text) && Number.isNaN(epochDayAt(text));

/** The day of an instant in digits, also one that does not exist. */
export const digitsOf = (text: string): string => text.slice(0, 10).split('-').reverse().join('/');
