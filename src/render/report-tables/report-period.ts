import { errorOf } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { isObject, kindOf } from '../../base/kind-of.ts';
import type { LateRegister } from '../../report/late-register.ts';
import type { Report } from '../../report/summarise.ts';
import type { TimelinessIndicators } from '../../report/timeliness-indicators.ts';
import { formatSource } from '../format-source.ts';
import type { ContentSection, ReportContent } from '../report/report-content.ts';
import { reportText } from '../report/report-layout.ts';
import { bottleneckSections } from './bottleneck-table.ts';
import { indicatorSections } from './indicator-tables.ts';
import { lateSections } from './late-tables.ts';
import { progressSections } from './progress-table.ts';
import {
  periodWords,
  problemSections,
  type ReportTableOptions,
  type TableFacts,
  tableFactsOf,
} from './table-facts.ts';

/** The reports over one period that are printed together. */
export interface PeriodReports {
  /** The bottlenecks are those of the first. */
  readonly progress: readonly [Report, ...Report[]];
  readonly indicators?: TimelinessIndicators;
  /** Without its officials, for a list that goes out without names. */
  readonly lateRegister?: LateRegister;
}

/** Late units and officials under the instrument that demands their list. */
export const registerSections = (
  register: LateRegister,
  facts: TableFacts,
): readonly ContentSection[] => {
  const { lateUnits, lateOfficials } = facts.words.sections;
  const remark = ` (${formatSource(register.source, facts.locale)})`;
  const headings = {
    units: { text: lateUnits, remark },
    officials: { text: lateOfficials, remark },
  };
  return lateSections(register, headings, facts);
};

/** What is handed over by mistake is often the list of reports itself. */
const requireProgress = (reports: PeriodReports): PeriodReports => {
  const progress: unknown = isObject(reports) ? reports.progress : reports;
  if (Array.isArray(progress) && progress.length > 0) return reports;
  const received = Array.isArray(progress) ? '[]' : kindOf(progress);
  throw errorOf([issueAt(['progress'], 'input.wrongType', { expected: '[Report, …]', received })]);
};

/** The reports over one period in words. */
export const periodContent = (reports: PeriodReports, facts: TableFacts): ReportContent => {
  const { progress, indicators, lateRegister } = requireProgress(reports);
  const [first] = progress;
  const heads = [...progress, indicators, lateRegister].flatMap((head) => head ?? []);
  return {
    opening: [periodWords(first, facts)],
    fields: [],
    sections: [
      ...progress.flatMap((report) => progressSections(report, facts)),
      ...bottleneckSections(first, facts),
      ...(indicators === undefined ? [] : indicatorSections(indicators, facts)),
      ...(lateRegister === undefined ? [] : registerSections(lateRegister, facts)),
      ...problemSections(
        heads.flatMap(({ problems }) => problems),
        facts,
      ),
    ],
  };
};

/**
 * The reports over many dossiers in a period as plain text: the progress, with the sums and whether
 * they come out, the bottlenecks, the indicators, who was late, and what is wrong with the items.
 * Nothing is cut; who wants only the worst gives only those.
 *
 * @throws LienthongError `input.wrongType` without `progress`
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * const progress = [summarise([dossier], { ...november, by: 'procedure' })] as const;
 * const text = reportPeriod({ progress, lateRegister: lateRegister([dossier], november) });
 * text.split('\n').slice(2, 4);
 * //=> ['TIẾN ĐỘ THEO THỦ TỤC (đơn vị tính: hồ sơ)', '  Tiếp nhận 1 = kỳ trước chuyển sang 0 + mới trong kỳ 1']
 * text.split('\n').find((line) => line.startsWith('  Bộ phận Một cửa'))?.trim().split(/ {2,}/);
 * //=> ['Bộ phận Một cửa', '1', '1', '20 giờ', '9 giờ 30 phút']
 * ```
 */
export const reportPeriod = (reports: PeriodReports, options: ReportTableOptions = {}): string =>
  reportText(periodContent(reports, tableFactsOf(options)), options.width);
