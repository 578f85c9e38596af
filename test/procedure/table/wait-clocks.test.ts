import { describe, expect, it } from 'vitest';
import { defineProcedure } from '../../../src/procedure/define-procedure.ts';
import type { WaitNode } from '../../../src/procedure/procedure.ts';
import { tableFromMarkdown, tableToMarkdown } from '../../../src/procedure/table/markdown-table.ts';
import {
  procedureFromTable,
  type TableReading,
} from '../../../src/procedure/table/procedure-from-table.ts';
import type { ProcedureTable, TableRow } from '../../../src/procedure/table/procedure-table.ts';
import { tableOf } from '../../../src/procedure/table/procedure-to-table.ts';
import { verifyProcedure } from '../../../src/procedure/verify/verify-procedure.ts';
import { step, tableWith, wait } from './table-sample.ts';

const tableOfWait = (limit: string, row: Partial<TableRow>): ProcedureTable =>
  tableWith([step('0,5'), wait(limit, row), step('2,5')]);

const read = (limit: string, row: Partial<TableRow>): TableReading =>
  procedureFromTable(tableOfWait(limit, row));

const clockIn = ({ procedure }: TableReading): unknown => {
  const node = procedure?.flow[1];
  return node !== undefined && 'wait' in node ? node.clock : 'no wait';
};

const codesOf = ({ findings }: TableReading): readonly string[] => findings.map(({ code }) => code);

const SUPPLEMENT = { content: 'Chờ bổ sung hồ sơ' };

describe('the clocks of a wait in a table that says nothing of them', () => {
  it('are left to the rule pack for a supplement, and that is told', () => {
    const reading = read('', SUPPLEMENT);
    expect(clockIn(reading)).toBeUndefined();
    expect(codesOf(reading)).toContain('table.supplementClockUnsaid');
  });

  it('are left to the rule pack, which stops them, for anything else', () => {
    const reading = read('15 ngày', { content: 'Niêm yết công khai' });
    expect(clockIn(reading)).toBeUndefined();
    expect(codesOf(reading)).toEqual(['table.waitGuessed']);
  });
});

describe('the clocks of a wait whose time is not counted', () => {
  it('stand still', () => {
    const reading = read('15 ngày (không tính vào thời gian)', { content: 'Niêm yết công khai' });
    expect(clockIn(reading)).toBe('pause');
    expect(codesOf(reading)).toEqual(['table.waitGuessed']);
  });

  it('stand still for a supplement too, and that is told, as they might begin anew', () => {
    const reading = read('Không tính thời gian', SUPPLEMENT);
    expect(clockIn(reading)).toBe('pause');
    expect(reading.findings).toContainEqual({
      code: 'table.supplementClockGuessed',
      severity: 'warning',
      path: ['rows', 1],
      words: 'không tính',
    });
  });

  it('begin anew where the note says so, and do not run whatever it says', () => {
    const anew = { ...SUPPLEMENT, note: 'Thời hạn tính lại từ đầu' };
    expect(clockIn(read('Không tính thời gian', anew))).toBe('restart');
    const on = read('Không tính thời gian', { ...SUPPLEMENT, note: 'thời hạn vẫn tính' });
    expect(clockIn(on)).toBe('pause');
    expect(codesOf(on)).toContain('table.noteNotRead');
  });
});

describe('the clocks of a wait whose note tells of them', () => {
  it.each([
    ['thời hạn vẫn tính', 'run'],
    ['Thời hạn tạm dừng.', 'pause'],
    ['thời hạn  tính lại từ đầu', 'restart'],
  ])('are what “%s” says', (note, clock) => {
    const reading = read('', { ...SUPPLEMENT, note });
    expect(clockIn(reading)).toBe(clock);
    expect(codesOf(reading)).toEqual(['table.waitGuessed', 'table.supplementInLine']);
  });

  it('leave the rest of the note to be told', () => {
    const note = 'thời hạn tạm dừng; đã bổ sung → Thẩm định; thời hạn vẫn tính';
    const reading = read('', { ...SUPPLEMENT, note });
    expect(clockIn(reading)).toBe('pause');
    expect(reading.findings).toContainEqual({
      code: 'table.noteNotRead',
      severity: 'warning',
      path: ['rows', 1, 'note'],
      text: 'đã bổ sung → Thẩm định; thời hạn vẫn tính',
    });
  });

  it('are not read from the note of a step', () => {
    const table = tableWith([step('3', { note: 'thời hạn tạm dừng' })]);
    expect(codesOf(procedureFromTable(table))).toEqual(['table.noteNotRead']);
  });
});

describe('a wait that is printed', () => {
  const procedureWith = (clock: WaitNode['clock']) =>
    defineProcedure({
      code: '1',
      version: '1',
      name: 'Cấp giấy phép',
      limit: '03 ngày làm việc',
      units: { so: { name: 'Sở chuyên ngành' } },
      flow: [
        { step: 'b1', name: 'Kiểm tra', unit: 'so', limit: '1' },
        {
          wait: 'c2',
          name: 'Chờ bổ sung hồ sơ',
          for: 'applicant',
          reason: 'supplement',
          within: '30 ngày',
          ...(clock === undefined ? {} : { clock }),
        },
        { step: 'b3', name: 'Thẩm định', unit: 'so', limit: '2' },
      ],
    });

  it.each([
    { clock: undefined, note: undefined },
    { clock: 'run', note: 'thời hạn vẫn tính' },
    { clock: 'pause', note: 'thời hạn tạm dừng' },
    { clock: 'restart', note: 'thời hạn tính lại từ đầu' },
  ] as const)('with the clocks $clock says so, and is read back', ({ clock, note }) => {
    const table = tableOf(procedureWith(clock));
    expect(table.rows[1]?.note).toBe(note);
    const again = tableFromMarkdown(tableToMarkdown(table)).table ?? table;
    const reading = procedureFromTable(again);
    expect(clockIn(reading)).toBe(clock);
    expect(codesOf(reading)).not.toContain('table.noteNotRead');
    expect(reading.procedure && verifyProcedure(reading.procedure)).toEqual(
      verifyProcedure(procedureWith(clock)),
    );
  });
});
