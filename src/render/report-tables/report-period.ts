import type { LateRegister } from '../../report/late-register.ts';
import type { Report } from '../../report/summarise.ts';
import type { TimelinessIndicators } from '../../report/timeliness-indicators.ts';
import { formatSource } from '../format-source.ts';
import { bottleneckLines } from './bottleneck-table.ts';
import { indicatorLines } from './indicator-tables.ts';
import { lateLines } from './late-tables.ts';
import { progressLines } from './progress-table.ts';
import {
  periodLines,
  problemLines,
  type ReportTableOptions,
  type TableFacts,
  tableFactsOf,
  textOf,
} from './table-facts.ts';

/** The reports over one period that are printed together. */
export interface PeriodReports {
  /** The bottlenecks are those of the first. */
  readonly progress: readonly [Report, ...Report[]];
  readonly indicators?: TimelinessIndicators;
  /** Without its officials, for a list that goes out without names. */
  readonly lateRegister?: LateRegister;
}

const registerLines = (register: LateRegister, facts: TableFacts): readonly string[] => {
  const { lateUnits, lateOfficials } = facts.words.sections;
  const source = formatSource(register.source, facts.locale);
  return lateLines(
    register,
    { units: `${lateUnits} (${source})`, officials: `${lateOfficials} (${source})` },
    facts,
  );
};

/**
 * The reports over many dossiers in a period as plain text: the progress, with the sums and whether
 * they come out, the bottlenecks, the indicators, who was late, and what is wrong with the items.
 * Nothing is cut; who wants only the worst gives only those.
 *
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * const progress = [summarise([dossier], { ...november, by: 'procedure' })] as const;
 * const text = reportPeriod({ progress, lateRegister: lateRegister([dossier], november) });
 * text.split('\n').slice(2, 4);
 * //=> ['TIẾN ĐỘ THEO THỦ TỤC (đơn vị tính: hồ sơ)', '  Tiếp nhận 1 = kỳ trước chuyển sang 0 + mới trong kỳ 1']
 * text.split('\n').find((line) => line.includes('Bộ phận Một cửa'))?.trim().split(/ {2,}/);
 * //=> ['Bộ phận Một cửa', '1', '1', '20 giờ', '9 giờ 30 phút']
 * ```
 */
export const reportPeriod = (reports: PeriodReports, options: ReportTableOptions = {}): string => {
  const facts = tableFactsOf(options);
  const { progress, indicators, lateRegister } = reports;
  const [first] = progress;
  const heads = [...progress, indicators, lateRegister].flatMap((head) => head ?? []);
  return textOf([
    ...periodLines(first, facts),
    ...progress.flatMap((report) => progressLines(report, facts)),
    ...bottleneckLines(first, facts),
    ...(indicators === undefined ? [] : indicatorLines(indicators, facts)),
    ...(lateRegister === undefined ? [] : registerLines(lateRegister, facts)),
    ...problemLines(
      heads.flatMap(({ problems }) => problems),
      facts,
    ),
  ]);
};
