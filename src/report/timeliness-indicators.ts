import type { RuleCertainty } from '../rules/rule-pack.ts';
import { type Columns, countOf } from './columns.ts';
import { type Evaluation, evaluationTally } from './evaluation-points.ts';
import { groupTally } from './group-tally.ts';
import { beginReading, type ReportItem, readRows } from './read-rows.ts';
import { headOf, type ReportHead } from './report-head.ts';
import type { ReportOptions } from './report-options.ts';

/** How a rate of timeliness is read. */
export type RateReading = 'handled' | 'handledAndInProgress' | 'received';

/** A rate of timeliness under one reading of the law. */
export interface TimelinessRate {
  readonly reading: RateReading;
  readonly inTime: number;
  readonly of: number;
  /** From 0 to 1; absent when there was nothing. */
  readonly rate?: number;
  /** Of 20 points (QĐ 766/QĐ-TTg, group 2), to two decimals. */
  readonly score?: number;
  readonly source: string;
  readonly certainty: RuleCertainty;
}

/** The indicators of timeliness over a period, each with its source. Plain data. */
export interface TimelinessIndicators extends ReportHead {
  readonly rates: readonly TimelinessRate[];
  readonly evaluation: Evaluation;
}

interface RateRule {
  readonly reading: RateReading;
  readonly inTime: (columns: Columns) => number;
  readonly of: (columns: Columns) => number;
  /** Points for a rate of 1. */
  readonly mostPoints?: number;
  readonly source: string;
  readonly certainty: RuleCertainty;
}

const handledInTime = ({ handled }: Columns): number => handled.early + handled.onTime;

/** Those under no limit cannot be in time or late. */
const handledUnderLimit = ({ handled }: Columns): number => handled.total - handled.withoutLimit;

const GROUP_2 = 'QĐ 766/QĐ-TTg, nhóm 2 (tiến độ, kết quả giải quyết)';

const RATE_RULES: readonly RateRule[] = [
  {
    reading: 'handled',
    inTime: handledInTime,
    of: handledUnderLimit,
    mostPoints: 20,
    source: GROUP_2,
    certainty: 'low',
  },
  {
    reading: 'handledAndInProgress',
    inTime: (columns) => handledInTime(columns) + columns.inProgress.inTime,
    of: (columns) => handledUnderLimit(columns) + columns.inProgress.total,
    mostPoints: 20,
    source: GROUP_2,
    certainty: 'low',
  },
  {
    reading: 'received',
    inTime: handledInTime,
    of: ({ received }) => received.total,
    source: 'NĐ 61/2018/NĐ-CP, Điều 30(2)',
    certainty: 'read',
  },
];

const rateOf = (rule: RateRule, columns: Columns): TimelinessRate => {
  const { reading, mostPoints, source, certainty } = rule;
  const inTime = rule.inTime(columns);
  const of = rule.of(columns);
  const rate = of === 0 ? undefined : inTime / of;
  const score =
    rate === undefined || mostPoints === undefined
      ? undefined
      : Math.round(rate * mostPoints * 100) / 100;
  return {
    reading,
    inTime,
    of,
    ...(rate === undefined ? {} : { rate }),
    ...(score === undefined ? {} : { score }),
    source,
    certainty,
  };
};

/** The rates that a line of dossiers has. */
export const ratesOf = (columns: Columns): readonly TimelinessRate[] =>
  RATE_RULES.map((rule) => rateOf(rule, columns));

/**
 * The indicators of timeliness: the rate of QĐ 766/QĐ-TTg in both readings (whether dossiers in
 * progress count is not settled), that of NĐ 61/2018/NĐ-CP Art. 30, and the points of
 * TT 01/2018/TT-VPCP that a log can answer.
 *
 * @throws LienthongError as every report (`ReportOptions`)
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * const { rates } = timelinessIndicators([dossier], november);
 * rates.map(({ reading, inTime, of }) => [reading, inTime, of]);
 * //=> [['handled', 0, 0], ['handledAndInProgress', 0, 1], ['received', 0, 1]]
 * ```
 */
export const timelinessIndicators = (
  items: Iterable<ReportItem>,
  options: ReportOptions,
): TimelinessIndicators => {
  const reading = beginReading(options);
  const { period } = reading;
  const dossiers = groupTally('procedure', period);
  const evaluation = evaluationTally(period);
  const count = readRows(items, reading, (row) => {
    dossiers.add(row);
    evaluation.add(row);
  });
  const { total } = dossiers.result();
  return {
    ...headOf(reading, count, countOf(total)),
    rates: ratesOf(total),
    evaluation: evaluation.result(),
  };
};
