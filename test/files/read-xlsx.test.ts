import { describe, expect, it } from 'vitest';
import { readProcedure } from '../../src/files/read-procedure.ts';
import { type WorkbookCell, workbookOf } from './workbook.ts';

const HEAD: readonly (readonly WorkbookCell[])[] = [
  ['Mã thủ tục', '1.000050'],
  ['Phiên bản', '1'],
  ['Tên thủ tục', 'Cấp giấy phép'],
  [],
  ['TT', 'Nội dung công việc', 'Đơn vị thực hiện', 'Thời gian (ngày làm việc)'],
];

const number = (digits: string): WorkbookCell => ({ digits });

const read = (...rows: readonly (readonly WorkbookCell[])[]) =>
  readProcedure(workbookOf([...HEAD, ...rows]), 'xlsx');

describe('an XLSX workbook', () => {
  it('is read: texts, numbers, a total', async () => {
    const result = await read(
      [number('1'), 'Tiếp nhận', 'Bộ phận Một cửa', number('0.5')],
      [number('2'), 'Thẩm định', 'Sở', '2,5'],
      ['Tổng cộng', null, null, number('3')],
    );
    expect(result).toMatchObject({
      ok: true,
      value: {
        procedure: {
          code: '1.000050',
          limit: { normal: { amount: 3, unit: 'workingDay' } },
          flow: [
            { label: '1', limit: { normal: { amount: 0.5, published: '0,5 ngày làm việc' } } },
            { label: '2', limit: { normal: { amount: 2.5 } } },
          ],
        },
        findings: [],
      },
    });
  });

  it('is refused for a formula, at its cell', async () => {
    expect(await read([number('1'), 'a', 'b', { formula: 'SUM(D1:D5)' }])).toEqual({
      ok: false,
      issues: [
        { code: 'file.formula', path: [], cell: 'sheet1!D6', position: { line: 6, column: 4 } },
      ],
    });
  });

  it('is refused where 1/2 became the first of February', async () => {
    expect(await read([number('1'), 'a', 'b', { dateSerial: 46_054 }])).toEqual({
      ok: false,
      issues: [{ code: 'file.dateCell', path: [], cell: 'D6', position: { line: 6, column: 4 } }],
    });
  });

  it('is refused where the code became a number and may have lost its zeros', async () => {
    const rows = [['Mã thủ tục', number('1.00005')], ...HEAD.slice(1), [null, 'a', 'b', '1']];
    expect(await readProcedure(workbookOf(rows), 'xlsx')).toMatchObject({
      ok: false,
      issues: [{ code: 'file.notQuoted', text: '1.00005', position: { line: 1, column: 2 } }],
    });
  });

  it('names the cell of a limit that cannot be read', async () => {
    expect(await read([null, 'a', 'b', '3-5'], ['Tổng số', null, null, '5'])).toMatchObject({
      ok: false,
      issues: [
        { code: 'limit.range', path: ['rows', 0, 'limits', 0], position: { line: 6, column: 4 } },
      ],
    });
  });

  it('is refused where it would unpack to far more than a table', async () => {
    const bomb = workbookOf(HEAD, {
      'xl/media/image1.bin': [new Uint8Array(20_000_000), { level: 1 }],
    });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await readProcedure(bomb, 'xlsx')).toMatchObject({
      ok: false,
      issues: [{ code: 'file.tooLarge', most: 20_000_000 }],
    });
  });

  it.each([
    ['text', 'no bytes'],
    ['other bytes', new Uint8Array([1, 2, 3])],
    ['no bytes', new Uint8Array()],
    ['half a workbook', workbookOf(HEAD).slice(0, 200)],
  ])('is none: %s', async (_, content) => {
    expect(await readProcedure(content, 'xlsx')).toMatchObject({
      ok: false,
      issues: [{ code: 'file.notSpreadsheet' }],
    });
  });
});
