/*
 * `lienthong/render`: what turns values into text for people. `formatIssue` and the `explain…`
 * functions are exported from `lienthong` itself.
 */

export { formatDate, formatDateTime } from './format-date.ts';
export { formatDuration } from './format-duration.ts';
export { type MermaidOptions, toMermaid } from './mermaid/to-mermaid.ts';
export { reportDossier } from './report/report-dossier.ts';
export type { ReportOptions } from './report/report-facts.ts';
export type { TimeKind } from './words/words.ts';
