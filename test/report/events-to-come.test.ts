import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { lateRegister } from '../../src/report/late-register.ts';
import { sixMonthReport } from '../../src/report/six-month-report.ts';
import { summarise } from '../../src/report/summarise.ts';
import { timelinessIndicators } from '../../src/report/timeliness-indicators.ts';
import { closeOfDay, RECEIVED, step } from '../accountability/example-attribution.ts';
import { CALENDAR, dossierOf, finished, october, procedureOf } from '../clock/example-dossier.ts';
import { at, row, visit } from './sample-rows.ts';

/*
 * The second half of 2026, looked at on Thu 8/10 at noon. The dossiers go on after that: a has until
 * Wed 7/10 and ends on Thu at 17:00, b on Fri.
 */
const NOW = october(8, '12:00');
const HALF = { year: 2026, half: 2, now: NOW, calendar: CALENDAR } as const;
const PERIOD = { from: '2026-07-01', to: '2026-12-31', now: NOW, calendar: CALENDAR };

const dossier = dossierOf(
  procedureOf({
    limit: '3 ngày làm việc',
    flow: [step('a', 2, { on: { back: 'a' } }), step('b', 1)],
  }),
  RECEIVED,
  finished('a', closeOfDay(3)),
  finished('b', closeOfDay(4)),
);
const kept = ledgerRow(dossier, { now: '2026-12-01T09:00:00+07:00', calendar: CALENDAR });

describe.each([
  ['a dossier', dossier],
  ['its row', kept],
])('nothing after now counts: of %s', (_, item) => {
  it('what ends only later is in progress, and what begins later is not there', () => {
    const { total, byAgency, rates, problems, bottlenecks } = sixMonthReport([item], HALF);
    expect(total.handled.total).toBe(0);
    expect(total.inProgress).toEqual({ total: 1, inTime: 1, overdue: 0 });
    expect(byAgency.map(({ key, columns }) => [key, columns.inProgress.overdue])).toEqual([
      ['a', 1],
    ]);
    expect(rates.map(({ of }) => of)).toEqual([0, 1, 1]);
    expect(bottlenecks).toEqual([]);
    expect(problems).toContainEqual({
      code: 'report.eventsToCome',
      path: [],
      count: 1,
      dossiers: ['HS-1'],
    });
  });

  it('in no other report either', () => {
    const { groups, problems } = summarise([item], { ...PERIOD, by: 'unit' });
    expect(groups.map(({ key, columns }) => [key, columns.handled.total])).toEqual([['a', 0]]);
    expect(problems.filter(({ code }) => code === 'report.eventsToCome')).toHaveLength(1);
    expect(timelinessIndicators([item], PERIOD).evaluation.wholeFile).toEqual({ files: 0 });
    expect(lateRegister([item], PERIOD).units).toMatchObject([
      { unit: 'a', times: 1, lateBy: 4 * 3_600_000, charge: 0 },
    ]);
  });

  it('and everything counts when the report is made later', () => {
    const later = { ...HALF, now: '2026-12-01T09:00:00+07:00' };
    const { total, problems } = sixMonthReport([item], later);
    expect(total.handled.total).toBe(1);
    expect(problems.map(({ code }) => code)).not.toContain('report.eventsToCome');
  });
});

describe('what is after now', () => {
  const codes = (items: Parameters<typeof summarise>[0], now: string) =>
    summarise(items, { ...PERIOD, now, by: 'unit' }).problems.map(({ code }) => code);

  it('is told by the instant, on the day itself', () => {
    const item = row({ from: at('2026-10-05'), till: at('2026-10-08') });
    expect(codes([item], at('2026-10-08'))).toEqual([]);
    expect(codes([item], at('2026-10-08', '08:59:59'))).toEqual(['report.eventsToCome']);
    const returned = row({
      visits: [visit({ from: at('2026-10-05'), till: at('2026-10-20') })],
    });
    expect(codes([returned], at('2026-10-19'))).toEqual(['report.eventsToCome']);
  });

  it('is a dossier that has not come yet', () => {
    const { total, problems } = summarise([dossier], {
      ...PERIOD,
      now: october(5, '09:00'),
      by: 'procedure',
    });
    expect(total.received.total).toBe(0);
    expect(problems.map(({ code }) => code)).toEqual(['report.periodEmpty', 'report.eventsToCome']);
  });
});
