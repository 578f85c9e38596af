import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';
import { type Bottleneck, bottleneckTally, type TimeSpent } from './bottlenecks.ts';
import { bounceTally } from './bounce-tally.ts';
import { type Columns, countOf } from './columns.ts';
import { type Evaluation, evaluationTally } from './evaluation-points.ts';
import { groupTally, type ReportGroup } from './group-tally.ts';
import { latePartyTally } from './late-parties.ts';
import type { LateParties } from './late-party.ts';
import { repeatedAmong, USUAL_REPEAT } from './late-register.ts';
import { beginReading, type ReportItem, readRows } from './read-rows.ts';
import { headOf, type ReportHead } from './report-head.ts';
import { type ReportOptions, requireOptions } from './report-options.ts';
import { ratesOf, type TimelinessRate } from './timeliness-indicators.ts';
import { type ViolationCounts, violationTally } from './violation-tally.ts';

/** The report to the chairman, all of it from one pass. Plain data. */
export interface SixMonthReport extends ReportHead {
  /** The instrument that demands the report. */
  readonly source: string;
  readonly total: Columns;
  readonly byMonth: readonly ReportGroup[];
  readonly byProcedure: readonly ReportGroup[];
  readonly byField: readonly ReportGroup[];
  /** Legs of each agency on the control slips, not dossiers. */
  readonly byAgency: readonly ReportGroup[];
  readonly rates: readonly TimelinessRate[];
  readonly evaluation: Evaluation;
  readonly late: LateParties;
  /** Those that were late at least twice. */
  readonly repeated: LateParties;
  /** How often units sent dossiers back to each other. */
  readonly bounces: number;
  /** What was done against the rules in dossiers at hand, by kind. */
  readonly violations: ViolationCounts;
  readonly bottlenecks: readonly Bottleneck[];
  readonly time: TimeSpent;
}

const SOURCE = '2839/UBND-KSTTHC (Hải Phòng, 14/11/2023)';

/** First and last day of the halves of a year. */
const HALVES = {
  1: { first: '01-01', last: '06-30' },
  2: { first: '07-01', last: '12-31' },
} as const;

/** Which half of which year. */
export interface HalfYear {
  readonly year: number;
  readonly half: keyof typeof HALVES;
}

const daysOf = ({ year, half }: HalfYear): Pick<ReportOptions, 'from' | 'to'> => {
  if (!Object.hasOwn(HALVES, half)) {
    const data = { allowed: Object.keys(HALVES), received: shownOf(half) };
    throw errorOf([issueAt(['half'], 'input.notOneOf', data)]);
  }
  const { first, last } = HALVES[half];
  return { from: `${year}-${first}`, to: `${year}-${last}` };
};

/**
 * The report that 2839/UBND-KSTTHC asks for every six months: progress by month, procedure, field
 * and agency, the indicators, who was late and who repeatedly, bounces and bottlenecks.
 *
 * @throws LienthongError as every report (`ReportOptions`); `date.invalid` for a year that has not four
 *   digits, `input.notOneOf` for a half that is none
 * @example
 * ```ts
 * const half = { year: 2026, half: 2, now, calendar } as const;
 * const { late, byMonth, bounces } = sixMonthReport([dossier], half);
 * late.units.map(({ unitName }) => unitName); //=> ['Bộ phận Một cửa']
 * byMonth.map(({ key }) => key); //=> ['2026-11']
 * bounces; //=> 0
 * ```
 */
export const sixMonthReport = (
  items: Iterable<ReportItem>,
  options: Omit<ReportOptions, 'from' | 'to'> & HalfYear,
): SixMonthReport => {
  const reading = beginReading({ ...options, ...daysOf(requireOptions(options)) });
  const { period } = reading;
  const tallies = {
    month: groupTally('month', period),
    procedure: groupTally('procedure', period),
    field: groupTally('field', period),
    agency: groupTally('agency', period),
    evaluation: evaluationTally(period),
    late: latePartyTally(reading),
    bottlenecks: bottleneckTally(),
    bounces: bounceTally(),
    violations: violationTally(),
  };
  const adders = Object.values(tallies).map(({ add }) => add);
  const count = readRows(items, reading, (row) => {
    for (const add of adders) add(row);
  });
  const { total, groups: byMonth } = tallies.month.result();
  const late = tallies.late.result();
  const { steps, time } = tallies.bottlenecks.result();
  return {
    ...headOf(reading, count, countOf(total)),
    source: SOURCE,
    total,
    byMonth,
    byProcedure: tallies.procedure.result().groups,
    byField: tallies.field.result().groups,
    byAgency: tallies.agency.result().groups,
    rates: ratesOf(total),
    evaluation: tallies.evaluation.result(),
    late,
    repeated: repeatedAmong(late, USUAL_REPEAT),
    bounces: tallies.bounces.result(),
    violations: tallies.violations.result(),
    bottlenecks: steps,
    time,
  };
};
