import { reportDossier, reportDossierPage } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { answered, calendar, collected, handedOver } from './handed-over-dossier.ts';

const WIDE = { calendar, locale: 'vi', width: 240 } as const;

/** The lines that begin with a name, their columns apart by one sign. */
const rowsOf = (report: string, name: string): readonly string[] =>
  report
    .split('\n')
    .map((line) => line.trim().replace(/ {2,}/g, '|'))
    .filter((line) => line.startsWith(`${name}|`));

describe('the report of a dossier that was handed over', () => {
  const after = { ...WIDE, now: '2027-01-20T09:00:00+07:00' };

  it('has a row for each unit that had the visit, with its own part of the lateness', () => {
    expect(rowsOf(reportDossier(answered, after), 'Lấy ý kiến').slice(0, 2)).toEqual([
      'Lấy ý kiến|Công an tỉnh|04 ngày làm việc|04/11 08:00|10/11 08:00|12/11 08:00|quá hạn 16 giờ làm việc, đã chuyển cho Sở Xây dựng',
      'Lấy ý kiến|Sở Xây dựng|04 ngày làm việc|12/11 08:00|10/11 08:00|16/11 10:00|quá hạn 18 giờ làm việc',
    ]);
  });

  it('tells what of the lateness fell to who has it now', () => {
    const report = reportDossier(handedOver, { ...WIDE, now: '2026-11-13T09:00:00+07:00' });
    expect(report).toContain(
      'nhận lúc 08:00 thứ Năm 12/11/2026, hạn 08:00 thứ Ba 10/11/2026, QUÁ HẠN 25 giờ làm việc (từ khi nhận 9 giờ làm việc)',
    );
    expect(report).toContain(
      'Lấy ý kiến (Công an tỉnh 16 giờ làm việc, Sở Xây dựng 9 giờ làm việc) quá 25 giờ làm việc',
    );
  });

  it('charges who has just got a late file with nothing', () => {
    const report = reportDossier(handedOver, { ...WIDE, now: '2026-11-12T08:00:00+07:00' });
    expect(report).toContain('QUÁ HẠN 16 giờ làm việc (trước khi nhận)');
    expect(rowsOf(report, 'Lấy ý kiến').map((row) => row.split('|').at(-1))).toEqual([
      'quá hạn 16 giờ làm việc, đã chuyển cho Sở Xây dựng',
      'đang xử lý',
    ]);
  });

  it('says of a result that nobody has collected since when it is ready, and counts nothing', () => {
    const report = reportDossier(answered, after);
    expect(report).toContain(
      '“Trả kết quả”, đã có kết quả từ 15:00 thứ Năm 19/11/2026, chờ người nộp hồ sơ đến nhận.',
    );
    expect(report).not.toContain('còn 2 giờ');
    expect(rowsOf(report, 'Trả kết quả')[0]).toMatch(/đúng hạn, chờ trả kết quả$/);
    expect(reportDossier(answered, { ...after, locale: 'en' })).toContain(
      'the result is ready since 15:00 Thursday 19/11/2026 and waits to be collected.',
    );
  });

  it('has nothing to say of waiting once it was collected', () => {
    expect(reportDossier(collected, after)).not.toContain('chờ trả kết quả');
  });

  it('tells the visits once on a page, by the numbers of the picture', () => {
    const page = reportDossierPage(answered, after);
    expect(page).toContain('<th scope="row">3. Lấy ý kiến</th><td>Công an tỉnh</td>');
    expect(page).toContain('<th scope="row">4. Lấy ý kiến</th><td>Sở Xây dựng</td>');
    expect(page).not.toContain('<td>Lấy ý kiến</td>');
  });
});
