import { describe, expect, it } from 'vitest';
import { meaningOf, range, unreadable } from './meaning-of.ts';

const days = (amount: number) => ({ amount, unit: 'workingDay' });

describe('the number of a limit', () => {
  it.each([
    // Three decimals after a zero cannot be thousands, nor can two after anything.
    ['0.125 ngày làm việc', 0.125],
    ['1.25 ngày làm việc', 1.25],
    ['0,1234 ngày làm việc', 0.1234],
    ['0,50000 ngày làm việc', 0.5],
    ['1/1000 ngày làm việc', 0.001],
  ])('is read in %j', (text, amount) => {
    expect(meaningOf(text)).toEqual(days(amount));
  });

  it.each([
    ['½', 0.5],
    ['1,125', 1.125],
  ])('is read in the column entry %j', (text, amount) => {
    expect(meaningOf(text, 'workingDay')).toEqual(days(amount));
  });

  it('is a thousand and more in a column that prints 1.125, and so not read', () => {
    expect(meaningOf('1.125', 'workingDay')).toEqual(unreadable(''));
  });

  it.each(['0. 25', '05,ngày', '3 ,5 ngày'])('is not read across a loose point in %j', (text) => {
    expect(meaningOf(text, 'workingDay')).toEqual(unreadable(''));
  });

  it('is not rounded to what the printed decimals only come near', () => {
    expect(meaningOf('0,50000000000000000001 ngày làm việc')).toEqual(unreadable(''));
  });

  it.each(['10/10 ngày làm việc', '15/10 ngày làm việc', '5/4 ngày làm việc', '1/1 ngày làm việc'])(
    'is no fraction and no range in %j',
    (text) => {
      expect(meaningOf(text)).toEqual(unreadable(''));
    },
  );

  it.each([
    ['01/2 ngày làm việc', '01', '2'],
    ['1/02 ngày làm việc', '1', '02'],
    ['0/4 ngày làm việc', '0', '4'],
    ['1/10000 ngày làm việc', '1', '10000'],
    [`1/${'9'.repeat(400)} ngày làm việc`, '1', '9'.repeat(400)],
  ])('is one of two amounts in %j', (text, from, to) => {
    expect(meaningOf(text)).toEqual(range(from, to));
  });

  it.each(['vài mươi ngày', 'mấy mươi ngày'])('is missing from %j', (text) => {
    expect(meaningOf(text)).toEqual([{ code: 'limit.withoutAmount' }]);
  });

  it.each([
    ['½', '½'],
    ['không quá ½', '½'],
    ['05 (năm)', '05'],
    ['không quá 1/2 (sau cắt giảm)', '1/2'],
  ])('is named when it lacks its unit, as in %j', (text, amount) => {
    expect(meaningOf(text)).toEqual([{ code: 'limit.withoutUnit', amount }]);
  });

  it('may be repeated between brackets, but only with both of them', () => {
    expect(meaningOf('05 (05) ngày làm việc')).toEqual(days(5));
    expect(meaningOf('05 (05 ngày', 'workingDay')).toEqual(unreadable('05 ngày'));
    expect(meaningOf('05 [năm) ngày', 'workingDay')).toEqual(unreadable(''));
  });
});
