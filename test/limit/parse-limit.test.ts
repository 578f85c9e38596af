import { describe, expect, it } from 'vitest';
import { isLienthongError } from '../../src/base/error.ts';
import type { IssueCode } from '../../src/base/issue.ts';
import type { AmountLimit, LimitUnit } from '../../src/limit/limit.ts';
import { parseLimit, tryParseLimit } from '../../src/limit/parse-limit.ts';

type Addition = Omit<AmountLimit, 'amount' | 'unit' | 'published'>;

/** What a decision prints, and what it means. */
const AMOUNTS: readonly (readonly [string, number, LimitUnit, Addition?])[] = [
  ['0,5 ngày làm việc', 0.5, 'workingDay'],
  ['0,25 ngày làm việc', 0.25, 'workingDay'],
  ['0,75 ngày làm việc', 0.75, 'workingDay'],
  ['1,75 ngày làm việc', 1.75, 'workingDay'],
  ['13,5 ngày làm việc', 13.5, 'workingDay'],
  ['1,125 ngày làm việc', 1.125, 'workingDay'],
  ['0.5 ngày làm việc', 0.5, 'workingDay'],
  ['03 ngày làm việc', 3, 'workingDay'],
  ['7 ngày làm việc', 7, 'workingDay'],
  ['1/2 ngày làm việc', 0.5, 'workingDay'],
  ['1/4 ngày làm việc', 0.25, 'workingDay'],
  ['3/4 ngày làm việc', 0.75, 'workingDay'],
  ['½ ngày làm việc', 0.5, 'workingDay'],
  ['nửa ngày làm việc', 0.5, 'workingDay'],
  ['03 ngày', 3, 'day'],
  ['23 ngày', 23, 'day'],
  ['04 giờ làm việc', 4, 'workingHour'],
  ['02 giờ làm việc', 2, 'workingHour'],
  ['24 giờ', 24, 'hour'],
  ['24h', 24, 'hour'],
  ['8h làm việc', 8, 'workingHour'],
  ['10 phút', 10, 'minute'],
  ['30 phút làm việc', 30, 'workingMinute'],
  ['02 tháng', 2, 'month'],
  ['02 tuần', 2, 'week'],
  ['01 năm', 1, 'year'],
  ['buổi', 1, 'halfDay'],
  ['01 buổi', 1, 'halfDay'],
  ['0 ngày làm việc', 0, 'workingDay'],

  // numbers in words, as laws and contracts repeat them
  ['05 (năm) ngày làm việc', 5, 'workingDay'],
  ['15 (mười lăm) ngày', 15, 'day'],
  ['ba mươi ngày', 30, 'day'],
  ['hai mươi mốt ngày làm việc', 21, 'workingDay'],
  ['năm (05) ngày làm việc', 5, 'workingDay'],
  ['năm năm', 5, 'year'],
  ['hai mươi năm', 20, 'year'],

  // words that only call it the most
  ['không quá 15 ngày làm việc', 15, 'workingDay'],
  ['Không quá 16 ngày làm việc', 16, 'workingDay'],
  ['Chậm nhất 05 ngày làm việc', 5, 'workingDay'],
  ['không quá 24 giờ', 24, 'hour'],
  ['tối đa 10 ngày', 10, 'day'],
  ['Tối đa không quá 10 ngày', 10, 'day'],
  ['Trong thời hạn 05 ngày làm việc', 5, 'workingDay'],
  ['trong vòng 24 giờ', 24, 'hour'],
  ['Thời hạn giải quyết: 15 ngày làm việc', 15, 'workingDay'],

  // remarks that leave it as it is
  ['05 ngày (sau cắt giảm)', 5, 'day'],
  ['04 ngày làm việc sau cắt giảm.', 4, 'workingDay'],
  ['15 ngày (không tính vào thời gian giải quyết TTHC)', 15, 'day'],
  ['15 ngày (không tính vào thời gian thực hiện TTHC)', 15, 'day'],
  ['20 ngày làm việc (trong đó đăng ký 17; cấp GCN 03)', 20, 'workingDay'],
  ['20 ngày làm việc (trong đó đăng ký 17 ngày làm việc)', 20, 'workingDay'],
  ['12 ngày làm việc (gồm kiểm tra thực tế)', 12, 'workingDay'],

  // the receipt as the start
  [
    'trong thời hạn 10 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ',
    10,
    'workingDay',
    { anchor: 'receipt' },
  ],
  ['25 ngày kể từ ngày nhận hồ sơ', 25, 'day', { anchor: 'receipt' }],
  ['05 ngày, kể từ ngày nhận được đầy đủ hồ sơ, hợp lệ', 5, 'day', { anchor: 'receipt' }],
  ['05 ngày (kể từ khi tiếp nhận hồ sơ đầy đủ và hợp lệ);', 5, 'day', { anchor: 'receipt' }],
  ['trong ngày tiếp nhận hồ sơ', 1, 'sameDay', { anchor: 'receipt' }],

  // the same day, and hours after which it is another
  ['ngay trong ngày', 1, 'sameDay'],
  ['Ngay trong ngày làm việc', 1, 'sameDay'],
  ['trong ngày làm việc', 1, 'sameDay'],
  ['trong ngày', 1, 'sameDay'],
  ['Giải quyết trong ngày', 1, 'sameDay'],
  [
    '01 ngày làm việc (sau 15 giờ hàng ngày thì giải quyết trong ngày làm việc tiếp theo)',
    1,
    'workingDay',
    { cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  ],
  [
    '01 ngày làm việc, (sau 15 giờ hàng ngày thì giải quyết trong ngày làm việc tiếp theo)',
    1,
    'workingDay',
    { cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  ],
  [
    'ngay trong ngày; nhận sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo',
    1,
    'sameDay',
    { cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  ],
  [
    'ngay trong ngày làm việc; nhận hồ sơ sau 15 giờ mà không giải quyết được ngay thì trả kết quả trong ngày làm việc tiếp theo',
    1,
    'sameDay',
    { cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  ],
  [
    '03 ngày làm việc; hồ sơ nộp sau 15h30 thì thời hạn được tính từ ngày làm việc tiếp theo',
    3,
    'workingDay',
    { cutOff: { at: '15:30', effect: 'startNextWorkingDay' } },
  ],
  [
    '15 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ (rút ngắn còn 10 ngày làm việc)',
    15,
    'workingDay',
    { anchor: 'receipt', committed: { amount: 10, unit: 'workingDay' } },
  ],

  // how it was typed
  ['03 NGÀY LÀM VIỆC', 3, 'workingDay'],
  ['03 ngày làm việc'.normalize('NFD'), 3, 'workingDay'],
  ['03\u00a0ngày\u00a0làm\u2009việc', 3, 'workingDay'],
  ['  03  ngày\nlàm việc ; ', 3, 'workingDay'],
  ['30 ⏎ ngày làm việc', 30, 'workingDay'],
  ['03 ngày làm\u200b việc', 3, 'workingDay'],
  ['03ngày làm việc.', 3, 'workingDay'],

  // English
  ['3 working days', 3, 'workingDay'],
  ['1 working day', 1, 'workingDay'],
  ['0.5 working days', 0.5, 'workingDay'],
  ['1.125 working days', 1.125, 'workingDay'],
  ['2 working hours', 2, 'workingHour'],
  ['24 hours', 24, 'hour'],
  ['1 half-day', 1, 'halfDay'],
  ['2 half days', 2, 'halfDay'],
  ['no later than 2 weeks', 2, 'week'],
  ['within the day', 1, 'sameDay'],
  ['within 5 days from receipt of a complete dossier', 5, 'day', { anchor: 'receipt' }],
  [
    'within the day (after 15:00: result on the next working day)',
    1,
    'sameDay',
    { cutOff: { at: '15:00', effect: 'resultNextWorkingDay' } },
  ],
];

/** Columns that print no unit, under a total in working days. */
const BARE: readonly (readonly [string, number])[] = [
  ['0', 0],
  ['00', 0],
  ['01', 1],
  ['1', 1],
  ['05', 5],
  ['5', 5],
  ['0,25', 0.25],
  ['0.25', 0.25],
  ['0, 25', 0.25],
  ['2,5', 2.5],
  ['16,5', 16.5],
  ['1/2', 0.5],
  ['05 (sau cắt giảm)', 5],
  ['không quá 7', 7],
];

const DATES: readonly (readonly [string, string])[] = [
  ['trước ngày 01/12/2023', '2023-11-30'],
  ['Trước ngày 15/12/2023', '2023-12-14'],
  ['trước 25/12/2023', '2023-12-24'],
  ['trước ngày 01/01/2024', '2023-12-31'],
  ['trước ngày 01/3/2024', '2024-02-29'],
  ['hoàn thành trước ngày 01 tháng 12 năm 2023', '2023-11-30'],
  ['chậm nhất ngày 15/12/2023', '2023-12-15'],
  ['chậm nhất là ngày 15-12-2023', '2023-12-15'],
  ['đến ngày 5/12/2023', '2023-12-05'],
  ['đến hết ngày 05.12.2023', '2023-12-05'],
  ['trong ngày 15/12/2023', '2023-12-15'],
  ['trong tháng 11 năm 2023', '2023-11-30'],
  ['trong tháng 2/2024', '2024-02-29'],
  ['trước tháng 11 năm 2023', '2023-10-31'],
  ['trong năm 2023', '2023-12-31'],
  ['by 30/11/2023', '2023-11-30'],
  ['by 2023-11-30', '2023-11-30'],
  ['before 01/12/2023', '2023-11-30'],
];

/** Texts that set no limit, or none that can be told, and what is said of each. */
const FAULTS: readonly (readonly [string, IssueCode, object?])[] = [
  ['', 'limit.withoutAmount'],
  ['   ', 'limit.withoutAmount'],
  ['-', 'limit.withoutAmount'],
  ['ngày', 'limit.withoutAmount'],
  ['Theo dự án đã được cơ quan có thẩm quyền phê duyệt', 'limit.withoutAmount'],
  ['Theo giấy hẹn', 'limit.withoutAmount'],
  ['Giờ hành chính', 'limit.withoutAmount'],
  [
    'Giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6 và sáng thứ 7 hàng tuần (trừ ngày nghỉ lễ, tết)',
    'limit.withoutAmount',
  ],
  ['Công ty nông, lâm nghiệp hoàn thiện hồ sơ', 'limit.withoutAmount'],
  [
    'Trường hợp phức tạp không quá 02 ngày làm việc',
    'limit.unreadable',
    { understood: '02 ngày làm việc' },
  ],

  ['0', 'limit.withoutUnit', { amount: '0' }],
  ['01', 'limit.withoutUnit', { amount: '01' }],
  ['không quá 0,5', 'limit.withoutUnit', { amount: '0,5' }],

  ['3,5–12 ngày', 'limit.range', { from: '3,5', to: '12' }],
  ['Xác minh: 3,5–12 ngày', 'limit.range', { from: '3,5', to: '12' }],
  ['06-18 ngày làm việc', 'limit.range', { from: '06', to: '18' }],
  ['Khoảng 06–18 ngày làm việc tùy nhóm đối tượng', 'limit.range', { from: '06', to: '18' }],
  ['từ 3 đến 5 ngày', 'limit.range', { from: '3', to: '5' }],
  ['3 ngày - 5 ngày', 'limit.range', { from: '3', to: '5' }],
  ['15 → 30 ngày', 'limit.range', { from: '15', to: '30' }],
  ['10/15 ngày', 'limit.range', { from: '10', to: '15' }],
  ['05/07 ngày làm việc', 'limit.range', { from: '05', to: '07' }],
  ['7/10 ngày làm việc', 'limit.range', { from: '7', to: '10' }],
  ['3 to 5 working days', 'limit.range', { from: '3', to: '5' }],
  ['3-5', 'limit.range', { from: '3', to: '5' }],

  [
    '23 ngày làm việc (15 ngày và 08 ngày làm việc)',
    'limit.twoUnits',
    { first: '23 ngày làm việc', second: '15 ngày' },
  ],
  [
    '20 ngày làm việc (trong đó niêm yết 15 ngày)',
    'limit.twoUnits',
    { first: '20 ngày làm việc', second: '15 ngày' },
  ],
  ['15 ngày và 08 giờ', 'limit.twoUnits', { first: '15 ngày', second: '08 giờ' }],
  ['15 ngày = 120 giờ', 'limit.twoUnits', { first: '15 ngày', second: '120 giờ' }],
  [
    '03 ngày; cần kiểm tra thực tế: 3,5 ngày',
    'limit.twoUnits',
    { first: '03 ngày', second: '3,5 ngày' },
  ],
  [
    'Ngay trong ngày; xác minh: tối đa 1,5 ngày',
    'limit.twoUnits',
    { first: 'Ngay trong ngày', second: '1,5 ngày' },
  ],
  [
    'không quá 1/2 ngày làm việc; cần xác minh 03 ngày làm việc',
    'limit.twoUnits',
    { first: '1/2 ngày làm việc', second: '03 ngày làm việc' },
  ],
  [
    'Thông báo PA: 02 ngày; Thẩm định + trình Chủ tịch UBND xã: 16,5 ngày (sau cắt giảm)',
    'limit.twoUnits',
    { first: '02 ngày', second: '16,5 ngày' },
  ],

  ['Không quá 33 ngày lèm việc', 'limit.unreadable', { understood: '33 ngày' }],
  ['03 ngày làm', 'limit.unreadable', { understood: '03 ngày' }],
  ['khoảng 05 ngày', 'limit.unreadable', { understood: '05 ngày' }],
  ['ít nhất 05 ngày', 'limit.unreadable', { understood: '05 ngày' }],
  ['03 + 09 + 03 ngày', 'limit.unreadable', { understood: '03 ngày' }],
  ['15/05/20/10 ngày', 'limit.unreadable', { understood: '' }],
  ['-3 ngày', 'limit.unreadable', { understood: '3 ngày' }],
  ['1e5 ngày', 'limit.unreadable', { understood: '' }],
  ['03¹ ngày', 'limit.unreadable', { understood: '' }],
  ['3, 5 ngày làm việc', 'limit.unreadable', { understood: '5 ngày làm việc' }],
  ['1.000 ngày', 'limit.unreadable', { understood: '' }],
  ['1,000 working days', 'limit.unreadable', { understood: '' }],
  ['05 (sáu) ngày', 'limit.unreadable', { understood: '' }],
  ['trong tháng 11', 'limit.unreadable', { understood: '' }],
  ['trước ngày 01/12', 'limit.unreadable', { understood: '' }],
  ['trước ngày tháng 11 năm 2023', 'limit.unreadable', { understood: 'tháng 11 năm 2023' }],
  [
    '05 ngày làm việc kể từ ngày nhận được Phiếu chuyển thông tin',
    'limit.unreadable',
    { understood: '05 ngày làm việc' },
  ],
  [
    '02 ngày làm việc kể từ thời điểm người sử dụng đất hoàn thành nghĩa vụ tài chính',
    'limit.unreadable',
    { understood: '02 ngày làm việc' },
  ],
  [
    '03 ngày làm việc kể từ ngày nhận hồ sơ của Sở Tư pháp',
    'limit.unreadable',
    { understood: '03 ngày làm việc' },
  ],
  [
    'sau 01 ngày kể từ ngày thông báo kết thúc niêm yết',
    'limit.unreadable',
    { understood: '01 ngày' },
  ],
  [
    'Trường hợp hồ sơ cần xác định nghĩa vụ tài chính: thêm 10 ngày làm việc của Cơ quan thuế',
    'limit.unreadable',
    { understood: '10 ngày làm việc' },
  ],
  ['được tăng thêm 13 ngày làm việc', 'limit.unreadable', { understood: '13 ngày làm việc' }],
  ['không quá 17 ngày so với tổng thời gian', 'limit.unreadable', { understood: '17 ngày' }],
  [
    'kéo dài thêm không quá 03 ngày làm việc',
    'limit.unreadable',
    { understood: '03 ngày làm việc' },
  ],
  [
    'Tối đa 03 ngày làm việc … cả 3 cơ quan sẽ thụ lý đồng thời',
    'limit.unreadable',
    { understood: '03 ngày làm việc' },
  ],
  ['15 ngày (không kể ngày nghỉ, ngày lễ)', 'limit.unreadable', { understood: '15 ngày' }],
];

/** Texts that were understood, of limits that cannot be. */
const REFUSED: readonly (readonly [string, IssueCode, object])[] = [
  ['tối đa 1,5 ngày', 'limit.fractionOfCalendarUnit', { amount: 1.5, unit: 'day' }],
  ['16,5 ngày (sau cắt giảm)', 'limit.fractionOfCalendarUnit', { amount: 16.5, unit: 'day' }],
  ['1/2 tháng', 'limit.fractionOfCalendarUnit', { amount: 0.5, unit: 'month' }],
  ['0,12345 ngày làm việc', 'limit.amountTooFine', { amount: 0.12345, decimals: 4 }],
  ['1/3 ngày làm việc', 'limit.amountTooFine', { amount: 1 / 3, decimals: 4 }],
  ['2/3 ngày làm việc', 'limit.amountTooFine', { amount: 2 / 3, decimals: 4 }],
  ['10001 ngày làm việc', 'limit.amountOutOfRange', { amount: 10_001, most: 10_000 }],
  [`${'9'.repeat(400)} giờ`, 'limit.amountOutOfRange', { amount: Number.MAX_VALUE, most: 876_000 }],
];

describe('parseLimit', () => {
  it.each(
    AMOUNTS.map(([text, amount, unit, addition]) => ({
      text,
      limit: { amount, unit, published: text.trim(), ...addition },
    })),
  )('reads $text', ({ text, limit }) => {
    expect(parseLimit(text)).toEqual(limit);
  });

  it.each(BARE)('reads %j with the unit of the total', (text, amount) => {
    const limit = { amount, unit: 'workingDay', published: text };
    expect(parseLimit(text, { unit: 'workingDay' })).toEqual(limit);
  });

  it.each(DATES)('reads %j as a date', (text, by) => {
    expect(parseLimit(text)).toEqual({ by, published: text });
  });

  it.each(FAULTS.map(([text, code, data]) => ({ text, code, data })))(
    'says of "$text" that it is $code',
    ({ text, code, data }) => {
      const issue = { code, path: [], text: text.trim(), ...data };
      expect(tryParseLimit(text)).toEqual({ ok: false, issues: [issue] });
    },
  );

  it.each(REFUSED)('refuses %j with %s', (text, code, data) => {
    expect(tryParseLimit(text)).toEqual({ ok: false, issues: [{ code, path: [], ...data }] });
  });

  it('takes the unit that is printed before the one of the total', () => {
    expect(parseLimit('15 ngày', { unit: 'workingDay' })).toMatchObject({ unit: 'day' });
  });

  it('lends no unit to a number in words or to a list', () => {
    expect(tryParseLimit('năm', { unit: 'workingDay' }).ok).toBe(false);
    expect(tryParseLimit('3, 5', { unit: 'workingDay' }).ok).toBe(false);
    expect(tryParseLimit('3-5', { unit: 'workingDay' }).ok).toBe(false);
  });

  it('cannot count in "trong ngày"', () => {
    const issues = [{ code: 'limit.withoutUnit', path: [], text: '02', amount: '02' }];
    expect(tryParseLimit('02', { unit: 'sameDay' })).toEqual({ ok: false, issues });
  });

  it('names a day that does not exist', () => {
    const issues = [{ code: 'date.invalid', path: [], text: 'trước ngày 31/02/2023' }];
    expect(tryParseLimit('trước ngày 31/02/2023')).toEqual({ ok: false, issues });
  });

  it('gives the keys in the order of the type, and only those that apply', () => {
    const text =
      '15 ngày làm việc (cam kết 10 ngày làm việc) (sau 15 giờ thì tính từ ngày làm việc tiếp theo), kể từ ngày nhận hồ sơ';
    expect(Object.keys(parseLimit(text))).toEqual([
      'amount',
      'unit',
      'published',
      'anchor',
      'cutOff',
      'committed',
    ]);
    expect(Object.keys(parseLimit('03 ngày'))).toEqual(['amount', 'unit', 'published']);
    expect(Object.keys(parseLimit('đến ngày 5/12/2023'))).toEqual(['by', 'published']);
  });

  it('reads an addition once, and a committed limit in one', () => {
    const receipt = 'kể từ ngày nhận hồ sơ';
    expect(tryParseLimit(`03 ngày ${receipt} ${receipt}`).ok).toBe(false);
    expect(tryParseLimit('09 ngày (cam kết 08 ngày (cam kết 07 ngày))').ok).toBe(false);
  });

  it('refuses a committed limit above the statutory one', () => {
    const issues = [{ code: 'limit.amountOutOfRange', path: [], amount: 16, most: 15 }];
    expect(tryParseLimit('15 ngày (cam kết 16 ngày)')).toEqual({ ok: false, issues });
  });

  it('throws an error that carries the issue', () => {
    const caught = (() => {
      try {
        return parseLimit('3–5 ngày');
      } catch (error) {
        return error;
      }
    })();
    expect(isLienthongError(caught) && caught.issues.map(({ code }) => code)).toEqual([
      'limit.range',
    ]);
  });

  it('says so when it was given no text', () => {
    // A caller without types can give anything.
    const issues = [{ code: 'input.wrongType', path: [], expected: 'string', received: 'number' }];
    expect(tryParseLimit(3 as unknown as string)).toEqual({ ok: false, issues });
  });

  it('reads a text of two thousand characters and none that is longer', () => {
    const padded = (blanks: number) => tryParseLimit(`3${' '.repeat(blanks)}ngày`);
    expect(padded(1_995).ok).toBe(true);
    expect(padded(1_996).ok).toBe(false);
  });

  it('repeats only the beginning of a text that is far too long', () => {
    const issues = [
      { code: 'limit.unreadable', path: [], text: `${'1'.repeat(200)}…`, understood: '' },
    ];
    expect(tryParseLimit('1'.repeat(1_000_000))).toEqual({ ok: false, issues });
  });
});
