import { describe, expect, it } from 'vitest';
import { reportSixMonths } from '../../../src/render/report-tables/report-six-months.ts';
import { sixMonthReport } from '../../../src/report/six-month-report.ts';
import { HOUR, OCTOBER, row, visit } from '../../report/sample-rows.ts';

const late = { grade: 'late', lateBy: 3 * HOUR, charge: 3 * HOUR } as const;

const REPORT = sixMonthReport(
  [
    row({
      dossier: 'HS-1',
      field: 'Đất đai',
      visits: [visit(late)],
      violations: ['apology.missing'],
    }),
    row({ dossier: 'HS-2', field: 'Đất đai', visits: [visit({ ...late, sentBackBy: 'b' })] }),
  ],
  { year: 2026, half: 2, now: OCTOBER.now, calendar: OCTOBER.calendar },
);

describe('the report of six months', () => {
  const vi = reportSixMonths(REPORT, { width: 132 });

  it('tells its parts one after the other', () => {
    const headings = vi.split('\n').filter((line) => /^\p{Lu}[\p{Lu} ]{3,}/u.test(line));
    expect(headings).toEqual([
      'TIẾN ĐỘ THEO THÁNG TIẾP NHẬN (đơn vị tính: hồ sơ)',
      'TIẾN ĐỘ THEO THỦ TỤC (đơn vị tính: hồ sơ)',
      'TIẾN ĐỘ THEO LĨNH VỰC (đơn vị tính: hồ sơ)',
      'TIẾN ĐỘ THEO CƠ QUAN (đơn vị tính: lượt cơ quan giữ hồ sơ)',
      'TỶ LỆ GIẢI QUYẾT ĐÚNG HẠN',
      'ĐIỂM ĐÁNH GIÁ THEO HỒ SƠ (TT 01/2018/TT-VPCP, Điều 13 và Điều 15)',
      'ĐƠN VỊ GÂY CHẬM TRỄ',
      'CÁN BỘ GÂY CHẬM TRỄ',
      'ĐƠN VỊ GÂY CHẬM TRỄ NHIỀU LẦN',
      'CÁN BỘ GÂY CHẬM TRỄ NHIỀU LẦN',
      'VI PHẠM QUY ĐỊNH',
      'ĐIỂM NGHẼN',
    ]);
  });

  it('says how often dossiers were sent back and what was done against the rules', () => {
    expect(vi).toContain('Số lần các đơn vị chuyển trả hồ sơ cho nhau: 1.');
    expect(vi).toMatch(/đã hết hạn gửi văn bản xin lỗi mà chưa gửi +1\n/);
  });

  it('names the instrument that demands it, in English as well', () => {
    const en = reportSixMonths(REPORT, { locale: 'en' });
    expect(en.split('\n')[1]).toBe('2839/UBND-KSTTHC (Hải Phòng, 14/11/2023)');
    expect(en).toContain('UNITS THAT CAUSED DELAY REPEATEDLY');
    expect(en).toContain('Times that units sent dossiers back to each other: 1.');
  });
});
