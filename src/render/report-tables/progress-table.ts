import type { Columns } from '../../report/columns.ts';
import { DIMENSIONS, type ReportBy } from '../../report/dimensions.ts';
import type { ReportGroup } from '../../report/group-tally.ts';
import { type BrokenIdentity, brokenIdentities } from '../../report/identities.ts';
import type { Report } from '../../report/summarise.ts';
import { formatCount } from '../format-count.ts';
import { formatMonth } from '../format-date.ts';
import { capitalised, plainText } from '../plain-text.ts';
import {
  type ContentSection,
  type ContentTable,
  type Heading,
  section,
} from '../report/report-content.ts';
import { variantWords } from '../words/variant-words.ts';
import { wordsOf } from '../words/words-of.ts';
import type { TableFacts } from './table-facts.ts';
import type { FigureName } from './table-words.ts';

/** Where each figure is, in the order of the columns. */
const FIGURES: { readonly [F in FigureName]: (columns: Columns) => number } = {
  received: ({ received }) => received.total,
  carriedOver: ({ received }) => received.carriedOver,
  new: ({ received }) => received.new,
  handled: ({ handled }) => handled.total,
  early: ({ handled }) => handled.early,
  onTime: ({ handled }) => handled.onTime,
  late: ({ handled }) => handled.late,
  withoutLimit: ({ handled }) => handled.withoutLimit,
  inProgress: ({ inProgress }) => inProgress.total,
  overdue: ({ inProgress }) => inProgress.overdue,
  suspended: ({ suspended }) => suspended.total,
  closed: ({ closed }) => closed.total,
  notReceived: ({ notReceived }) => notReceived.total,
};

// The keys of the table are exactly the figures.
const FIGURE_NAMES = Object.keys(FIGURES) as readonly FigureName[];

/** Columns that are left out where all of their figures are nought. */
const RARE: ReadonlySet<FigureName> = new Set([
  'withoutLimit',
  'suspended',
  'closed',
  'notReceived',
]);

/** What the figures of a line add up to. */
const SUMS: readonly (readonly [whole: FigureName, parts: readonly FigureName[]])[] = [
  ['received', ['carriedOver', 'new']],
  ['received', ['handled', 'inProgress', 'suspended', 'closed']],
  ['handled', ['early', 'onTime', 'late', 'withoutLimit']],
];

const figureLabel = (name: FigureName, { locale, words }: TableFacts): string =>
  ({ ...wordsOf(locale).grades, ...words.figures })[name];

const sumsOf = (columns: Columns, facts: TableFacts): readonly string[] =>
  SUMS.map(([whole, parts]) => {
    const told = (name: FigureName): string =>
      `${figureLabel(name, facts)} ${formatCount(FIGURES[name](columns), facts.locale)}`;
    return `${capitalised(told(whole))} = ${parts.map(told).join(' + ')}`;
  });

const brokenSum = ({ group, figure, is, shouldBe }: BrokenIdentity, facts: TableFacts): string => {
  const place = [group, figure].filter((part) => part !== undefined).join(', ');
  return facts.words.sumBroken({ place: plainText(place), is, shouldBe });
};

const checkOf = (report: Report, facts: TableFacts): readonly string[] => {
  const broken = brokenIdentities(report);
  return broken.length === 0
    ? [facts.words.sumsHold]
    : broken.map((identity) => brokenSum(identity, facts));
};

const nameInWords = (
  name: string | undefined,
  by: ReportBy,
  { words, locale }: Pick<TableFacts, 'words' | 'locale'>,
): string => {
  if (name === undefined) return words.unnamed;
  return by === 'variant' ? capitalised(variantWords(name, locale)) : plainText(name);
};

/** What a line is about, in words; one without a name by what it belongs to. */
export const labelOf = (
  { name, within }: ReportGroup,
  by: ReportBy,
  { words, locale }: TableFacts,
): string => {
  if (by === 'month' && name !== undefined) return capitalised(formatMonth(name, locale));
  const label = nameInWords(name, by, { words, locale });
  return within === undefined ? label : `${label} (${plainText(within)})`;
};

/** The lines of a breakdown, and their sum where it is known. */
export type Breakdown = Pick<Report, 'by' | 'groups'> & { readonly total?: Columns };

const tableOf = ({ by, groups, total }: Breakdown, facts: TableFacts): ContentTable => {
  const { words } = facts;
  const names = FIGURE_NAMES.filter(
    (name) => !RARE.has(name) || groups.some(({ columns }) => FIGURES[name](columns) > 0),
  );
  const cellsOf = (columns: Columns): readonly string[] =>
    names.map((name) => formatCount(FIGURES[name](columns), facts.locale));
  return {
    columns: [
      { title: words.lines[by] },
      ...names.map((name) => ({ title: capitalised(figureLabel(name, facts)), isNumeric: true })),
    ],
    rows: groups.map((group) => [labelOf(group, by, facts), ...cellsOf(group.columns)]),
    ...(total === undefined ? {} : { total: [words.sum, ...cellsOf(total)] }),
  };
};

/** What a breakdown is by, and what it counts. */
export const progressHeading = (by: ReportBy, { words }: TableFacts): Heading => ({
  text: words.progress[by],
  remark: ` (${words.counts[DIMENSIONS[by].counts]})`,
});

/** A breakdown as a table alone. */
export const breakdownSections = (
  breakdown: Breakdown,
  facts: TableFacts,
): readonly ContentSection[] =>
  section(progressHeading(breakdown.by, facts), [tableOf(breakdown, facts)]);

/** A report: its sums in words and whether they come out, and a line for each group. */
export const progressSections = (report: Report, facts: TableFacts): readonly ContentSection[] => {
  const sums = [...sumsOf(report.total, facts), ...checkOf(report, facts)];
  return section(progressHeading(report.by, facts), [
    ...sums.map((text) => ({ text })),
    tableOf(report, facts),
  ]);
};
