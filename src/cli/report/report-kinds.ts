import type { LedgerRow } from '../../assessment/ledger-shape.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { ContentSection, ReportContent } from '../../render/report/report-content.ts';
import { bottleneckSections } from '../../render/report-tables/bottleneck-table.ts';
import { indicatorSections } from '../../render/report-tables/indicator-tables.ts';
import type { Breakdown } from '../../render/report-tables/progress-table.ts';
import { periodContent, registerSections } from '../../render/report-tables/report-period.ts';
import { sixMonthsContent } from '../../render/report-tables/report-six-months.ts';
import {
  periodWords,
  problemSections,
  type TableFacts,
} from '../../render/report-tables/table-facts.ts';
import type { ReportBy } from '../../report/dimensions.ts';
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
import type { LineCount } from '../line-items.ts';
import type { ReportKindName } from './report-kind-name.ts';
import { brokenLineProblems, problemsOfKind, withBrokenLines } from './report-notes.ts';

/** What a report is asked for: the month from its first to its last day, and the look. */
interface ReportQuestion {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly now: Instant;
  readonly calendar: CalendarSet;
  readonly by: ReportBy;
  /** Of the lines that the rows are read from; whole once the rows are. */
  readonly count: LineCount;
}

/** A report as data, with what shows it to people. */
export interface MadeReport {
  readonly report: ReportHead;
  readonly content: (facts: TableFacts) => ReportContent;
  /** What a picture is made of; not every kind has it. */
  readonly breakdown: Breakdown | undefined;
}

/** Makes a report of one kind in one pass over the rows. */
type ReportKind = (
  rows: Iterable<LedgerRow>,
  question: ReportQuestion,
  name: ReportKindName,
) => MadeReport;

const kindOf =
  <R extends ReportHead>(kind: {
    readonly make: (rows: Iterable<LedgerRow>, question: ReportQuestion) => R;
    readonly content: (report: R, facts: TableFacts) => ReportContent;
    readonly breakdown?: (report: R) => Breakdown;
  }): ReportKind =>
  (rows, question, name) => {
    const made = kind.make(rows, question);
    const report = {
      ...made,
      items: withBrokenLines(made.items, question.count),
      problems: [
        ...brokenLineProblems(question.count),
        ...problemsOfKind(made.problems, name, question.by),
      ],
    };
    return {
      report,
      content: (facts) => kind.content(report, facts),
      breakdown: kind.breakdown?.(report),
    };
  };

/** One table of a report by itself, between its period and its problems. */
const alone =
  <R extends ReportHead>(sectionsOf: (report: R, facts: TableFacts) => readonly ContentSection[]) =>
  (report: R, facts: TableFacts): ReportContent => ({
    opening: [periodWords(report, facts)],
    fields: [],
    sections: [...sectionsOf(report, facts), ...problemSections(report.problems, facts)],
  });

/** The first six months of a year are its first half. */
const halfOf = (date: CivilDate): { readonly year: number; readonly half: 1 | 2 } => ({
  year: Number(date.slice(0, 4)),
  half: date.slice(5, 7) <= '06' ? 1 : 2,
});

/** Every kind of report by the value of `--kind`. */
export const REPORT_KINDS: { readonly [K in ReportKindName]: ReportKind } = {
  progress: kindOf({
    make: summarise,
    content: (report, facts) => periodContent({ progress: [report] }, facts),
    breakdown: (report) => report,
  }),
  late: kindOf({ make: lateRegister, content: alone(registerSections) }),
  bottlenecks: kindOf({ make: summarise, content: alone<Report>(bottleneckSections) }),
  indicators: kindOf({
    make: timelinessIndicators,
    content: alone<TimelinessIndicators>(indicatorSections),
  }),
  'six-months': kindOf({
    make: (rows, { from, now, calendar }) =>
      sixMonthReport(rows, { ...halfOf(from), now, calendar }),
    content: sixMonthsContent,
    breakdown: ({ byMonth }) => ({ by: 'month', groups: byMonth }),
  }),
};
