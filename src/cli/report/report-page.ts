import { formatDigits } from '../../render/format-date.ts';
import { contentPage } from '../../render/html/content-page.ts';
import { progressPicture } from '../../render/report-tables/progress-bars.ts';
import type { TableFacts } from '../../render/report-tables/table-facts.ts';
import type { Session } from '../command.ts';
import type { ReportKindName } from './report-kind-name.ts';
import type { MadeReport } from './report-kinds.ts';

/** A report as a page, below the bars of its lines where it has some. */
export const reportPage = (
  { report, content, breakdown }: MadeReport,
  kind: ReportKindName,
  { words, locale }: Session,
  facts: TableFacts,
): string => {
  const { titles, title: titled } = words.report;
  const title = titled(titles[kind], formatDigits(report.from), formatDigits(report.to));
  // Its figures are those of the table below.
  const picture =
    breakdown === undefined ? undefined : { ...progressPicture(breakdown, facts), tables: [] };
  return contentPage(content(facts), { title, locale, picture });
};
