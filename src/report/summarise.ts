import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';
import { type Bottleneck, bottleneckTally, type TimeSpent } from './bottlenecks.ts';
import { type Columns, countOf } from './columns.ts';
import { DIMENSIONS, REPORT_BY, type ReportBy, type ReportCounts } from './dimensions.ts';
import { groupTally, type ReportGroup } from './group-tally.ts';
import { beginReading, type ReportItem, readRows } from './read-rows.ts';
import { headOf, type ReportHead } from './report-head.ts';
import { type ReportOptions, requireOptions } from './report-options.ts';

/** The progress of many dossiers over a period. Plain data. */
export interface Report extends ReportHead {
  readonly by: ReportBy;
  /**
   * What the columns count: dossiers; by step the visits there, by unit and person each visit once for
   * each of them that had it; by agency its legs on the control slips.
   */
  readonly counts: ReportCounts;
  readonly total: Columns;
  readonly groups: readonly ReportGroup[];
  /** Every step and wait, the slowest against its limit first. */
  readonly bottlenecks: readonly Bottleneck[];
  readonly time: TimeSpent;
}

const requireDimension = (by: ReportBy): void => {
  if (Object.hasOwn(DIMENSIONS, by)) return;
  throw errorOf([issueAt(['by'], 'input.notOneOf', { allowed: REPORT_BY, received: shownOf(by) })]);
};

/**
 * Adds up dossiers, or their ledger rows, in one pass: what was received, handled, in progress and
 * suspended in a period, broken down as asked, and where the time went. Memory depends on the number
 * of groups and steps, not on that of the items.
 *
 * @param items read once, so a generator will do
 * @throws LienthongError as every report (`ReportOptions`); `input.notOneOf` for an unknown `by`
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * const { total, groups } = summarise([dossier], { ...november, by: 'unit' });
 * total.handled.late; //=> 1
 * groups.map(({ name, columns }) => [name, columns.received.total]);
 * //=> [['Bộ phận Một cửa', 1], ['Sở chuyên ngành', 1]]
 * ```
 */
export const summarise = (
  items: Iterable<ReportItem>,
  options: ReportOptions & { readonly by: ReportBy },
): Report => {
  const { by } = requireOptions(options);
  requireDimension(by);
  const reading = beginReading(options);
  const { period } = reading;
  const breakdown = groupTally(by, period);
  const bottlenecks = bottleneckTally();
  const count = readRows(items, reading, (row) => {
    breakdown.add(row);
    bottlenecks.add(row);
  });
  const { total, groups } = breakdown.result();
  const { steps, time } = bottlenecks.result();
  return {
    ...headOf(reading, count, countOf(total)),
    by,
    counts: DIMENSIONS[by].counts,
    total,
    groups,
    bottlenecks: steps,
    time,
  };
};
