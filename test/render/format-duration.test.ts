import { formatDuration } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { timeKindOf } from '../../src/render/format-duration.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('a duration in words', () => {
  it.each([
    [18 * HOUR + 30 * MINUTE, '18 giờ 30 phút làm việc', '18 h 30 min of working time'],
    [8 * HOUR, '8 giờ làm việc', '8 h of working time'],
    [5 * MINUTE, '5 phút làm việc', '5 min of working time'],
    [5 * MINUTE + 59_999, '5 phút làm việc', '5 min of working time'],
    [1, 'dưới 1 phút làm việc', 'less than 1 min of working time'],
    [0, '0 phút làm việc', '0 min of working time'],
  ])('tells %i ms of working time in hours and minutes', (ms, vi, en) => {
    expect(formatDuration(ms, 'working', 'vi')).toBe(vi);
    expect(formatDuration(ms, 'working', 'en')).toBe(en);
  });

  it('never turns working hours into days', () => {
    expect(formatDuration(80 * HOUR, 'working', 'vi')).toBe('80 giờ làm việc');
  });

  it('words wall time apart', () => {
    expect(formatDuration(25 * HOUR, 'wall', 'vi')).toBe('25 giờ tính liên tục');
    expect(formatDuration(25 * HOUR, 'wall', 'en')).toBe('25 h of elapsed time');
  });

  it('takes wall time for limits that run day and night alone', () => {
    expect(timeKindOf({ amount: 24, unit: 'hour' })).toBe('wall');
    expect(timeKindOf({ amount: 10, unit: 'minute' })).toBe('wall');
    expect(timeKindOf({ amount: 4, unit: 'workingHour' })).toBe('working');
    expect(timeKindOf({ amount: 10, unit: 'day' })).toBe('working');
    expect(timeKindOf({ by: '2026-11-30' })).toBe('working');
  });
});
