import type { SixMonthReport } from '../../report/six-month-report.ts';
import type { ViolationCounts } from '../../report/violation-tally.ts';
import { formatCount } from '../format-count.ts';
import { type ContentSection, type ReportContent, section } from '../report/report-content.ts';
import { reportText } from '../report/report-layout.ts';
import { wordsOf } from '../words/words-of.ts';
import { bottleneckSections } from './bottleneck-table.ts';
import { indicatorSections } from './indicator-tables.ts';
import { lateSections } from './late-tables.ts';
import { breakdownSections, progressSections } from './progress-table.ts';
import {
  periodWords,
  problemSections,
  type ReportTableOptions,
  type TableFacts,
  tableFactsOf,
} from './table-facts.ts';

const breakdownsOf = (report: SixMonthReport, facts: TableFacts): readonly ContentSection[] => [
  ...progressSections(
    { ...report, by: 'month', counts: 'dossiers', groups: report.byMonth },
    facts,
  ),
  ...breakdownSections({ by: 'procedure', groups: report.byProcedure }, facts),
  ...breakdownSections({ by: 'field', groups: report.byField }, facts),
  ...breakdownSections({ by: 'agency', groups: report.byAgency }, facts),
];

const latenessOf = (
  { late, repeated }: SixMonthReport,
  facts: TableFacts,
): readonly ContentSection[] => {
  const { lateUnits, lateOfficials, repeatedUnits, repeatedOfficials } = facts.words.sections;
  return [
    ...lateSections(
      late,
      { units: { text: lateUnits }, officials: { text: lateOfficials } },
      facts,
    ),
    ...lateSections(
      repeated,
      { units: { text: repeatedUnits }, officials: { text: repeatedOfficials } },
      facts,
    ),
  ];
};

const violationSections = (
  violations: ViolationCounts,
  facts: TableFacts,
): readonly ContentSection[] => {
  const { locale, words } = facts;
  const labels: { readonly [code: string]: string } = wordsOf(locale).violations;
  const rows = Object.entries(violations).map(([code, times]) => [
    labels[code] ?? code,
    formatCount(times, locale),
  ]);
  if (rows.length === 0) return [];
  const columns = [
    { title: words.columns.violation },
    { title: words.columns.times, isNumeric: true },
  ];
  return section({ text: words.sections.violations }, [{ columns, rows }]);
};

/** The report of six months in words. */
export const sixMonthsContent = (report: SixMonthReport, facts: TableFacts): ReportContent => ({
  opening: [periodWords(report, facts), report.source],
  fields: [],
  sections: [
    ...breakdownsOf(report, facts),
    ...indicatorSections(report, facts),
    ...latenessOf(report, facts),
    ...violationSections(report.violations, facts),
    { blocks: [{ text: facts.words.bounces(report.bounces) }] },
    ...bottleneckSections(report, facts),
    ...problemSections(report.problems, facts),
  ],
});

/**
 * The report of six months as plain text: progress by month, procedure, field and agency, the
 * indicators, who was late and who repeatedly, violations, bounces and bottlenecks.
 *
 * @example
 * ```ts
 * const half = { year: 2026, half: 2, now, calendar } as const;
 * const lines = reportSixMonths(sixMonthReport([dossier], half), { locale: 'en' }).split('\n');
 * lines[0]; //=> 'Period from 01/07/2026 to 31/12/2026, figures as of 09:00 Monday 30/11/2026'
 * lines[5]; //=> '  Received 1 = handled 0 + in progress 1 + suspended 0 + withdrawn or stopped 0'
 * ```
 */
export const reportSixMonths = (report: SixMonthReport, options: ReportTableOptions = {}): string =>
  reportText(sixMonthsContent(report, tableFactsOf(options)), options.width);
