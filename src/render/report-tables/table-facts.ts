import type { Issue } from '../../base/issue.ts';
import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { ReportHead } from '../../report/report-head.ts';
import { formatDigits, formatUntil } from '../format-date.ts';
import { formatIssue } from '../format-issue.ts';
import { figurePercent } from '../lateness-figures.ts';
import { TABLES_EN } from '../messages/tables-en.ts';
import { TABLES_VI } from '../messages/tables-vi.ts';
import { bullets, paragraph, section } from '../report/report-layout.ts';
import { wordsOf } from '../words/words-of.ts';
import type { TableWords } from './table-words.ts';

/** How reports over many dossiers are printed. */
export interface ReportTableOptions {
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
  /** Columns of the terminal; 100 by default. Long words may make a line longer. */
  readonly width?: number;
  /** From which the names of the units of bottlenecks are taken; without them ids are printed. */
  readonly procedures?: readonly Procedure[];
}

/** What every table is printed with. */
export interface TableFacts {
  readonly locale: Locale;
  readonly width: number;
  readonly procedures: readonly Procedure[];
  readonly words: TableWords;
}

const TABLE_WORDS: { readonly [L in Locale]: TableWords } = { vi: TABLES_VI, en: TABLES_EN };

const DEFAULT_WIDTH = 100;

export const tableFactsOf = (options: ReportTableOptions): TableFacts => {
  const { locale = 'vi', width = DEFAULT_WIDTH, procedures = [] } = options;
  return { locale, width, procedures, words: TABLE_WORDS[locale] };
};

/** A share of one in words: "37,5 %". */
export const shareInWords = (share: number, { locale }: TableFacts): string =>
  figurePercent({ minutes: 0, exact: 0, tenths: Math.round(share * 1000) }, locale);

/** Points with the decimals that they have; nothing where there are none. */
export const pointsInWords = (points: number | undefined, facts: TableFacts): string =>
  points === undefined
    ? facts.words.nothing
    : `${points}`.replace('.', wordsOf(facts.locale).decimalPoint);

/** The days that a report is about. */
export const periodLines = (
  { from, to, asOf }: ReportHead,
  { locale, width, words }: TableFacts,
): readonly string[] => {
  const days = { from: formatDigits(from), to: formatDigits(to) };
  return paragraph(words.period({ ...days, asOf: formatUntil(asOf, locale) }), width);
};

/** What is wrong with the items of reports, each problem once. */
export const problemLines = (
  problems: readonly Issue[],
  { locale, width, words }: TableFacts,
): readonly string[] => {
  const told = new Set(problems.map((problem) => formatIssue(problem, locale)));
  return section(words.sections.problems, bullets([...told], width));
};

/** Lines as a text that ends with a line break. */
export const textOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
