import { describe, expect, it } from 'vitest';
import { meaningOf, range, twoUnits, unreadable } from './meaning-of.ts';

describe('a text that sets no readable limit', () => {
  it.each([
    ['3 ngày - 5', '3', '5'],
    ['3 ngày đến 5 ngày làm thêm', '3', '5'],
    ['tối đa 3 - 5 ngày, ký 1 giờ', '3', '5'],
    ['ký 1 giờ, thẩm định 3 - 5 ngày', '3', '5'],
  ])('is a range in %j', (text, from, to) => {
    expect(meaningOf(text)).toEqual(range(from, to));
  });

  it('is no range of two different units', () => {
    expect(meaningOf('3 ngày - 5 giờ')).toEqual(twoUnits('3 ngày', '5 giờ'));
  });

  it.each([
    ['3-5 người thẩm định', ''],
    ['phòng 3-5', ''],
    ['Thẩm định - 5 ngày', '5 ngày'],
    ['Thẩm định: - 5 ngày', '5 ngày'],
    ['phiếu B5-7 ngày', '7 ngày'],
  ])('is no range of amounts in %j', (text, understood) => {
    expect(meaningOf(text)).toEqual(unreadable(understood));
  });

  it('names the first amount and one in another unit before one in the same', () => {
    expect(meaningOf('02 ngày; thêm 05 ngày; ký 04 giờ')).toEqual(twoUnits('02 ngày', '04 giờ'));
    expect(meaningOf('02 ngày; thêm 05 ngày; ký 04 ngày')).toEqual(twoUnits('02 ngày', '05 ngày'));
  });

  it('names an amount before a date, which is no second amount', () => {
    const text = 'công bố 05 tháng 12 năm 2023; trả sau 03 ngày';
    expect(meaningOf(text)).toEqual(unreadable('03 ngày'));
    expect(meaningOf('công bố 05 tháng 12 năm 2023')).toEqual(unreadable('05 tháng 12 năm 2023'));
  });

  it('does not take the hour of a cut-off for an amount', () => {
    const text = 'khoảng 03 ngày (sau 15 giờ thì tính từ ngày làm việc tiếp theo)';
    expect(meaningOf(text)).toEqual(unreadable('03 ngày'));
  });

  it('holds an amount whatever its opening says', () => {
    expect(meaningOf('Theo giấy hẹn, không quá 05 ngày')).toEqual(unreadable('05 ngày'));
    expect(meaningOf('theo Quyết định 295')).toEqual([{ code: 'limit.withoutAmount' }]);
  });
});
