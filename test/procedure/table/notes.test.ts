import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../../../src/procedure/define-procedure.ts';
import { tableFromMarkdown, tableToMarkdown } from '../../../src/procedure/table/markdown-table.ts';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import type { ProcedureTable } from '../../../src/procedure/table/procedure-table.ts';
import { tableOf } from '../../../src/procedure/table/procedure-to-table.ts';
import { tableToCsv } from '../../../src/procedure/table/table-to-csv.ts';
import { toMermaid } from '../../../src/render/mermaid/to-mermaid.ts';
import { found, step, tableWith } from './table-sample.ts';

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Cấp giấy phép',
  limit: {
    amount: 15,
    unit: 'workingDay',
    published: '15 ngày làm việc',
    committed: { amount: 12, unit: 'workingDay' },
  },
  extension: { atMost: '05 ngày làm việc', times: 2 },
  excludes: ['thue'],
  outcomes: { 'khong-dat': 'không đạt' },
  units: {
    motCua: { name: 'Bộ phận Một cửa' },
    so: { name: 'Sở chuyên ngành' },
    thue: { name: 'Cơ quan thuế' },
  },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận', unit: 'motCua', limit: '01' },
    {
      step: 'tham-dinh',
      name: 'Thẩm định',
      label: '2',
      unit: 'so',
      role: 'Chuyên viên',
      support: ['thue'],
      alternates: ['motCua'],
      approver: { unit: 'so', role: 'Giám đốc' },
      limit: { amount: 10, unit: 'workingDay', published: '10', anchor: 'tiep-nhan' },
      on: { supplement: 'bo-sung', refused: 'tu-choi', 'khong-dat': 'dung' },
    },
    {
      step: 'ky',
      name: 'Ký',
      unit: 'so',
      limit: { amount: 1, unit: 'workingDay', counting: 'date' },
    },
    { end: 'xong', result: 'granted' },
    {
      wait: 'bo-sung',
      name: 'Bổ sung hồ sơ',
      for: 'applicant',
      within: '30 ngày',
      on: { supplied: 'tham-dinh', expired: 'dung' },
    },
    { end: 'tu-choi', name: 'Trả hồ sơ', result: 'refused' },
    { end: 'dung', result: 'stopped' },
  ],
});

describe('the notes of a published table', () => {
  const table = tableOf(procedure);

  it('say what its cells cannot', () => {
    expect(table.rows.map(({ note }) => note)).toEqual([
      undefined,
      [
        'tính từ khi xong “Tiếp nhận”',
        'người thực hiện: Chuyên viên',
        'hoặc: Bộ phận Một cửa',
        'phối hợp: Cơ quan thuế',
        'phê duyệt: Giám đốc (Sở chuyên ngành)',
        'cần bổ sung → Bổ sung hồ sơ',
        'từ chối → Trả hồ sơ',
        'không đạt → dừng giải quyết',
      ].join('; '),
      'tính theo ngày',
      'đã bổ sung → 2. Thẩm định; hết thời gian chờ → dừng giải quyết',
    ]);
    expect(table.note).toBe(
      'gia hạn không quá 05 ngày làm việc, 2 lần; đơn vị không tính vào thời hạn: Cơ quan thuế',
    );
  });

  it('stand beside what the agency has committed itself to, in every form', () => {
    const total = '15 ngày làm việc (cam kết 12 ngày làm việc)';
    expect(table.columns).toEqual([{ variant: 'normal', limit: total }]);
    for (const text of [tableToMarkdown(table), tableToCsv(table), toMermaid(procedure)]) {
      expect(text).toContain('cam kết 12 ngày làm việc');
      expect(text).toContain('gia hạn không quá 05 ngày làm việc, 2 lần');
    }
  });

  it('are told one by one when the table is read back, the committed limit is read', () => {
    const read = tableFromMarkdown(tableToMarkdown(table)).table;
    expect(read?.note).toBe(table.note);
    const again = procedureFromTable(read ?? table);
    expect(again.procedure?.limit).toMatchObject({ normal: { committed: { amount: 12 } } });
    const told = again.findings.filter(({ code }) => code === 'table.noteNotRead');
    expect(told.map(({ path, severity }) => `${severity} ${path.join('.')}`)).toEqual([
      'warning rows.1.note',
      'warning rows.2.note',
      'warning rows.3.note',
      'warning note',
    ]);
  });

  it('have no column where there is nothing to say', () => {
    expect(tableToMarkdown(tableWith([step('3')]))).not.toContain('Ghi chú');
  });

  it('say what silence means, by variant where it differs', () => {
    const silent = defineProcedure({
      code: '1',
      version: '1',
      name: 'Lấy ý kiến',
      variants: ['normal', 'remote'],
      limit: { normal: '10 ngày làm việc', remote: '10 ngày làm việc' },
      units: {},
      flow: [
        {
          parallel: 'p',
          branches: [
            { step: 'a', onSilence: { after: '05 ngày làm việc', outcome: 'consent' } },
            // The unit of a bare number is that of the procedure; a note has none around it.
            { step: 'c', onSilence: { after: '05', outcome: 'escalate' } },
            {
              step: 'b',
              onSilence: {
                after: { normal: '03 ngày', remote: '05 ngày' },
                outcome: 'refusal',
                to: 'dung',
              },
            },
          ],
        },
        { end: 'xong', result: 'granted' },
        { end: 'dung', result: 'stopped' },
      ],
    });
    expect(tableOf(silent).rows.map(({ note }) => note)).toEqual([
      'không trả lời sau 05 ngày làm việc: coi như đồng ý',
      'không trả lời sau 05 ngày làm việc: báo cáo cấp trên',
      [
        'normal: không trả lời sau 03 ngày: coi như không đồng ý → dừng giải quyết',
        'remote: không trả lời sau 05 ngày: coi như không đồng ý → dừng giải quyết',
      ].join('; '),
    ]);
  });
});

const HEADING = '| TT | Nội dung công việc | Đơn vị thực hiện | Thời gian (ngày làm việc) |';

const read = (...rows: readonly string[]): ProcedureTable => {
  const { table } = tableFromMarkdown(
    ['Mã: 1', 'Phiên bản: 1', 'Tên: A', '', HEADING, '|---|---|---|---|', ...rows].join('\n'),
  );
  if (table === undefined) throw new Error('no table');
  return table;
};

describe('days under a heading in working days', () => {
  it('can be read in two ways, and the author has to decide', () => {
    const table = read('| 1 | Thẩm định | Sở | 10 ngày |', '| 2 | Ký | Sở | 1 |');
    expect(found('table.unitDoubtful', table)).toEqual([
      {
        code: 'table.unitDoubtful',
        severity: 'warning',
        path: ['rows', 0, 'limits', 0],
        text: '10 ngày',
        amount: 10,
        unit: 'day',
        columnUnit: 'workingDay',
      },
    ]);
  });

  it('are doubted in waits and totals too', () => {
    const table = read(
      '| 1 | Niêm yết | Sở | 15 ngày (không tính vào thời gian giải quyết) |',
      '| 2 | Ký | Sở | 1 |',
      '| | Tổng cộng | | 20 ngày |',
    );
    expect(found('table.unitDoubtful', table).map(({ path }) => path)).toEqual([
      ['rows', 0, 'limits', 0],
      ['columns', 0, 'limit'],
    ]);
  });

  it('are doubted under a total in working days, but for waits', () => {
    const doubts = (kind: 'step' | 'wait') =>
      found('table.unitDoubtful', tableWith([{ ...step('2 ngày'), kind }, step('1')])).length;
    expect(doubts('step')).toBe(1);
    expect(doubts('wait')).toBe(0);
  });

  it('are doubted as hours too, which run by the clock unless they are hours of work', () => {
    expect(found('table.unitDoubtful', read('| 1 | Ký | Sở | 4h |'))).toMatchObject([
      { text: '4h', amount: 4, unit: 'hour', columnUnit: 'workingHour' },
    ]);
    expect(found('table.unitDoubtful', read('| 1 | Ký | Sở | 04 giờ làm việc |'))).toEqual([]);
  });

  it('are not doubted where units are unlike', () => {
    expect(found('table.unitDoubtful', read('| 1 | Ký | Sở | 02 tháng |'))).toEqual([]);
  });
});

describe('the last row, "Trả kết quả: Không tính thời gian"', () => {
  const table = read(
    '| 1 | Thẩm định | Sở | 3 |',
    '| 2 | Trả kết quả cho tổ chức, cá nhân | Bộ phận Một cửa | Không tính thời gian |',
  );

  it('hands out the result, with a limit of zero', () => {
    expect(table.rows[1]?.kind).toBe('step');
    const { procedure: made, findings } = procedureFromTable(table);
    expect(made?.flow[1]).toMatchObject({ step: 'b2', limit: { normal: { amount: 0 } } });
    expect(findings).toEqual([
      {
        code: 'table.returnUncounted',
        severity: 'info',
        path: ['rows', 1, 'limits', 0],
        text: 'Không tính thời gian',
      },
    ]);
  });

  it('is known behind its number, and a wait for something else stays one', () => {
    const kinds = (content: string) =>
      read(`| 1 | ${content} | Sở | Không tính thời gian |`).rows[0]?.kind;
    expect(kinds('Bước 5: Trả kết quả')).toBe('step');
    expect(kinds('2. Trả KQ')).toBe('step');
    expect(kinds('Chờ cơ quan thuế trả kết quả')).toBe('wait');
  });
});

describe('findings', () => {
  it('come in the order of the rows', () => {
    const table = read(
      '| 1 | Niêm yết công khai | Sở A; Sở B | 15 ngày (không tính) |',
      '| 2 | Ký | Sở | 0.5 |',
      '| 4 | Thẩm định | Sở A | |',
      '| 5 | Trả kết quả | Sở | 0, 5 |',
    );
    const places = procedureFromTable(table).findings.map(({ path }) => Number(path[1]));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(4);
  });
});
