/** The values of `--kind`, the usual one first. */
export const REPORT_KIND_NAMES = [
  'progress',
  'late',
  'bottlenecks',
  'indicators',
  'six-months',
] as const;

/** A kind of report over many dossiers. */
export type ReportKindName = (typeof REPORT_KIND_NAMES)[number];
