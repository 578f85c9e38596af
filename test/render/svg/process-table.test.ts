import { defineProcedure } from 'lienthong';
import { describe, expect, it } from 'vitest';
import { drawingOf } from '../../../src/render/flow/drawing.ts';
import { processTable } from '../../../src/render/svg/process/process-table.ts';

const procedure = defineProcedure({
  code: '1',
  version: '1',
  name: 'Cấp giấy phép',
  limit: { amount: 10, unit: 'workingDay', committed: { amount: 8, unit: 'workingDay' } },
  units: { a: { name: 'Sở A' }, b: { name: 'Sở B' } },
  outcomes: { 'thieu-phi': 'thiếu phí' },
  flow: [
    {
      stage: 'dau',
      name: 'Giai đoạn đầu',
      limit: '05 ngày làm việc',
      flow: [{ step: 'nhan', name: 'Tiếp nhận', unit: 'a', on: { 'thieu-phi': 'nhan', la: 'ky' } }],
    },
    {
      parallel: 'hoi',
      branches: [
        { step: 'mot', name: 'Ý kiến một', unit: 'a' },
        { step: 'hai', name: 'Ý kiến hai', unit: 'b' },
      ],
    },
    { step: 'ky', name: 'Ký', unit: 'a' },
  ],
});

const { rows, total } = processTable(drawingOf(procedure, {}));
const rowOf = (name: string) => rows.find(([first]) => first === name)?.slice(1);

describe('the table of a procedure', () => {
  it('begins with the receipt', () => {
    // The first step is often called as the receipt is; the list has that name once.
    expect(rows[0]).toEqual(['Bắt đầu', '', '', 'Giai đoạn đầu']);
  });

  it('has the limit of a stage among the limits', () => {
    expect(rowOf('Chặng: Giai đoạn đầu')).toEqual(['', '05 ngày làm việc', 'Tiếp nhận']);
  });

  it('calls outcomes as the author does, and one without a name another case', () => {
    expect(rowOf('Tiếp nhận')?.at(-1)).toBe(
      'Song song: Ý kiến một; Ý kiến hai; thiếu phí → Tiếp nhận; trường hợp khác → Ký',
    );
  });

  it('tells what begins at once, and what follows when it is done', () => {
    expect(rowOf('Song song: Ý kiến một; Ý kiến hai')).toEqual(['', '', 'Ý kiến một; Ý kiến hai']);
    expect(rowOf('Ý kiến hai')?.at(-1)).toBe('khi mọi nhánh xong');
    expect(rowOf('khi mọi nhánh xong')).toEqual(['', '', 'Ký']);
    const names = rows.map(([name]) => name);
    expect(names.indexOf('khi mọi nhánh xong')).toBe(names.indexOf('Ý kiến hai') + 1);
  });

  it('ends with the limit of the whole and what was committed to', () => {
    expect(total).toEqual([
      'Toàn bộ thủ tục',
      '',
      '10 ngày làm việc (cam kết 08 ngày làm việc)',
      '',
    ]);
  });
});
