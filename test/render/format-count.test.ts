import { describe, expect, it } from 'vitest';
import { formatCount } from '../../src/render/format-count.ts';
import { formatMonth } from '../../src/render/format-date.ts';

describe('a number of dossiers', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [1_234_567, '1.234.567', '1,234,567'],
  ])('%d has its thousands apart', (count, vi, en) => {
    expect([formatCount(count, 'vi'), formatCount(count, 'en')]).toEqual([vi, en]);
  });
});

describe('a month', () => {
  it('is written as people write it', () => {
    expect([formatMonth('2026-11', 'vi'), formatMonth('2026-09', 'en')]).toEqual([
      'tháng 11/2026',
      '9/2026',
    ]);
  });
});
