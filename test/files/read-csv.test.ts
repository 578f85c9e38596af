import { describe, expect, it } from 'vitest';
import { tableFromCsv } from '../../src/files/read-csv.ts';
import { readProcedure } from '../../src/files/read-procedure.ts';
import { tableToCsv } from '../../src/procedure/table/table-to-csv.ts';

const ROW = {
  kind: 'step',
  label: '1',
  content: 'Tiếp nhận',
  unit: 'Sở',
  limits: ['0,5'],
} as const;

describe('CSV', () => {
  it.each([
    ['commas', 'TT,Nội dung,Đơn vị,Thời gian\r\n1,Tiếp nhận,Sở,"0,5"\r\n'],
    ['semicolons', 'TT;Nội dung;Đơn vị;Thời gian\n1;Tiếp nhận;Sở;0,5\n'],
    ['tabs', '\ufeffTT\tNội dung\tĐơn vị\tThời gian\n1\tTiếp nhận\tSở\t0,5'],
  ])('is read with %s between the cells', async (_, text) => {
    expect(await tableFromCsv(text)).toMatchObject({ ok: true, value: { table: { rows: [ROW] } } });
  });

  it('comes back as it was printed, without the apostrophes', async () => {
    const table = {
      code: '1.000001',
      version: '1',
      name: '=cmd',
      columns: [{ variant: 'normal', limit: '03 ngày' }],
      rows: [{ ...ROW, label: '-1', content: '=A1', unit: '@a; "b"' }],
    };
    // Reading turns down formulas, and a formula with an apostrophe is none.
    expect(await tableFromCsv(tableToCsv(table))).toMatchObject({ ok: true, value: { table } });
  });

  it.each(['=1+1', '@SUM(A1)', '+SUM(A1)', "-2+3+cmd|' /C calc'!A0", '"=HYPERLINK(""x"")"'])(
    'with the formula %s is refused at its cell',
    async (cell) => {
      expect(await tableFromCsv(`TT,Nội dung,Thời gian\n1,a,1\n2,${cell},1`)).toEqual({
        ok: false,
        issues: [{ code: 'file.formula', path: [], cell: 'B3', position: { line: 3, column: 2 } }],
      });
    },
  );

  it.each(['- Cơ quan thuế', '+ Ban hành thông báo', '-', '–'])(
    'with the point of a list is text: %s',
    async (cell) => {
      expect(await tableFromCsv(`TT,Nội dung,Thời gian\n1,${cell},1`)).toMatchObject({ ok: true });
    },
  );

  it('names the line and the column of a limit that cannot be read', async () => {
    const text =
      'Mã thủ tục,1\nPhiên bản,1\nTên,a\nTT,Nội dung,Thời gian\n1,"a\nb",1\n2,c,3-5\nTổng cộng,,5 ngày';
    expect(await readProcedure(text, 'csv')).toEqual({
      ok: false,
      issues: [
        {
          code: 'limit.range',
          path: ['rows', 1, 'limits', 0],
          text: '3-5',
          from: '3',
          to: '5',
          position: { line: 7, column: 3 },
        },
      ],
    });
  });

  it('whose quotation marks never close is refused', async () => {
    expect(await tableFromCsv('TT,Nội dung,Thời gian\n1,"a,1')).toMatchObject({
      ok: false,
      issues: [{ code: 'file.unreadable', fault: 'quoteOpen' }],
    });
  });

  it.each(['', '\n\n', 'a,b\n1,2'])('without headings is refused: %j', async (text) => {
    expect(await readProcedure(text, 'csv')).toMatchObject({
      ok: false,
      issues: [{ code: 'table.withoutHeading', position: { line: 1, column: 1 } }],
    });
  });

  it('with a decimal comma that no quotation marks protect is refused at its cells', async () => {
    const text = [
      'Mã thủ tục,1',
      'TT,Nội dung,Đơn vị,Thời gian (ngày làm việc)',
      '1,Tiếp nhận,Sở,0,5',
      '2,Thẩm định,Sở,3,,',
      ',Tổng cộng,,3,5',
    ].join('\n');
    const cells = {
      code: 'table.cellsSurplus',
      path: [],
      cells: 5,
      headings: 4,
      text: '5',
      column: 5,
    };
    expect(await readProcedure(text, 'csv')).toEqual({
      ok: false,
      issues: [
        { ...cells, line: 3, number: '0,5', position: { line: 3, column: 5 } },
        { ...cells, line: 5, number: '3,5', position: { line: 5, column: 5 } },
      ],
    });
  });

  it('tells what it left out as well when it is refused', async () => {
    const text =
      'Mã thủ tục,1\nPhiên bản,1\nTên,a\nTT,Nội dung,Đơn vị,Thời gian,Xem thêm\n1,a,Sở,"0,5 ngày",x';
    expect(await readProcedure(text, 'csv')).toMatchObject({
      ok: false,
      issues: [{ code: 'limit.fractionOfCalendarUnit', position: { line: 5, column: 4 } }],
      findings: [{ code: 'table.columnIgnored', position: { line: 4, column: 5 } }],
    });
  });
});
