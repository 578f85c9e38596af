/*
 * `lienthong/render`: what turns values into text and pictures for people. `formatIssue` and the
 * `explain…` functions are exported from `lienthong` itself.
 */

export type { ProcessOptions } from './flow/drawing.ts';
export { type DateParts, formatDate, formatDateTime } from './format-date.ts';
export { formatDuration } from './format-duration.ts';
export { barsPage, calendarPage, timelinePage, toSvgPage } from './html/pages.ts';
export {
  type ReportPageOptions,
  reportDossierPage,
  reportPeriodPage,
  reportSixMonthsPage,
} from './html/report-pages.ts';
export { type MermaidOptions, toMermaid } from './mermaid/to-mermaid.ts';
export { toMermaidStates } from './mermaid/to-mermaid-states.ts';
export { reportDossier } from './report/report-dossier.ts';
export type { DossierReportOptions } from './report/report-facts.ts';
export { type PeriodReports, reportPeriod } from './report-tables/report-period.ts';
export { reportSixMonths } from './report-tables/report-six-months.ts';
export type { ReportTableOptions } from './report-tables/table-facts.ts';
export type { BarRow, BarsOptions } from './svg/bars/bars-picture.ts';
export { barsSvg } from './svg/bars/bars-svg.ts';
export type { CalendarPictureOptions } from './svg/calendar/calendar-picture.ts';
export { calendarSvg } from './svg/calendar/calendar-svg.ts';
export { toSvg } from './svg/process/to-svg.ts';
export type { TimelineOptions } from './svg/timeline/timeline-picture.ts';
export { timelineSvg } from './svg/timeline/timeline-svg.ts';
export { toCsv } from './to-csv.ts';
export { toHtml } from './to-html.ts';
export { toMarkdown } from './to-markdown.ts';
export type { TimeKind } from './words/words.ts';
