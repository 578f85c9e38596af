import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/procedure/finding.ts';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import type { ProcedureTable, TableRow } from '../../../src/procedure/table/procedure-table.ts';
import { tableOf } from '../../../src/procedure/table/procedure-to-table.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { EXPECTED_FINDINGS, type ExpectedFindings } from './published-findings.ts';

const REFERENCE = process.env['LIENTHONG_REFERENCE'];

/** The tables of Quyết định 295/QĐ-VP.UBND.KSTT (Quảng Ninh, 2026), as printed. */
interface PublishedTable {
  readonly level: string;
  readonly tt: string;
  readonly name: string;
  readonly limit: string;
  readonly limitRemote: string;
  readonly phases: readonly {
    readonly name: string | null;
    readonly limit: string;
    readonly limitRemote: string;
    readonly steps: readonly {
      readonly n: string;
      readonly content: string;
      readonly unit: string;
      readonly t: string;
      readonly tRemote: string;
    }[];
  }[];
  /** What is printed between two rows, with the place after which it stands. */
  readonly notes: readonly {
    readonly after: readonly [phase: string, step: string];
    readonly text: string;
    readonly rest: readonly string[];
  }[];
}

const published = (): readonly PublishedTable[] =>
  REFERENCE === undefined
    ? []
    : JSON.parse(readFileSync(`${REFERENCE}/quang-ninh-295.json`, 'utf8'));

const notesAfter = (
  table: PublishedTable,
  phase: string | null,
  step: string,
): readonly TableRow[] =>
  table.notes
    .filter(({ after: [inPhase, afterStep] }) => inPhase === phase && afterStep === step)
    .map(({ text, rest: [limit = ''] }) => ({
      kind: 'wait',
      content: text,
      limits: [limit, limit],
    }));

const rowsOf = (table: PublishedTable): readonly TableRow[] =>
  table.phases.flatMap(({ name, limit, limitRemote, steps }): readonly TableRow[] => [
    ...(name === null
      ? []
      : [{ kind: 'stage', content: name, limits: [limit, limitRemote] } as const]),
    ...steps.flatMap(({ n, content, unit, t, tRemote }): readonly TableRow[] => [
      { kind: 'step', label: n, content, unit, limits: [t, tRemote] },
      ...notesAfter(table, name, n),
    ]),
  ]);

const placeOf = ({ level, tt }: PublishedTable): string => `${level} ${tt}`;

const tableOfPublished = (table: PublishedTable): ProcedureTable => ({
  code: placeOf(table),
  version: '2026-07-10',
  name: table.name,
  columns: [
    { variant: 'normal', limit: table.limit },
    { variant: 'remote', limit: table.limitRemote },
  ],
  rows: rowsOf(table),
});

const countByCode = (findings: readonly Finding[]): ExpectedFindings => {
  const counts: Record<string, number> = {};
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
};

describe.runIf(REFERENCE !== undefined)('the tables of a published decision', () => {
  it('are read and judged, all 37, with these findings', () => {
    const found = published().map((table) => {
      const { procedure, findings } = procedureFromTable(tableOfPublished(table));
      const judged = procedure === undefined ? [] : verifyProcedure(procedure);
      return [placeOf(table), countByCode([...findings, ...judged])];
    });
    expect(found).toHaveLength(37);
    expect(Object.fromEntries(found)).toEqual(EXPECTED_FINDINGS);
  });

  it('are the same procedures when printed and read again', () => {
    for (const table of published()) {
      const { procedure } = procedureFromTable(tableOfPublished(table));
      if (procedure === undefined) continue;
      expect(procedureFromTable(tableOf(procedure)).procedure, placeOf(table)).toEqual(procedure);
    }
  });

  it('hold half days under a total in days in one table, tỉnh 6, and that is refused at the cells', () => {
    const table = published().find((each) => placeOf(each) === 'tỉnh 6');
    const { findings } = procedureFromTable(tableOfPublished(table as PublishedTable));
    const refused = findings.filter(({ code }) => code === 'table.refused');
    // "Bước 1" and "Bước 7", 0,5 in both columns.
    expect(refused.map(({ path }) => path.join('.'))).toEqual([
      'rows.0.limits.0',
      'rows.0.limits.1',
      'rows.6.limits.0',
      'rows.6.limits.1',
    ]);
  });
});

describe.runIf(REFERENCE === undefined)('the tables of a published decision', () => {
  it('are not at hand: LIENTHONG_REFERENCE names no folder', () => {
    expect(published()).toEqual([]);
  });
});
