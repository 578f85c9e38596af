import { describe, expect, it } from 'vitest';
import { meaningOf, twoUnits, unreadable } from './meaning-of.ts';

const afterHour = (hour: string): string =>
  `03 ngày làm việc (sau ${hour} thì tính từ ngày làm việc tiếp theo)`;

describe('the hour after which a dossier counts as of the next day', () => {
  it.each([
    ['15 giờ', '15:00'],
    ['15:30', '15:30'],
    ['9 giờ', '09:00'],
    ['9 giờ 5 phút', '09:05'],
    ['15 giờ 30 phút hằng ngày', '15:30'],
    ['16h30 phút', '16:30'],
    ['24 giờ', '24:00'],
  ])('is read in "sau %s"', (hour, at) => {
    const cutOff = { at, effect: 'startNextWorkingDay' };
    expect(meaningOf(afterHour(hour))).toEqual({ amount: 3, unit: 'workingDay', cutOff });
  });

  it('is one of the clock', () => {
    expect(meaningOf(afterHour('25 giờ'))).toEqual(twoUnits('03 ngày làm việc', '25 giờ'));
    expect(meaningOf(afterHour('15 giờ 60'))).toEqual(twoUnits('03 ngày làm việc', '15 giờ'));
  });

  it.each([
    'sau giờ hành chính thì tính từ ngày làm việc tiếp theo',
    'sau 15 thì tính từ ngày làm việc tiếp theo',
    'sau 15:00 thì tính từ thứ hai',
    'sau 15:00 thì chuyển sang ngày làm việc tiếp theo',
  ])('is not read in %j', (remark) => {
    expect(meaningOf(`03 ngày làm việc (${remark})`)).toEqual(unreadable('03 ngày làm việc'));
  });

  it('is one after and not from which', () => {
    const text = '03 ngày làm việc (từ 15 giờ thì tính từ ngày làm việc tiếp theo)';
    expect(meaningOf(text)).toEqual(twoUnits('03 ngày làm việc', '15 giờ'));
  });
});
