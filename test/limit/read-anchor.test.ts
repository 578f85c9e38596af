import { describe, expect, it } from 'vitest';
import { meaningOf, unreadable } from './meaning-of.ts';

const fromEndOf = (id: string): string => `02 ngày kể từ khi kết thúc ${id}`;

describe('what a limit counts from', () => {
  it.each([
    [fromEndOf('"niem-yet"'), 'niem-yet'],
    [fromEndOf('“khai-sinh/b2”'), 'khai-sinh/b2'],
    [fromEndOf('"B4".'), 'B4'],
    ['2 days from the end of "niem-yet"', 'niem-yet'],
  ])('is the end of a node in %j', (text, anchor) => {
    expect(meaningOf(text)).toEqual({ amount: 2, unit: 'day', anchor });
  });

  it('leaves what follows the id to be read', () => {
    const committed = { amount: 1, unit: 'day' };
    const limit = { amount: 2, unit: 'day', anchor: 'niem-yet', committed };
    expect(meaningOf(`${fromEndOf('"niem-yet"')} (cam kết 01 ngày)`)).toEqual(limit);
  });

  it.each([
    fromEndOf('niem-yet'),
    fromEndOf('"niem-yet'),
    fromEndOf('niem-yet"'),
    fromEndOf('(niem-yet"'),
    fromEndOf('""'),
    fromEndOf('"niêm yết"'),
    fromEndOf('"niem-yet "'),
    fromEndOf('"2-niem-yet"'),
    fromEndOf(''),
  ])('is not told by %j', (text) => {
    expect(meaningOf(text)).toMatchObject([{ code: 'limit.unreadable' }]);
  });

  it.each([
    'kể từ ngày tiếp nhận đủ hồ sơ',
    'được tính từ thời điểm nhận được hồ sơ đầy đủ, hợp lệ theo quy định',
    'từ lúc tiếp nhận được hồ sơ và hợp lệ',
    'from receipt of the dossier',
  ])('is the receipt in %j', (words) => {
    expect(meaningOf(`05 ngày ${words}`)).toEqual({ amount: 5, unit: 'day', anchor: 'receipt' });
  });

  it('is the day of receipt in "trong ngày nhận hồ sơ", in either language', () => {
    const limit = { amount: 1, unit: 'sameDay', anchor: 'receipt' };
    expect(meaningOf('trong ngày nhận hồ sơ')).toEqual(limit);
    expect(meaningOf('within the day of receipt of the dossier')).toEqual(limit);
  });

  it('is no event that is only described', () => {
    expect(meaningOf('05 ngày kể từ ngày nhận kết quả')).toEqual(unreadable('05 ngày'));
  });
});
