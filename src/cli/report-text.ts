import { formatDateTime, formatDigits } from '../render/format-date.ts';
import { plainText } from '../render/plain-text.ts';
import type { Columns } from '../report/columns.ts';
import type { ReportGroup } from '../report/group-tally.ts';
import type { Report } from '../report/summarise.ts';
import type { Session } from './command.ts';
import type { ReportColumn } from './messages/command-words.ts';
import { issuesInText } from './output.ts';
import { type Align, terminalTable } from './terminal-table.ts';

/** The columns that are printed, and where each of their figures is. */
const FIGURES: { readonly [C in ReportColumn]: (columns: Columns) => number } = {
  received: ({ received }) => received.total,
  carriedOver: ({ received }) => received.carriedOver,
  early: ({ handled }) => handled.early,
  onTime: ({ handled }) => handled.onTime,
  late: ({ handled }) => handled.late,
  inTime: ({ inProgress }) => inProgress.inTime,
  overdue: ({ inProgress }) => inProgress.overdue,
  suspended: ({ suspended }) => suspended.total,
  closed: ({ closed }) => closed.total,
};

// The keys of the table are exactly the columns.
const COLUMNS = Object.keys(FIGURES) as readonly ReportColumn[];

const ALIGNS: readonly Align[] = ['left', ...COLUMNS.map(() => 'right' as const)];

const figuresOf = (columns: Columns): readonly string[] =>
  COLUMNS.map((column) => `${FIGURES[column](columns)}`);

const labelOf = ({ name, within }: ReportGroup, nameless: string): string => {
  const label = name === undefined ? nameless : plainText(name);
  return within === undefined ? label : `${label} (${plainText(within)})`;
};

/** A report as people read it. */
export const reportText = (report: Report, { words, locale }: Session): string => {
  const { title, columns, total, nameless, problems } = words.report;
  const period = [formatDigits(report.from), formatDigits(report.to)] as const;
  const table = terminalTable(
    ['', ...COLUMNS.map((column) => columns[column])],
    [
      ...report.groups.map((group) => [labelOf(group, nameless), ...figuresOf(group.columns)]),
      [total, ...figuresOf(report.total)],
    ],
    ALIGNS,
  );
  const told = issuesInText(report.problems, locale);
  return [
    `${title(...period, formatDateTime(report.asOf, locale))}\n`,
    table,
    ...(told === '' ? [] : [`\n${problems}\n`, told]),
  ].join('');
};
