import { describe, expect, it } from 'vitest';
import { meaningOf, twoUnits, unreadable } from './meaning-of.ts';

describe('what may follow an amount', () => {
  it.each(['05 ngày (sau cắt giảm.)', '05 ngày (sau cắt giảm;)', '05 ngày, sau cắt giảm.'])(
    'is a remark in %j',
    (text) => {
      expect(meaningOf(text)).toEqual({ amount: 5, unit: 'day' });
    },
  );

  it.each([
    '05 ngày (sau cắt giảm',
    '05 ngày (sau cắt giảm, kể từ ngày nhận hồ sơ',
    '05 ngày (gồm kiểm tra thực tế',
    '05 ngày [gồm kiểm tra thực tế)',
    '05 ngày gồm kiểm tra thực tế)',
  ])('stands between two round brackets, unlike %j', (text) => {
    expect(meaningOf(text)).toEqual(unreadable('05 ngày'));
  });

  it('may be a breakdown in the same unit, which adds nothing', () => {
    expect(meaningOf('05 ngày (trong đó kiểm tra 02 ngày; ký 03 ngày)')).toEqual({
      amount: 5,
      unit: 'day',
    });
  });

  it('is a committed limit between brackets only', () => {
    expect(meaningOf('15 ngày (cam kết 10 ngày)')).toEqual({
      amount: 15,
      unit: 'day',
      committed: { amount: 10, unit: 'day' },
    });
    expect(meaningOf('15 ngày, cam kết 10 ngày')).toEqual(twoUnits('15 ngày', '10 ngày'));
  });
});
