import { describe, expect, it } from 'vitest';
import { formatLimit } from '../../src/limit/format-limit.ts';
import type { Limit } from '../../src/limit/limit.ts';

const WORDS: readonly (readonly [Limit, string, string])[] = [
  [{ amount: 3, unit: 'workingDay' }, '03 ngày làm việc', '3 working days'],
  [{ amount: 1, unit: 'workingDay' }, '01 ngày làm việc', '1 working day'],
  [{ amount: 0.5, unit: 'workingDay' }, '0,5 ngày làm việc', '0.5 working days'],
  [{ amount: 11.25, unit: 'workingDay' }, '11,25 ngày làm việc', '11.25 working days'],
  [{ amount: 0, unit: 'workingDay' }, '0 ngày làm việc', '0 working days'],
  [{ amount: 120, unit: 'workingHour' }, '120 giờ làm việc', '120 working hours'],
  [{ amount: 30, unit: 'workingMinute' }, '30 phút làm việc', '30 working minutes'],
  [{ amount: 1, unit: 'halfDay' }, '01 buổi', '1 half-day'],
  [{ amount: 15, unit: 'day' }, '15 ngày', '15 days'],
  [{ amount: 2, unit: 'week' }, '02 tuần', '2 weeks'],
  [{ amount: 2, unit: 'month' }, '02 tháng', '2 months'],
  [{ amount: 1, unit: 'year' }, '01 năm', '1 year'],
  [{ amount: 24, unit: 'hour' }, '24 giờ', '24 hours'],
  [{ amount: 10, unit: 'minute' }, '10 phút', '10 minutes'],
  [{ amount: 1, unit: 'sameDay' }, 'trong ngày', 'within the day'],
  [{ by: '2023-11-30' }, 'trước ngày 01/12/2023', 'by 30/11/2023'],
  [{ by: '0999-12-30' }, 'trước ngày 31/12/0999', 'by 30/12/0999'],
  [{ by: '2023-12-31' }, 'trước ngày 01/01/2024', 'by 31/12/2023'],
  [
    { amount: 10, unit: 'workingDay', anchor: 'receipt' },
    '10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
    '10 working days from receipt of a complete dossier',
  ],
  [
    { amount: 1, unit: 'sameDay', anchor: 'receipt' },
    'trong ngày nhận đủ hồ sơ hợp lệ',
    'within the day of receipt of a complete dossier',
  ],
  [
    { amount: 2, unit: 'day', anchor: 'niem-yet' },
    '02 ngày kể từ khi kết thúc "niem-yet"',
    '2 days from the end of "niem-yet"',
  ],
  [
    { amount: 1, unit: 'sameDay', cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
    'trong ngày (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)',
    'within the day (after 15:00: result on the next working day)',
  ],
  [
    { amount: 3, unit: 'workingDay', cutOff: { at: '09:05', effect: 'startNextWorkingDay' } },
    '03 ngày làm việc (sau 9 giờ 5 phút thì tính từ ngày làm việc tiếp theo)',
    '3 working days (after 09:05: counted from the next working day)',
  ],
  [
    { amount: 15, unit: 'workingDay', committed: { amount: 10.5, unit: 'workingDay' } },
    '15 ngày làm việc (cam kết 10,5 ngày làm việc)',
    '15 working days (committed 10.5 working days)',
  ],
];

describe('formatLimit', () => {
  it.each(WORDS)('writes %j as a decision prints it, and in English', (limit, vi, en) => {
    expect(formatLimit(limit, 'vi')).toBe(vi);
    expect(formatLimit(limit, 'en')).toBe(en);
  });

  it('writes the value and not the text it was read from', () => {
    const limit: Limit = { amount: 3, unit: 'day', published: 'không quá 3 ngày' };
    expect(formatLimit(limit, 'vi')).toBe('03 ngày');
  });
});
