import { describe, expect, it } from 'vitest';
import { ledgerRow } from '../../src/assessment/ledger-row.ts';
import { lateRegister } from '../../src/report/late-register.ts';
import type { ReportItem } from '../../src/report/read-rows.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import { summarise } from '../../src/report/summarise.ts';
import { RECEIVED, step } from '../accountability/example-attribution.ts';
import { CALENDAR, dossierOf, procedureOf } from '../clock/example-dossier.ts';
import { at, OCTOBER, row, visit } from './sample-rows.ts';

const procedure = procedureOf({ limit: '2 ngày làm việc', flow: [step('a1', 1)] });
const dossier = dossierOf(procedure, RECEIVED);

/** Anything may be among the items: a host reads them from a file. */
const reportOn = (items: readonly unknown[], options: Partial<ReportOptions> = {}) =>
  summarise(items as readonly ReportItem[], { ...OCTOBER, by: 'person', ...options });

const codes = (items: readonly unknown[], options: Partial<ReportOptions> = {}) =>
  reportOn(items, options).problems.map(({ code, path }) => [code, path]);

describe('an item of a report', () => {
  it('may be a dossier or its row, with one result', () => {
    const options = { ...OCTOBER, by: 'unit' } as const;
    const stored = ledgerRow(dossier, { now: OCTOBER.now, calendar: CALENDAR });
    const fromRow = summarise([JSON.parse(JSON.stringify(stored))], options);
    expect(summarise([dossier], options)).toEqual(fromRow);
    expect(fromRow.total.inProgress.overdue).toBe(1);
  });

  it.each([
    ['nothing', undefined, 'input.wrongType', []],
    ['a text', 'HS-1', 'input.wrongType', []],
    ['an object of another kind', { id: 'HS-1' }, 'input.wrongType', []],
    ['a row of another version', { ...row(), ledger: 2 }, 'input.invalid', []],
    ['a row without its receipt', { ...row(), from: 'hôm qua' }, 'input.invalid', []],
    ['a row that ended without an end', { ...row(), till: undefined }, 'input.invalid', []],
    [
      'a row that runs to no instant',
      { ...row(), state: 'running', lateAfter: at('2026-10-09', '25:00') },
      'input.invalid',
      [],
    ],
    [
      'a row that was open at the end of the period to no instant',
      { ...row(), till: at('2026-11-02'), lateAfter: at('2026-10-09', '25:00') },
      'input.invalid',
      [],
    ],
    [
      'a row that ends after now at no instant',
      { ...row(), till: at('2026-12-01', '25:00') },
      'input.invalid',
      [],
    ],
    [
      'a row that was late from no instant',
      { ...row(), late: [{ from: 'hôm qua', till: at('2026-10-09') }] },
      'input.invalid',
      [],
    ],
    ['a row without visits', { ...row(), visits: 1 }, 'input.invalid', ['visits']],
    [
      'a row with a visit of no length',
      { ...row(), visits: [visit(), { ...visit(), used: Number.NaN }] },
      'input.invalid',
      ['visits', 1],
    ],
    ['a row with a leg of nobody', { ...row(), legs: [visit()] }, 'input.invalid', ['legs', 0]],
    [
      'a row with a unit of no name',
      { ...row(), units: { a: {} } },
      'input.invalid',
      ['units', 'a'],
    ],
    [
      'a dossier whose log is broken',
      { ...dossier, events: [{ type: 'accepted' }] },
      'input.missing',
      ['events', 0, 'id'],
    ],
  ])('that is %s is named with its place, and the rest is counted', (_, item, code, path) => {
    const report = reportOn([row(), item]);
    expect(report.items).toEqual({ read: 2, unreadable: 1 });
    expect(report.total.received.total).toBe(1);
    expect(report.problems[0]).toMatchObject({ code, path: ['items', 1, ...path] });
  });

  it('that ended in the period may have been late after anything: nobody compares that', () => {
    const { items, total } = reportOn([{ ...row(), lateAfter: at('2026-10-09', '25:00') }]);
    expect([items.unreadable, total.handled.total]).toEqual([0, 1]);
  });

  it('that cannot be read is counted also when there are very many of them', () => {
    const report = reportOn(Array.from({ length: 5000 }, () => 0));
    expect(report.items).toEqual({ read: 5000, unreadable: 5000 });
    expect(report.problems.length).toBeLessThan(200);
  });
});

describe('what the report does not know', () => {
  it('is named: a procedure, counted all the same', () => {
    const report = reportOn([row()], { procedures: [procedure] });
    expect(report.problems).toEqual([
      {
        code: 'report.procedureUnknown',
        path: [],
        procedure: '1.000001',
        count: 1,
        dossiers: ['HS-1'],
      },
    ]);
    expect(report.total.received.total).toBe(1);
  });

  it('is named: a unit that its procedure no longer has', () => {
    const item = row({ procedure: 'thu-tuc', units: { huyen: { name: 'UBND huyện' } } });
    expect(reportOn([item, item], { procedures: [procedure] }).problems).toContainEqual({
      code: 'report.unitUnknown',
      path: [],
      unit: 'huyen',
      procedure: 'thu-tuc',
      count: 2,
      dossiers: ['HS-1'],
    });
  });

  it('is named: one id for units of several names', () => {
    const items = [row(), row({ dossier: 'HS-2', units: { a: { name: 'Đơn vị khác' } } })];
    expect(reportOn(items).problems).toEqual([
      {
        code: 'report.unitNamedTwice',
        path: [],
        unit: 'a',
        names: ['Đơn vị A', 'Đơn vị khác'],
        count: 1,
        dossiers: ['HS-2'],
      },
    ]);
  });

  it('is named: work that nobody is assigned to, in a report by person and in the late register', () => {
    const { person: _, ...nobodys } = visit({ grade: 'late', lateBy: 1 });
    const items = Array.from({ length: 30 }, (_, i) =>
      row({ dossier: `HS-${i}`, visits: [nobodys] }),
    );
    const problem = {
      code: 'report.unassigned',
      unit: 'a',
      count: 30,
      dossiers: Array.from({ length: 10 }, (_, i) => `HS-${i}`),
    };
    expect(reportOn(items).problems).toMatchObject([problem]);
    const register = lateRegister(items, OCTOBER);
    expect(register.problems).toMatchObject([problem]);
    expect([register.units.length, register.officials.length]).toEqual([1, 0]);
  });
});

describe('a period', () => {
  it('without anything in it is named', () => {
    expect(codes([])).toEqual([['report.periodEmpty', []]]);
    expect(codes([row({ from: at('2025-01-01'), till: at('2025-02-01'), visits: [] })])).toEqual([
      ['report.periodEmpty', []],
    ]);
  });

  it('that ends before it begins is named', () => {
    expect(codes([row()], { from: '2026-10-31', to: '2026-10-01' })).toEqual([
      ['calendar.rangeReversed', ['from']],
    ]);
  });
});
