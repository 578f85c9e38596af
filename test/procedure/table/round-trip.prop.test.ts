import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableFromMarkdown, tableToMarkdown } from '../../../src/procedure/table/markdown-table.ts';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import type { ProcedureTable, TableRow } from '../../../src/procedure/table/procedure-table.ts';
import { tableOf } from '../../../src/procedure/table/procedure-to-table.ts';

const amounts = fc.constantFrom(
  '0',
  '0,25',
  '0.5',
  '0, 75',
  '01',
  '1/2',
  '2,5',
  '10',
  '',
  '–',
  'Theo giấy hẹn',
);
const words = fc.constantFrom(
  '',
  'Thẩm định',
  'Niêm yết công khai',
  'Nộp tiền',
  '=1+1',
  'a | b',
  '  x  y ',
);
const names = fc.constantFrom(
  '',
  'Sở A',
  'Sở  A',
  'Sở A - B',
  'Sở A – B',
  'Người sử dụng đất',
  'A; B',
);

const rowOf = (kind: TableRow['kind']): fc.Arbitrary<TableRow> =>
  fc.record({
    kind: fc.constant(kind),
    label: fc.constantFrom('', 'Bước 1', 'Bước 2', '7'),
    content: words,
    unit: names,
    limits: fc.tuple(amounts, amounts),
  });

/** A wait may say what it does to the clocks, by its note or by time that is not counted. */
const waitRow: fc.Arbitrary<TableRow> = fc
  .tuple(
    rowOf('wait'),
    fc.constantFrom('Chờ bổ sung hồ sơ', 'Niêm yết công khai'),
    fc.constantFrom('', 'thời hạn vẫn tính', 'thời hạn tạm dừng', 'thời hạn tính lại từ đầu'),
    fc.constantFrom('', '15 ngày (không tính vào thời gian)', 'Không tính thời gian'),
  )
  .map(([row, content, note, cell]) => ({ ...row, content, note, limits: [cell, cell] }));

const rows: fc.Arbitrary<readonly TableRow[]> = fc
  .tuple(
    fc.array(fc.oneof(rowOf('step'), rowOf('wait'), waitRow), { maxLength: 3 }),
    fc.array(
      fc.tuple(
        rowOf('stage'),
        rowOf('step'),
        fc.array(fc.oneof(rowOf('step'), rowOf('wait'), waitRow), { maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map(([loose, stages]) => [
    ...loose,
    ...stages.flatMap(([head, first, more]) => [head, first, ...more]),
  ]);

const tables: fc.Arbitrary<ProcedureTable> = rows.map((all) => ({
  code: '1.000001',
  version: '1',
  name: 'Ví dụ',
  columns: [
    { variant: 'normal', limit: '25 ngày làm việc' },
    { variant: 'remote', limit: '35 ngày làm việc' },
  ],
  rows: all,
}));

describe('tables', () => {
  it('of readable cells are procedures, and the same ones when printed and read again', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { procedure } = procedureFromTable(table);
        if (procedure === undefined) throw new Error('refused');
        expect(procedureFromTable(tableOf(procedure)).procedure).toEqual(procedure);
      }),
      { numRuns: 30 },
    );
  });

  it('are the same procedure by way of Markdown', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const read = tableFromMarkdown(tableToMarkdown(table)).table;
        expect(read && procedureFromTable(read).procedure).toEqual(
          procedureFromTable(table).procedure,
        );
      }),
      { numRuns: 30 },
    );
  });

  it('of any text at all are a procedure or refused, and never crash', () => {
    const any = fc.oneof(fc.string(), fc.string({ unit: 'binary' }));
    const anyRow = fc.record({
      kind: fc.constantFrom('stage' as const, 'step' as const, 'wait' as const),
      label: any,
      content: any,
      unit: any,
      limits: fc.tuple(any),
    });
    fc.assert(
      fc.property(any, any, fc.array(anyRow, { maxLength: 4 }), (limit, variant, some) => {
        const table = {
          code: '1',
          version: '1',
          name: '1',
          columns: [{ variant, limit }],
          rows: some,
        };
        const { procedure, findings } = procedureFromTable(table);
        const refused = findings.some(({ code }) => code === 'table.refused');
        expect(refused).toBe(procedure === undefined);
      }),
      { numRuns: 40 },
    );
  });
});
