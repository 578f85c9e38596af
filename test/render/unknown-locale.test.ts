import * as lienthong from 'lienthong';
import * as render from 'lienthong/render';
import { coverageOf, formatCoverage } from 'lienthong/testing';
import { describe, expect, it } from 'vitest';
import { formatSource } from '../../src/render/format-source.ts';
import { calendar, handedOn as dossier, procedure } from './late-dossier.ts';

const now = '2026-11-30T09:00:00+07:00';
const look = { now, calendar };
// What a caller without types may give.
const locale = 'fr' as 'vi';

const period = { from: '2026-11-01', to: '2026-11-30', ...look };
const progress = lienthong.summarise([dossier], { ...period, by: 'procedure' });
const sixMonths = lienthong.sixMonthReport([dossier], { year: 2026, half: 2, ...look });
const paper = lienthong.receipt(dossier, look);
const slip = lienthong.controlSlip(dossier, look);
const deadline = lienthong.computeDeadline({ start: now, limit: '03 ngày làm việc', calendar });
const [notice] = lienthong.noticesOf(dossier, look);
const [finding] = lienthong.verifyProcedure(procedure);
const [difference] = lienthong.compareAssessments(
  lienthong.assess(dossier, { ...look, now: '2026-11-20T17:00:00+07:00' }),
  lienthong.assess(dossier, look),
);
const badLimit = lienthong.tryParseLimit('3–5 ngày');
const attribution = lienthong.attributeLateness(dossier, look);
const rows = [{ label: 'Sở', early: 1, onTime: 2, late: 3 }];
const bars = { locale, title: 'x' };

/** Every function that takes a locale, with what else it takes. */
const CALLS: { readonly [name: string]: () => unknown } = {
  explainAttribution: () => lienthong.explainAttribution(attribution, { locale }),
  explainDeadline: () => lienthong.explainDeadline(deadline, { calendar, locale }),
  formatDifference: () => difference && lienthong.formatDifference(difference, { locale }),
  formatFinding: () =>
    lienthong.formatFinding(finding ?? ({ code: 'x', path: [] } as never), { locale }),
  formatIssue: () =>
    badLimit.ok ? '' : badLimit.issues.map((issue) => lienthong.formatIssue(issue, locale)),
  formatLimit: () => lienthong.formatLimit({ amount: 3, unit: 'workingDay' }, locale),
  'formatLimit of a date': () => lienthong.formatLimit({ by: '2026-11-20' }, locale),
  formatNotice: () => notice && lienthong.formatNotice(notice, locale),
  formatSource: () => formatSource('BLDS 2015 Art. 148(6)', locale),
  procedureJsonSchema: () => lienthong.procedureJsonSchema({ locale }),
  barsPage: () => render.barsPage(rows, bars),
  barsSvg: () => render.barsSvg(rows, bars),
  calendarPage: () => render.calendarPage(2026, calendar, { locale }),
  calendarSvg: () => render.calendarSvg(2026, calendar, { locale }),
  formatDate: () => render.formatDate('2026-11-20', locale),
  formatDateTime: () => render.formatDateTime(now, locale),
  formatDuration: () => render.formatDuration(60_000, 'working', locale),
  reportDossier: () => render.reportDossier(dossier, { ...look, locale }),
  reportDossierPage: () => render.reportDossierPage(dossier, { ...look, locale }),
  reportPeriod: () => render.reportPeriod({ progress: [progress] }, { locale }),
  reportPeriodPage: () => render.reportPeriodPage({ progress: [progress] }, { locale }),
  reportSixMonths: () => render.reportSixMonths(sixMonths, { locale }),
  reportSixMonthsPage: () => render.reportSixMonthsPage(sixMonths, { locale }),
  timelinePage: () => render.timelinePage(dossier, { ...look, locale }),
  timelineSvg: () => render.timelineSvg(dossier, { ...look, locale }),
  toCsv: () => slip.tables.map((table) => render.toCsv(table, { locale })),
  toHtml: () => render.toHtml(paper, { locale }),
  toMarkdown: () => render.toMarkdown(paper, { locale }),
  toMermaid: () => render.toMermaid(procedure, { locale }),
  toSvg: () => render.toSvg(procedure, { locale }),
  toSvgPage: () => render.toSvgPage(procedure, { locale }),
  formatCoverage: () => formatCoverage(coverageOf(procedure, [dossier]), { locale }),
};

describe('a language in which there are no words', () => {
  it.each(Object.entries(CALLS))('is an issue of %s', (_, call) => {
    const result = lienthong.isLienthongError;
    let issues: unknown;
    try {
      call();
    } catch (error) {
      issues = result(error) ? error.issues : error;
    }
    expect(issues).toEqual([
      { code: 'input.notOneOf', path: ['locale'], allowed: ['vi', 'en'], received: 'fr' },
    ]);
  });
});
