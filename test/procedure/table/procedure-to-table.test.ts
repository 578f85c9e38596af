import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../../../src/procedure/define-procedure.ts';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import { procedureToTable, tableOf } from '../../../src/procedure/table/procedure-to-table.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { stage, step, tableWith, wait } from './table-sample.ts';

const procedure = defineProcedure({
  code: '1.000001',
  version: '1',
  name: 'Cấp giấy phép',
  variants: ['normal', 'remote'],
  limit: { normal: '05 ngày làm việc', remote: '07 ngày làm việc' },
  units: { motCua: { name: 'Bộ phận Một cửa' }, so: { name: 'Sở chuyên ngành' } },
  flow: [
    { step: 'tiep-nhan', name: 'Tiếp nhận', label: 'Bước 1', unit: 'motCua', limit: '01' },
    {
      stage: 'giai-quyet',
      name: 'Giải quyết',
      limit: { normal: '4', remote: '6' },
      flow: [
        {
          step: 'tham-dinh',
          unit: 'so',
          limit: { normal: { amount: 4, unit: 'workingDay' }, remote: '06' },
          on: { supplement: 'bo-sung' },
        },
      ],
    },
    { step: 'tra', name: 'Trả kết quả', unit: 'motCua', limit: '0' },
    { end: 'xong', result: 'granted' },
    { wait: 'bo-sung', for: 'applicant', clock: 'pause', on: { supplied: 'tham-dinh' } },
  ],
});

describe('a procedure as a table', () => {
  it('has a row for each heading, step and wait, as printed or in words', () => {
    expect(procedureToTable(procedure)).toEqual([
      {
        kind: 'step',
        label: 'Bước 1',
        content: 'Tiếp nhận',
        unit: 'Bộ phận Một cửa',
        limits: ['01', '01'],
      },
      { kind: 'stage', content: 'Giải quyết', limits: ['4', '6'] },
      {
        kind: 'step',
        unit: 'Sở chuyên ngành',
        limits: ['04 ngày làm việc', '06'],
        note: 'cần bổ sung → bo-sung',
      },
      // The stage ends here, which a table can only say by another heading.
      { kind: 'stage', limits: ['', ''] },
      { kind: 'step', content: 'Trả kết quả', unit: 'Bộ phận Một cửa', limits: ['0', '0'] },
      {
        kind: 'wait',
        unit: 'Người nộp hồ sơ',
        limits: ['', ''],
        note: 'thời hạn tạm dừng; đã bổ sung → tham-dinh',
      },
    ]);
  });

  it('has a column for each variant with its total', () => {
    expect(tableOf(procedure)).toMatchObject({
      code: '1.000001',
      version: '1',
      name: 'Cấp giấy phép',
      columns: [
        { variant: 'normal', limit: '05 ngày làm việc' },
        { variant: 'remote', limit: '07 ngày làm việc' },
      ],
    });
  });

  it('that has no total has empty ones', () => {
    const { limit: _, ...open } = procedure;
    const named = { ...open, flow: [{ step: 'a', unit: 'so', limit: '3 ngày' }] };
    const { columns } = tableOf(defineProcedure(named));
    expect(columns.map(({ limit }) => limit)).toEqual(['', '']);
  });

  const rowsOf = (flow: Parameters<typeof defineProcedure>[0]['flow']) =>
    procedureToTable(
      defineProcedure({ code: '1', version: '1', name: 'Song song', units: {}, flow }),
    ).map(({ kind, content }) => [kind, content]);

  it('prints branches one after another, and says of each that it runs in parallel', () => {
    expect(
      rowsOf([
        { step: 'tiep-nhan', name: 'Tiếp nhận' },
        {
          parallel: 'p',
          branches: [
            { step: 'a', name: 'A' },
            { stage: 'b', name: 'B', flow: [{ step: 'b1', name: 'B1' }, { step: 'b2' }] },
            { step: 'c' },
          ],
        },
        { step: 'tra', name: 'Trả' },
      ]),
    ).toEqual([
      ['step', 'Tiếp nhận'],
      ['step', 'A (song song)'],
      ['stage', 'B (song song)'],
      ['step', 'B1'],
      ['step', undefined],
      ['stage', undefined],
      ['step', '(song song)'],
      ['step', 'Trả'],
    ]);
  });

  it('ends the stage of the last branch before what follows the branches', () => {
    const branch = (id: string, name: string) =>
      ({ stage: id, name, flow: [{ step: `${id}1`, name: `${name}1` }] }) as const;
    expect(
      rowsOf([
        { parallel: 'p', branches: [branch('a', 'A'), branch('b', 'B')] },
        { step: 'tra', name: 'Trả' },
      ]),
    ).toEqual([
      ['stage', 'A (song song)'],
      ['step', 'A1'],
      ['stage', 'B (song song)'],
      ['step', 'B1'],
      ['stage', undefined],
      ['step', 'Trả'],
    ]);
  });

  it('ends a stage before a wait that stands behind an end', () => {
    expect(
      rowsOf([
        { stage: 'g', name: 'G', flow: [{ step: 'a', name: 'A', on: { supplement: 'c' } }] },
        { end: 'xong', result: 'granted' },
        { wait: 'c', name: 'C', for: 'applicant', on: { done: 'g' } },
      ]),
    ).toEqual([
      ['stage', 'G'],
      ['step', 'A'],
      ['stage', undefined],
      ['wait', 'C'],
    ]);
  });

  it('prints no heading of a stage around branches', () => {
    expect(
      rowsOf([
        {
          stage: 'g',
          name: 'Giai đoạn',
          flow: [
            {
              parallel: 'p',
              branches: [
                { step: 'a', name: 'A' },
                { step: 'b', name: 'B (song song)' },
              ],
            },
          ],
        },
      ]),
    ).toEqual([
      ['step', 'A (song song)'],
      ['step', 'B (song song)'],
    ]);
  });
});

describe('a table read, printed and read again', () => {
  const again = (table: Parameters<typeof procedureFromTable>[0]) => {
    const first = procedureFromTable(table).procedure;
    if (first === undefined) throw new Error('the table was refused');
    return { first, second: procedureFromTable(tableOf(first)).procedure };
  };

  it('is the same procedure', () => {
    const { first, second } = again(
      tableWith([
        step('0,5', { label: 'Bước 1' }),
        stage('Giai đoạn 1', '2'),
        step('01'),
        wait('15 ngày', { content: 'Niêm yết công khai', unit: 'UBND cấp xã' }),
        wait('', { content: 'Nộp tiền', unit: 'Người sử dụng đất' }),
        step('1', { content: '' }),
        stage('Giai đoạn 2', ''),
        step('0.5', { unit: 'Lãnh đạo Sở' }),
      ]),
    );
    expect(second).toEqual(first);
  });

  it('is judged as before', () => {
    const { first, second } = again(
      tableWith([step('1'), stage('Giai đoạn 1', '1'), step('3'), step('')]),
    );
    const codes = verifyProcedure(first).map(({ code }) => code);
    expect(codes).toEqual(['stage.stepsOverLimit', 'total.pathOverLimit', 'step.withoutLimit']);
    expect(second && verifyProcedure(second)).toEqual(verifyProcedure(first));
  });
});
