import { describe, expect, it } from 'vitest';
import { tryParseLimit } from '../../src/limit/parse-limit.ts';
import { meaningOf, unreadable } from './meaning-of.ts';

describe('the date of a limit', () => {
  it('is the last one that can be written, when the limit ends before the year 10000', () => {
    expect(meaningOf('trước ngày 01/01/10000')).toEqual({ by: '9999-12-31' });
  });

  it.each([
    'trước ngày 00/12/2023',
    'trước ngày 31/11/2023',
    'trong tháng 13 năm 2023',
    'trước tháng 13/2023',
    'trong tháng 00/2023',
  ])('does not exist in %j', (text) => {
    const issues = [{ code: 'date.invalid', path: [], text }];
    expect(tryParseLimit(text)).toEqual({ ok: false, issues });
  });

  it.each(['trước ngày …/…/2023', 'trước ngày …/12/2023', 'trước ngày 01/…/2023'])(
    'was left blank in %j',
    (text) => {
      expect(meaningOf(text)).toEqual(unreadable(''));
    },
  );

  it.each([
    'trước ngày 001/12/2023',
    'trước ngày 01/012/2023',
    'trước ngày 01/12-2023',
    'trước ngày 01-12/2023',
    'trước ngày 01 12 2023',
    'by 2023/12/01',
    'by 2023-12/01',
    'by 2023/12-01',
    'trong tháng 011/2023',
    'trong tháng 11, 2023',
  ])('is not read in %j, which is written as no date is', (text) => {
    expect(meaningOf(text)).toEqual(unreadable(''));
  });

  it('is not read where it is written half in words', () => {
    expect(meaningOf('trước ngày 01 tháng 12/2023')).toEqual(unreadable('01 tháng'));
    expect(meaningOf('trước ngày 01-12 năm 2023')).not.toHaveProperty('by');
  });

  it('has no century that could be guessed', () => {
    expect(meaningOf('trước ngày 01-12-23')).toEqual(unreadable(''));
    expect(meaningOf('trước ngày 01/12/23')).toEqual(unreadable(''));
  });

  it.each(['trong quý 4/2023', 'trong tuần 11/2023', 'đến 2023'])(
    'is a month or a year and nothing like %j',
    (text) => {
      expect(meaningOf(text)).toEqual(unreadable(''));
    },
  );
});
