import { formatDigits } from '../../render/format-date.ts';
import { htmlPage, textPart } from '../../render/html/page.ts';
import { pictureParts } from '../../render/html/picture-page.ts';
import type { ReportTableOptions } from '../../render/report-tables/table-facts.ts';
import { barsPicture } from '../../render/svg/bars/bars-picture.ts';
import type { Session } from '../command.ts';
import { PAGE_WIDTH } from '../text-format.ts';
import type { ReportKindName } from './report-kind-name.ts';
import type { MadeReport } from './report-kinds.ts';

/** A report as a page: the picture of its figures, where it has one, and its text. */
export const reportPage = (
  { report, text, bars }: MadeReport,
  kind: ReportKindName,
  { words, locale }: Session,
  options: ReportTableOptions,
): string => {
  const { titles, title } = words.report;
  const heading = title(titles[kind], formatDigits(report.from), formatDigits(report.to));
  const rows = bars(options);
  const picture =
    rows === undefined ? [] : pictureParts(barsPicture(rows, { title: heading, locale }));
  const told = textPart(text({ ...options, width: PAGE_WIDTH }));
  return htmlPage(heading, [...picture, told], locale);
};
