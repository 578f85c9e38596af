import { describe, expect, it } from 'vitest';
import { reportPeriod } from '../../../src/render/report-tables/report-period.ts';
import { lateRegister } from '../../../src/report/late-register.ts';
import { type Report, summarise } from '../../../src/report/summarise.ts';
import { timelinessIndicators } from '../../../src/report/timeliness-indicators.ts';
import { at, HOUR, OCTOBER, openRow, row, visit } from '../../report/sample-rows.ts';

/** Two done, early and 12 hours late by one visit of an official, and one open. */
const ROWS = [
  row({ dossier: 'HS-1' }),
  row({
    dossier: 'HS-2',
    grade: 'late',
    lateBy: 12 * HOUR,
    visits: [
      visit({
        grade: 'late',
        used: 20 * HOUR,
        lateBy: 12 * HOUR,
        charge: 12 * HOUR,
        role: 'Kế toán',
      }),
    ],
  }),
  openRow({ dossier: 'HS-3', from: at('2026-09-28'), visits: [], legs: [] }),
];

const byProcedure = summarise(ROWS, { ...OCTOBER, by: 'procedure' });

/** The cells of the line that begins with a text. */
const cellsOf = (text: string, opening: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line.startsWith(opening))
    ?.split(/ {2,}/) ?? [];

describe('the progress of a period', () => {
  it('begins with the period and the instant of its figures', () => {
    const [first] = reportPeriod({ progress: [byProcedure] }).split('\n');
    expect(first).toBe(
      'Kỳ báo cáo từ 01/10/2026 đến 31/10/2026, số liệu tính đến hết ngày thứ Bảy 31/10/2026',
    );
  });

  it('adds up in words: three received, of which one was carried over and two are done', () => {
    const text = reportPeriod({ progress: [byProcedure] }, { width: 140 });
    expect(text).toContain('Tiếp nhận 3 = kỳ trước chuyển sang 1 + mới trong kỳ 2\n');
    expect(text).toContain(
      'Tiếp nhận 3 = đã giải quyết 2 + đang giải quyết 1 + tạm dừng 0 + rút, dừng giải quyết 0\n',
    );
    expect(text).toContain(
      'Đã giải quyết 2 = trước hạn 1 + đúng hạn 0 + quá hạn 1 + không có thời hạn 0\n',
    );
    expect(text).toContain('Các tổng khớp nhau.');
  });

  it('has a line for each group and one for the sum, without columns that are all nought', () => {
    const text = reportPeriod({ progress: [byProcedure] }, { locale: 'en', width: 140 });
    expect(cellsOf(text, 'Procedure ')).toEqual([
      ...['Procedure', 'Received', 'Carried over', 'New', 'Handled', 'Early', 'On time', 'Late'],
      ...['In progress', 'In progress, overdue'],
    ]);
    const figures = ['3', '1', '2', '2', '1', '0', '1', '1', '1'];
    expect(cellsOf(text, 'Cấp giấy phép')).toEqual(['Cấp giấy phép', ...figures]);
    expect(cellsOf(text, 'Sum')).toEqual(['Sum', ...figures]);
  });

  it('names the sum that somebody has changed', () => {
    const { total } = byProcedure;
    const edited: Report = {
      ...byProcedure,
      total: { ...total, handled: { ...total.handled, total: 5 } },
    };
    const text = reportPeriod({ progress: [edited] });
    expect(text).toContain('handled.total: ghi 5, cộng lại được 2');
    expect(text).not.toContain('Các tổng khớp nhau.');
  });

  it('names a group that has no name', () => {
    const byField = summarise(ROWS, { ...OCTOBER, by: 'field' });
    expect(cellsOf(reportPeriod({ progress: [byField] }, { width: 140 }), 'Không rõ')[1]).toBe('3');
  });

  it('names the unit of work that nobody is assigned to', () => {
    const { person: _, ...nobodys } = visit();
    const byPerson = summarise([row({ visits: [nobodys] })], { ...OCTOBER, by: 'person' });
    const text = reportPeriod({ progress: [byPerson] }, { width: 140 });
    expect(cellsOf(text, 'Không rõ')[0]).toBe('Không rõ (Đơn vị A)');
    expect(text).toContain('1 lượt xử lý tại đơn vị “Đơn vị A” chưa phân công cán bộ');
  });

  it('names the unit that delegated, by its name', () => {
    const [first] = [visit({ grade: 'late', lateBy: 1 })];
    const holders = [{ unit: 'a', person: 'Bình', onBehalfOf: { unit: 'a' }, lateBy: 1 }];
    const register = lateRegister([row({ visits: [{ ...first, holders }] })], OCTOBER);
    expect(register.officials[0]?.onBehalfOf).toEqual([{ unit: 'a', unitName: 'Đơn vị A' }]);
    const progress = [summarise(ROWS, { ...OCTOBER, by: 'procedure' })] as const;
    const text = reportPeriod({ progress, lateRegister: register }, { width: 140 });
    expect(text).toContain('Bình, theo ủy quyền của Đơn vị A');
  });

  it('tells the official with the unit', () => {
    const byPerson = summarise(ROWS, { ...OCTOBER, by: 'person' });
    expect(reportPeriod({ progress: [byPerson] }, { width: 140 })).toContain('An (Đơn vị A)');
  });

  it('keeps names from breaking a line', () => {
    const rows = [row({ name: 'Một\ndòng\u202e' })];
    const report = summarise(rows, { ...OCTOBER, by: 'procedure' });
    expect(reportPeriod({ progress: [report] }, { width: 140 })).toContain('Một dòng  ');
  });
});

describe('the bottlenecks of a period', () => {
  it('have the share of the limit and the time, each within a hundredth', () => {
    // 4 of 8 hours and 20 of 8: the middle is the smaller, nine of ten need the larger.
    const cells = cellsOf(reportPeriod({ progress: [byProcedure] }, { width: 140 }), 'Xử lý');
    expect(cells.slice(0, 5)).toEqual(['Xử lý', '1.000001', 'Đơn vị A', '2', '1']);
    const [median = '', ninetieth = ''] = cells.slice(5, 7).map((cell) => cell.replace(',', '.'));
    expect(Math.abs(Number.parseFloat(median) - 50)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(Number.parseFloat(ninetieth) - 250)).toBeLessThanOrEqual(2.5);
  });

  it('have nothing to say of a period without work', () => {
    const empty = summarise([], { ...OCTOBER, by: 'procedure' });
    expect(reportPeriod({ progress: [empty] })).not.toContain('ĐIỂM NGHẼN');
  });

  it('say whose time a wait is, and a dash without a limit', () => {
    const { allowed: _, unit: _unit, person: _person, ...rest } = visit({ name: 'Chờ' });
    const rows = [row({ visits: [{ ...rest, for: 'applicant' }] })];
    const report = summarise(rows, { ...OCTOBER, by: 'procedure' });
    const cells = cellsOf(reportPeriod({ progress: [report] }, { width: 140 }), 'Chờ');
    expect(cells.slice(2, 7)).toEqual(['người nộp hồ sơ', '1', '0', '–', '–']);
  });
});

describe('the register of a period', () => {
  const register = lateRegister(ROWS, OCTOBER);

  it('has units and officials with how far and with what charge', () => {
    const text = reportPeriod({ progress: [byProcedure], lateRegister: register });
    expect(text).toContain(
      'ĐƠN VỊ GÂY CHẬM TRỄ (2839/UBND-KSTTHC (Hải Phòng, 14/11/2023), điểm 1đ)',
    );
    expect(cellsOf(text, 'Đơn vị A')).toEqual([
      ...['Đơn vị A', 'Trưởng đơn vị', '1', '1', '12 giờ', '12 giờ'],
    ]);
    expect(cellsOf(text, 'An ')).toEqual([
      ...['An', 'Đơn vị A', 'Trưởng đơn vị', '1', '1', '12 giờ', '12 giờ'],
    ]);
  });

  it('has charges to the nearest minute, as in the account of each dossier', () => {
    const charge = 10 * HOUR + 33 * 60_000 + 36_000;
    const visits = [visit({ grade: 'late', used: 20 * HOUR, lateBy: 12 * HOUR, charge })];
    const divided = [row({ dossier: 'HS-2', grade: 'late', lateBy: charge, visits })];
    const text = reportPeriod({
      progress: [byProcedure],
      lateRegister: lateRegister(divided, OCTOBER),
    });
    expect(cellsOf(text, 'Đơn vị A').at(-1)).toBe('10 giờ 34 phút');
  });

  it('says so when nobody was late', () => {
    const nobody = lateRegister([row()], OCTOBER);
    const text = reportPeriod({ progress: [byProcedure], lateRegister: nobody });
    expect(text).toMatch(/ĐƠN VỊ GÂY CHẬM TRỄ .*\n {2}Không có\.\n/);
  });

  const { units: listedUnits, officials: listedOfficials, ...head } = register;
  const [unit] = listedUnits;
  const [official] = listedOfficials;
  const carriedOver = { times: 1, lateBy: 4 * HOUR, charge: 2 * HOUR };
  const byClock = { lateBy: 3 * HOUR, charge: 0 };
  // The register of these rows lists one of each.
  const ofTwoMonths = (more: object) => ({
    ...head,
    units: [{ ...unit, ...more }] as typeof listedUnits,
    officials: [{ ...official, ...more }] as typeof listedOfficials,
  });

  it('says how often one stands in the lists of the months, where that is more often', () => {
    const often = ofTwoMonths({ listed: 2 });
    const text = reportPeriod({ progress: [byProcedure], lateRegister: often }, { width: 160 });
    expect(text).toContain('Số lần nêu tên các tháng');
    expect(cellsOf(text, 'Đơn vị A').slice(2, 5)).toEqual(['1', '2', '1']);
    const once = reportPeriod({ progress: [byProcedure], lateRegister: register });
    expect(once).not.toContain('nêu tên');
  });

  it('says what was so before the period, and what is by the clock', () => {
    const lateRegister = ofTwoMonths({ carriedOver, byClock });
    const text = reportPeriod({ progress: [byProcedure], lateRegister }, { width: 200 });
    const figures =
      'trong đó từ trước kỳ báo cáo 1 lần, vượt hạn của bước 4 giờ, phần chịu 2 giờ; ' +
      'tính bằng giờ liên tục: vượt hạn của bước 3 giờ, phần chịu 0 phút.';
    expect(text).toContain(`Đơn vị A: ${figures}`);
    expect(text).toContain(`An: ${figures}`);
  });

  it('says either of them alone, also in English', () => {
    const options = { locale: 'en', width: 200 } as const;
    const textOf = (more: object): string =>
      reportPeriod({ progress: [byProcedure], lateRegister: ofTwoMonths(more) }, options);
    expect(textOf({ carriedOver })).toContain(
      'An: of this 1 from before the period, past own limit 4 h, charge 2 h.',
    );
    expect(textOf({ byClock })).toContain(
      'An: of this in elapsed time: past own limit 3 h, charge 0 min.',
    );
    expect(textOf({})).not.toContain('of this');
  });

  it('names no official where none is given', () => {
    const units = { ...register, officials: [] };
    const text = reportPeriod({ progress: [byProcedure], lateRegister: units });
    expect(text).not.toContain('CÁN BỘ GÂY CHẬM TRỄ');
  });
});

describe('the indicators of a period', () => {
  const text = reportPeriod(
    { progress: [byProcedure], indicators: timelinessIndicators(ROWS, OCTOBER) },
    { width: 140 },
  );

  it('have each reading with its rate, score and source', () => {
    // One of two; one of two and one that is overdue; one of three received.
    expect(cellsOf(text, 'trên số đã giải quyết  ').slice(1, 5)).toEqual(['1', '2', '50 %', '10']);
    expect(cellsOf(text, 'trên số đã giải quyết và').slice(1, 5)).toEqual([
      ...['1', '3', '33,3 %', '6,67'],
    ]);
    expect(cellsOf(text, 'trên số tiếp nhận')).toEqual([
      ...['trên số tiếp nhận', '1', '3', '33,3 %', '–', 'NĐ 61/2018/NĐ-CP, Điều 30(2)'],
    ]);
  });

  it('have the points of files and agencies, and what no log can answer', () => {
    // Two points and none: one on the average.
    expect(cellsOf(text, 'Thời gian giải quyết toàn bộ')).toEqual([
      ...['Thời gian giải quyết toàn bộ hồ sơ', '1', '2'],
    ]);
    expect(text).toContain('Các chỉ số 4, 5, 6, 7, 8, 9 cần nguồn số liệu khác.');
  });
});

describe('what is wrong with the items', () => {
  it('is told once, though several reports have found it', () => {
    const items = [...ROWS, JSON.parse('{"ledger": 7}')];
    const progress = [
      summarise(items, { ...OCTOBER, by: 'procedure' }),
      summarise(items, { ...OCTOBER, by: 'unit' }),
    ] as const;
    const [, problems = ''] = reportPeriod({ progress }).split('SỐ LIỆU CẦN KIỂM TRA LẠI');
    expect(problems.match(/^ {2}- /gm)).toHaveLength(1);
  });
});
