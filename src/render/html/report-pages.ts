import type { Dossier } from '../../dossier/dossier.ts';
import type { SixMonthReport } from '../../report/six-month-report.ts';
import { dossierContent } from '../report/dossier-content.ts';
import { headingText } from '../report/report-content.ts';
import { factsOf } from '../report/report-facts.ts';
import { numberedSteps } from '../report/report-steps.ts';
import { progressPicture } from '../report-tables/progress-bars.ts';
import { type PeriodReports, periodContent } from '../report-tables/report-period.ts';
import { sixMonthsContent } from '../report-tables/report-six-months.ts';
import { type ReportTableOptions, tableFactsOf } from '../report-tables/table-facts.ts';
import { type TimelineOptions, timelinePicture } from '../svg/timeline/timeline-picture.ts';
import { contentPage } from './content-page.ts';

/** How a page of reports over many dossiers is written. */
export interface ReportPageOptions extends Omit<ReportTableOptions, 'width'> {
  /** The heading of the page, such as "Báo cáo tháng 10/2026". */
  readonly title?: string;
}

/**
 * All that `reportDossier` tells of a dossier as one HTML page that needs nothing else, below a
 * picture of its story. Names are escaped and wrap; every table says what it is and what its rows
 * and columns are about.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * const page = reportDossierPage(dossier, { now, calendar });
 * page.includes('<h1>Tình trạng hồ sơ HS-0001</h1>'); //=> true
 * page.includes('<dt>Thời hạn</dt><dd>03 ngày làm việc</dd>'); //=> true
 * ```
 */
export const reportDossierPage = (dossier: Dossier, options: TimelineOptions): string => {
  const { locale = 'vi' } = options;
  const content = dossierContent(factsOf(dossier, { ...options, locale }), numberedSteps);
  return contentPage(content, {
    title: headingText(content.heading),
    locale,
    // Its visits are those of the table below, by the same numbers.
    picture: { ...timelinePicture(dossier, { ...options, isOnPage: true }), tables: [] },
  });
};

/**
 * All that `reportPeriod` tells of a period as one HTML page that needs nothing else, below bars of
 * the first report of its progress.
 *
 * @example
 * ```ts
 * const november = { from: '2026-11-01', to: '2026-11-30', now, calendar };
 * const progress = [summarise([dossier], { ...november, by: 'procedure' })] as const;
 * const page = reportPeriodPage({ progress }, { title: 'Tháng 11/2026' });
 * page.includes('<h1>Tháng 11/2026</h1>'); //=> true
 * page.includes('<h2>Tiến độ theo thủ tục (đơn vị tính: hồ sơ)</h2>'); //=> true
 * ```
 */
export const reportPeriodPage = (
  reports: PeriodReports,
  options: ReportPageOptions = {},
): string => {
  const facts = tableFactsOf(options);
  const content = periodContent(reports, facts);
  return contentPage(content, {
    title: options.title ?? facts.words.titles.period,
    locale: facts.locale,
    picture: { ...progressPicture(reports.progress[0], facts), tables: [] },
  });
};

/**
 * All that `reportSixMonths` tells of six months as one HTML page that needs nothing else, below
 * bars of its months.
 *
 * @example
 * ```ts
 * const half = { year: 2026, half: 2, now, calendar } as const;
 * const page = reportSixMonthsPage(sixMonthReport([dossier], half), { locale: 'en' });
 * page.includes('<h1>Report of six months</h1>'); //=> true
 * page.includes('<th scope="row">Cấp giấy phép</th>'); //=> true
 * ```
 */
export const reportSixMonthsPage = (
  report: SixMonthReport,
  options: ReportPageOptions = {},
): string => {
  const facts = tableFactsOf(options);
  return contentPage(sixMonthsContent(report, facts), {
    title: options.title ?? facts.words.titles.sixMonths,
    locale: facts.locale,
    // Its figures are those of the table below.
    picture: { ...progressPicture({ by: 'month', groups: report.byMonth }, facts), tables: [] },
  });
};
