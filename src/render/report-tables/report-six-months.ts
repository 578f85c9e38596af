import type { SixMonthReport } from '../../report/six-month-report.ts';
import type { ViolationCounts } from '../../report/violation-tally.ts';
import { innerWidth, paragraph, section } from '../report/report-layout.ts';
import { textTable } from '../report/text-table.ts';
import { wordsOf } from '../words/words-of.ts';
import { bottleneckLines } from './bottleneck-table.ts';
import { indicatorLines } from './indicator-tables.ts';
import { lateLines } from './late-tables.ts';
import { breakdownLines, progressLines } from './progress-table.ts';
import {
  periodLines,
  problemLines,
  type ReportTableOptions,
  type TableFacts,
  tableFactsOf,
  textOf,
} from './table-facts.ts';

const breakdownsOf = (report: SixMonthReport, facts: TableFacts): readonly string[] => [
  ...progressLines({ ...report, by: 'month', counts: 'dossiers', groups: report.byMonth }, facts),
  ...breakdownLines({ by: 'procedure', groups: report.byProcedure }, facts),
  ...breakdownLines({ by: 'field', groups: report.byField }, facts),
  ...breakdownLines({ by: 'agency', groups: report.byAgency }, facts),
];

const latenessOf = ({ late, repeated }: SixMonthReport, facts: TableFacts): readonly string[] => {
  const { lateUnits, lateOfficials, repeatedUnits, repeatedOfficials } = facts.words.sections;
  return [
    ...lateLines(late, { units: lateUnits, officials: lateOfficials }, facts),
    ...lateLines(repeated, { units: repeatedUnits, officials: repeatedOfficials }, facts),
  ];
};

const violationLines = (violations: ViolationCounts, facts: TableFacts): readonly string[] => {
  const { locale, width, words } = facts;
  const labels: { readonly [code: string]: string } = wordsOf(locale).violations;
  const rows = Object.entries(violations).map(([code, times]) => [
    labels[code] ?? code,
    `${times}`,
  ]);
  if (rows.length === 0) return [];
  const titles = [{ title: words.columns.violation }, { title: words.columns.times }];
  return section(words.sections.violations, textTable(titles, rows, innerWidth(width)));
};

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
export const reportSixMonths = (
  report: SixMonthReport,
  options: ReportTableOptions = {},
): string => {
  const facts = tableFactsOf(options);
  return textOf([
    ...periodLines(report, facts),
    ...paragraph(report.source, facts.width),
    ...breakdownsOf(report, facts),
    ...indicatorLines(report, facts),
    ...latenessOf(report, facts),
    ...violationLines(report.violations, facts),
    '',
    ...paragraph(facts.words.bounces(report.bounces), facts.width),
    ...bottleneckLines(report, facts),
    ...problemLines(report.problems, facts),
  ]);
};
