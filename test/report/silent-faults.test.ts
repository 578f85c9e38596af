import { describe, expect, it } from 'vitest';
import type { LedgerRow } from '../../src/assessment/ledger-shape.ts';
import type { ReportOptions } from '../../src/report/report-options.ts';
import { summarise } from '../../src/report/summarise.ts';
import { step } from '../accountability/example-attribution.ts';
import { CALENDAR, procedureOf } from '../clock/example-dossier.ts';
import { OCTOBER, row, visit } from './sample-rows.ts';

const problemsOf = (rows: Iterable<LedgerRow>, options: Partial<ReportOptions> = {}) =>
  summarise(rows, { ...OCTOBER, by: 'unit', ...options }).problems;

function* rowsWithIds(ids: Iterable<string>): Generator<LedgerRow> {
  for (const dossier of ids) yield row({ dossier });
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `HS-${i}`);

describe('a dossier that is there twice', () => {
  it('is named and counted each time', () => {
    const rows = [row(), row({ dossier: 'HS-2' }), row()];
    const { items, total } = summarise(rows, { ...OCTOBER, by: 'procedure' });
    expect([items.read, total.received.total]).toEqual([3, 3]);
    expect(problemsOf(rows)).toEqual([
      { code: 'report.dossierTwice', path: [], count: 1, dossiers: ['HS-1'] },
    ]);
  });

  it('is not one with the same number in another procedure', () => {
    expect(problemsOf([row(), row({ procedure: '1.000002' })])).toEqual([]);
  });

  it('is noticed within ten thousand items, and not far beyond', () => {
    const codes = (ids: readonly string[]) => problemsOf(rowsWithIds(ids)).map(({ code }) => code);
    expect(codes([...numbered(10_000), 'HS-0'])).toEqual(['report.dossierTwice']);
    expect(codes([...numbered(20_001), 'HS-0'])).toEqual([]);
  });
});

describe('a unit that nobody knows', () => {
  it('is named wherever the row has it: as holder, as giver, as agency of a leg', () => {
    const holders = [{ unit: 'b', onBehalfOf: { unit: 'c' } }];
    const stray = row({
      visits: [visit({ holders, hands: [{ unit: 'd', from: row().from }] })],
      legs: [{ agency: 'e', from: row().from, state: 'running' }],
    });
    const found = { code: 'report.unitUnnamed', count: 1, dossiers: ['HS-1'] };
    const unnamed = problemsOf([stray]).filter(({ code }) => code === found.code);
    expect(unnamed).toMatchObject(['d', 'b', 'c', 'e'].map((unit) => ({ ...found, unit })));
  });

  it('is named where a visit is at a unit that its row does not name', () => {
    const stray = row({ visits: [visit(), visit({ unit: 'huyen' })] });
    expect(problemsOf([stray])).toEqual([
      { code: 'report.unitUnnamed', path: [], unit: 'huyen', count: 1, dossiers: ['HS-1'] },
    ]);
  });

  it('is named where a calendar or a catalogue has it', () => {
    const calendar = { default: CALENDAR, byUnit: { a: CALENDAR, aa: CALENDAR } };
    expect(problemsOf([row()], { calendar })).toEqual([
      { code: 'report.unitNotFound', path: ['calendar', 'byUnit', 'aa'], unit: 'aa' },
    ]);
    const units = {
      '1.000001': { a: { id: 'x' }, aa: { id: 'y' } },
      '1.000009': { a: { id: 'x' } },
    };
    expect(problemsOf([row()], { units })).toEqual([
      { code: 'report.unitNotFound', path: ['units', '1.000001', 'aa'], unit: 'aa' },
      { code: 'report.unitNotFound', path: ['units', '1.000009', 'a'], unit: 'a' },
    ]);
  });

  it('is not one that a procedure of the report has, though no item has it', () => {
    const procedure = procedureOf({ limit: '1 ngày làm việc', flow: [step('a', 1)] });
    const calendar = { default: CALENDAR, byUnit: { d: CALENDAR } };
    const options = { calendar, procedures: [procedure] };
    expect(problemsOf([row({ procedure: 'thu-tuc' })], options)).toEqual([]);
  });
});
