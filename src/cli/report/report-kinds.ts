import type { LedgerRow } from '../../assessment/ledger-shape.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { bottleneckLines } from '../../render/report-tables/bottleneck-table.ts';
import { indicatorLines } from '../../render/report-tables/indicator-tables.ts';
import { labelOf } from '../../render/report-tables/progress-table.ts';
import { registerLines, reportPeriod } from '../../render/report-tables/report-period.ts';
import { reportSixMonths } from '../../render/report-tables/report-six-months.ts';
import {
  periodLines,
  problemLines,
  type ReportTableOptions,
  type TableFacts,
  tableFactsOf,
  textOf,
} from '../../render/report-tables/table-facts.ts';
import type { BarRow } from '../../render/svg/bars/bars-picture.ts';
import type { ReportBy } from '../../report/dimensions.ts';
import type { ReportGroup } from '../../report/group-tally.ts';
import { lateRegister } from '../../report/late-register.ts';
import type { ReportHead } from '../../report/report-head.ts';
import { sixMonthReport } from '../../report/six-month-report.ts';
import { type Report, summarise } from '../../report/summarise.ts';
import {
  type TimelinessIndicators,
  timelinessIndicators,
} from '../../report/timeliness-indicators.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { Instant } from '../../time/instant.ts';
import type { ReportKindName } from './report-kind-name.ts';

/** What a report is asked for: the month from its first to its last day, and the look. */
interface ReportQuestion {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly now: Instant;
  readonly calendar: WorkCalendar;
  readonly by: ReportBy;
}

/** A report as data, with what shows it to people. */
export interface MadeReport {
  readonly report: ReportHead;
  readonly text: (options: ReportTableOptions) => string;
  /** Figures for a picture; not every kind has them. */
  readonly bars: (options: ReportTableOptions) => readonly BarRow[] | undefined;
}

/** Makes a report of one kind in one pass over the rows. */
type ReportKind = (rows: Iterable<LedgerRow>, question: ReportQuestion) => MadeReport;

const barOf = (group: ReportGroup, facts: TableFacts): BarRow => {
  const { early, onTime, late } = group.columns.handled;
  return { label: labelOf(group, facts), early, onTime, late };
};

const kindOf =
  <R extends ReportHead>(kind: {
    readonly make: (rows: Iterable<LedgerRow>, question: ReportQuestion) => R;
    readonly text: (report: R, options: ReportTableOptions) => string;
    readonly groups?: (report: R) => readonly ReportGroup[];
  }): ReportKind =>
  (rows, question) => {
    const report = kind.make(rows, question);
    return {
      report,
      text: (options) => kind.text(report, options),
      bars: (options) => {
        const facts = tableFactsOf(options);
        return kind.groups?.(report).map((group) => barOf(group, facts));
      },
    };
  };

/** One table of a report by itself, between its period and its problems. */
const alone =
  <R extends ReportHead>(linesOf: (report: R, facts: TableFacts) => readonly string[]) =>
  (report: R, options: ReportTableOptions): string => {
    const facts = tableFactsOf(options);
    return textOf([
      ...periodLines(report, facts),
      ...linesOf(report, facts),
      ...problemLines(report.problems, facts),
    ]);
  };

/** The first six months of a year are its first half. */
const halfOf = (date: CivilDate): { readonly year: number; readonly half: 1 | 2 } => ({
  year: Number(date.slice(0, 4)),
  half: date.slice(5, 7) <= '06' ? 1 : 2,
});

/** Every kind of report by the value of `--kind`. */
export const REPORT_KINDS: { readonly [K in ReportKindName]: ReportKind } = {
  progress: kindOf({
    make: summarise,
    text: (report, options) => reportPeriod({ progress: [report] }, options),
    groups: ({ groups }) => groups,
  }),
  late: kindOf({ make: lateRegister, text: alone(registerLines) }),
  bottlenecks: kindOf({ make: summarise, text: alone<Report>(bottleneckLines) }),
  indicators: kindOf({
    make: timelinessIndicators,
    text: alone<TimelinessIndicators>(indicatorLines),
  }),
  'six-months': kindOf({
    make: (rows, { from, now, calendar }) =>
      sixMonthReport(rows, { ...halfOf(from), now, calendar }),
    text: reportSixMonths,
    groups: ({ byMonth }) => byMonth,
  }),
};
