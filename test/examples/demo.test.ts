import { describe, expect, it } from 'vitest';
import { printExamples } from '../../examples/print-examples.ts';

describe('the demo in Vietnamese', () => {
  const text = printExamples('vi');

  it.each([
    'Cấp lại Giấy chứng nhận do bị mất',
    'Liên thông khai sinh – thường trú – bảo hiểm y tế',
    'Chứng thực bản sao từ bản chính',
    'Giải quyết trợ cấp thờ cúng liệt sĩ',
    'Chấp thuận nhà đầu tư nước ngoài góp vốn, mua cổ phần tại khu vực biên giới, ven biển',
    'Liên thông khai tử – xóa thường trú – mai táng phí, tử tuất',
    'Liên thông hộ kinh doanh – an ninh, trật tự – kinh doanh karaoke',
    'Thực hiện công văn 2839/UBND-KSTTHC về cải cách thủ tục hành chính',
  ])('has the heading of %s', (name) => {
    expect(text).toContain(name);
  });

  it.each([
    // Receipt, promise and legal due of the late land dossier, and who is answerable.
    '07/09/2026',
    '05/10/2026',
    '29/10/2026',
    'Chi nhánh Văn phòng Đăng ký đất đai',
    'Cơ quan thuế',
    // The promise of the dossier across Tết.
    '23/02/2026',
  ])('says %s', (fact) => {
    expect(text).toContain(fact);
  });

  it('grades in the words of the control slip', () => {
    expect(text).toMatch(/trước hạn/i);
    expect(text).toMatch(/đúng hạn/i);
    expect(text).toMatch(/quá hạn/i);
  });

  it('says why days were skipped', () => {
    expect(text).toMatch(/Tết/);
    expect(text).toMatch(/hoán đổi/i);
    expect(text).toMatch(/Quốc khánh/i);
  });

  it('tells the short examples by findings and due dates, and silence by its name', () => {
    expect(text).toContain('chưa có thời hạn giải quyết chung');
    expect(text).toContain('hạn Chủ nhật 24/12/2023');
    expect(text).toMatch(/26\/11\/2026 +im lặng +Ý kiến của Công an/);
    expect(text).toContain('không phát hiện lỗi');
  });

  it('stays short where an example is told in short', () => {
    const [, brief = ''] = text.split('Giải quyết trợ cấp thờ cúng liệt sĩ\n===');
    expect(brief.split('\n').length).toBeLessThan(100);
  });

  it('shares out the lateness of the late land dossier in figures that add up to 27 hours', () => {
    expect(text).toContain('27 giờ');
  });
});

describe('the demo in English', () => {
  const text = printExamples('en');

  it('grades in English and keeps the names of units and steps as they are', () => {
    expect(text).toMatch(/\bearly\b/);
    expect(text).toMatch(/\bon time\b/);
    expect(text).toMatch(/\blate\b/);
    expect(text).toContain('Cơ quan thuế');
    expect(text).toContain('Thẩm định hồ sơ');
  });

  it('says when the dossier of Tết is due and how late the land dossier was', () => {
    expect(text).toMatch(/23 February 2026|23\/02\/2026/);
    expect(text).toMatch(/27 (h|hours)\b/);
  });

  it('draws a line for every limit of the short examples, all of one width', () => {
    const bars = text.match(/^\[[ =|]+\]/gm) ?? [];
    expect(bars.length).toBeGreaterThan(15);
    expect(new Set(bars.map((bar) => bar.length)).size).toBe(1);
    expect(text).toMatch(/due Thursday 26\/11\/2026 +silence/);
  });

  it('tells every dossier by its title', () => {
    expect(text).toContain('Stopped: nothing supplied within 7 working days');
    expect(text).toContain('Late: received at 14:00, done only the next morning');
    expect(text).not.toMatch(/undefined|NaN|\[object/);
  });
});
