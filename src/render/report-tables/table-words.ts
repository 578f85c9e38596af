import type { Grade } from '../../deadline/grade.ts';
import type { ReportBy, ReportCounts } from '../../report/dimensions.ts';
import type { RateReading } from '../../report/timeliness-indicators.ts';

/** The figures of a line of a report. Those of grades have the words of grades. */
export type FigureName =
  | Grade
  | 'received'
  | 'carriedOver'
  | 'new'
  | 'handled'
  | 'withoutLimit'
  | 'inProgress'
  | 'overdue'
  | 'suspended'
  | 'closed'
  | 'notReceived';

/** The headings of the tables that are not broken down by anything. */
type TableSection =
  | 'bottlenecks'
  | 'lateUnits'
  | 'lateOfficials'
  | 'repeatedUnits'
  | 'repeatedOfficials'
  | 'violations'
  | 'rates'
  | 'evaluation'
  | 'problems';

/** The titles of columns. */
type TableColumn =
  | 'step'
  | 'procedure'
  | 'unit'
  | 'visits'
  | 'late'
  | 'medianUse'
  | 'ninetiethUse'
  | 'medianTime'
  | 'ninetiethTime'
  | 'agency'
  | 'head'
  | 'person'
  | 'times'
  | 'listed'
  | 'dossiers'
  | 'lateBy'
  | 'charge'
  | 'reading'
  | 'inTime'
  | 'of'
  | 'rate'
  | 'score'
  | 'source'
  | 'violation'
  | 'party'
  | 'points'
  | 'files';

/** How far somebody was late, in words. */
interface LateFigures {
  readonly lateBy: string;
  readonly charge: string;
}

/** The words of the tables of a report in one language. Names, figures and dates come as words. */
export interface TableWords {
  readonly period: (period: {
    readonly from: string;
    readonly to: string;
    readonly asOf: string;
  }) => string;
  /** The headings of whole pages. */
  readonly titles: { readonly period: string; readonly sixMonths: string };
  readonly sections: { readonly [S in TableSection]: string };
  readonly columns: { readonly [C in TableColumn]: string };
  readonly figures: { readonly [F in Exclude<FigureName, Grade>]: string };

  /** The heading of a table by unit, procedure and so on. */
  readonly progress: { readonly [B in ReportBy]: string };
  /** What a line is, at the head of the first column. */
  readonly lines: { readonly [B in ReportBy]: string };
  readonly counts: { readonly [C in ReportCounts]: string };
  readonly sum: string;
  readonly unnamed: string;
  readonly nothing: string;

  readonly sumsHold: string;
  readonly sumBroken: (sum: {
    readonly place: string;
    readonly is: number;
    readonly shouldBe: number;
  }) => string;

  readonly timeSpent: (time: { readonly working: string; readonly waiting: string }) => string;
  readonly nobody: string;
  /** In which kind of time lateness is measured. */
  readonly latenessTime: string;
  /** What of the lateness of a party was so before the period, and what is measured by the clock. */
  readonly ofLateness: (part: {
    readonly party: string;
    readonly carriedOver?: LateFigures & { readonly times: number };
    readonly byClock?: LateFigures;
  }) => string;
  readonly bounces: (times: number) => string;
  readonly readings: { readonly [R in RateReading]: string };
  readonly wholeFile: string;
  readonly contacts: string;
  readonly missing: (indices: string) => string;
}
