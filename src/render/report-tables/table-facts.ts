import type { Issue } from '../../base/issue.ts';
import { inLocale, type Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { ReportHead } from '../../report/report-head.ts';
import { formatDigits, formatUntil } from '../format-date.ts';
import { formatIssue } from '../format-issue.ts';
import { figurePercent } from '../lateness-figures.ts';
import { TABLES_EN } from '../messages/tables-en.ts';
import { TABLES_VI } from '../messages/tables-vi.ts';
import { type ContentSection, listOf, section } from '../report/report-content.ts';
import { wordsOf } from '../words/words-of.ts';
import type { TableWords } from './table-words.ts';

/** How reports over many dossiers are printed. */
export interface ReportTableOptions {
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
  /** Columns of the terminal; 100 by default. Long words may make a line longer. */
  readonly width?: number;
  /** For the units of bottlenecks that were counted without their names. */
  readonly procedures?: readonly Procedure[];
}

/** What every table is printed with. */
export interface TableFacts {
  readonly locale: Locale;
  readonly procedures: readonly Procedure[];
  readonly words: TableWords;
}

const TABLE_WORDS: { readonly [L in Locale]: TableWords } = { vi: TABLES_VI, en: TABLES_EN };

export const tableFactsOf = (options: Omit<ReportTableOptions, 'width'>): TableFacts => {
  const { locale = 'vi', procedures = [] } = options;
  return { locale, procedures, words: inLocale(TABLE_WORDS, locale) };
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
export const periodWords = (
  { from, to, asOf }: ReportHead,
  { locale, words }: TableFacts,
): string =>
  words.period({
    from: formatDigits(from),
    to: formatDigits(to),
    asOf: formatUntil(asOf, locale),
  });

/** What is wrong with the items of reports, each problem once. */
export const problemSections = (
  problems: readonly Issue[],
  { locale, words }: TableFacts,
): readonly ContentSection[] => {
  const told = new Set(problems.map((problem) => formatIssue(problem, locale)));
  return section({ text: words.sections.problems }, listOf([...told]));
};
