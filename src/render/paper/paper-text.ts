import type { Paper, PaperHead, PaperTable, PaperValue } from '../../document/paper.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import { dateOf } from '../../time/instant.ts';
import { formatDateTime, formatShort, formatUntil } from '../format-date.ts';
import { PAPER_EN } from '../messages/paper-en.ts';
import { PAPER_TITLES } from '../messages/paper-titles.ts';
import { PAPER_VI } from '../messages/paper-vi.ts';
import { plainText } from '../plain-text.ts';
import { wordsOf } from '../words/words-of.ts';
import type { PaperWords } from './paper-words.ts';

/** A line of a paper in words. */
export interface FieldText {
  readonly label: string;
  readonly text: string;
}

/** A table of a paper in words. */
export interface TableText {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A paper in words, not yet escaped for where it is written. An empty text is a place to fill in. */
export interface PaperText {
  readonly agency: readonly string[];
  readonly motto: readonly string[];
  readonly number: string;
  readonly placeAndDate: string;
  readonly form: string;
  readonly title: string;
  readonly opening: string;
  readonly fields: readonly FieldText[];
  readonly tables: readonly TableText[];
  readonly closing: string;
  readonly signers: readonly string[];
  readonly signHere: string;
}

const PAPER_WORDS: { readonly [L in Locale]: PaperWords } = { vi: PAPER_VI, en: PAPER_EN };

/** A place to be filled in by hand. */
export const BLANK = '……………………';

/** Moments stand in words on a line, and in digits in a table. */
type Place = 'line' | 'cell';

const textOf = (value: PaperValue, place: Place, locale: Locale): string => {
  if ('text' in value) return plainText(value.text);
  if ('count' in value) return `${value.count}`;
  if ('limit' in value) return formatLimit(value.limit, locale);
  if ('grade' in value) return wordsOf(locale).grades[value.grade];
  if ('result' in value) return wordsOf(locale).results[value.result];
  if ('lateSteps' in value) {
    return inLocale(PAPER_WORDS, locale).lateSteps(value.lateSteps.map(plainText).join(', '));
  }
  if ('waitOver' in value) {
    const { visitEnds, pauseReasons } = wordsOf(locale);
    return `${visitEnds.expired}: ${pauseReasons[value.waitOver]}`;
  }
  if ('until' in value) return formatUntil(value.until, locale);
  return place === 'line' ? formatDateTime(value.at, locale) : formatShort(value.at, 'year');
};

const placeAndDateOf = ({ place, date }: PaperHead, words: PaperWords): string => {
  const [year = '', month = '', day = ''] = dateOf(date).split('-');
  return words.placeAndDate({ place: plainText(place) || BLANK, day, month, year });
};

/** A table of a paper in the words of a language. */
export const tableTextOf = ({ key, columns, rows }: PaperTable, locale: Locale): TableText => {
  const words = inLocale(PAPER_WORDS, locale);
  return {
    caption: words.tables[key],
    columns: columns.map((column) => words.columns[column]),
    rows: rows.map((row) => row.map((value) => textOf(value, 'cell', locale))),
  };
};

/** A paper in the words of a language. */
export const paperTextOf = (
  { paper, form, delay, head, fields, tables, signers, headTitle }: Paper,
  locale: Locale,
): PaperText => {
  const words = inLocale(PAPER_WORDS, locale);
  const above = [head.agency, head.office].map(plainText).filter((name) => name !== '');
  return {
    agency: [...new Set(above)],
    motto: words.motto,
    number: words.number(plainText(head.number) || BLANK),
    placeAndDate: placeAndDateOf(head, words),
    form: form.number === undefined ? '' : words.form(form.number, form.source),
    title: inLocale(PAPER_TITLES, locale)[form.edition][paper],
    opening: delay === undefined ? words.openings[paper] : words.delays[delay],
    fields: fields.map(({ key, value }) => ({
      label: words.fields[key],
      text: textOf(value, 'line', locale),
    })),
    tables: tables.map((table) => tableTextOf(table, locale)),
    closing: words.closings[paper],
    signers: signers.map((signer) =>
      signer === 'head' && headTitle !== undefined
        ? plainText(headTitle).toUpperCase()
        : words.signers[signer],
    ),
    signHere: words.signHere,
  };
};
