import type { Answers } from './answers.ts';

/** Answers that were worked out with a pencil; the others only have to be the same everywhere. */
export const KNOWN_ANSWERS: Answers = {
  // Friday 13/02; the holiday is Monday 16 to Friday 20; 23, 24, 25.
  'due over Tết': '2026-02-25T17:00:00+07:00',
  // Thursday 20/08; 21, the Saturday 22 that is worked, 24, 25, 26.
  'due over a Saturday worked': '2026-08-26T17:00:00+07:00',
  // Friday 28/08; Monday 31 is off by swap, 1 and 2/09 by law; 3, 4.
  'due over a Monday off by swap': '2026-09-04T17:00:00+07:00',
  // Half an hour of Friday; an hour and a half of Monday, from 07:30.
  'due in working hours': '2026-11-23T09:00:00+07:00',
  'due in hours': '2026-11-21T16:30:00+07:00',
  // The 31st of February is the 28th, a Saturday; so Monday 02/03.
  'due in months': '2026-03-02T17:00:00+07:00',
  // Friday 20/11; 23, 25, 26, for 24/11 is a holiday since 2026.
  'due before a culture day': '2026-11-26T17:00:00+07:00',
  // Tết is the 2nd by the time of Hà Nội, where Peking has the 3rd; Giỗ Tổ is the 10th of month 3.
  'lunar dates of 2030': [
    { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' },
    { vi: 'Tết Nguyên đán', en: 'Tết (Lunar New Year)' },
    { vi: 'Giỗ Tổ Hùng Vương', en: "Hùng Kings' Commemoration Day" },
  ],
  formatLimit: ['2,5 ngày làm việc', '2.5 working days'],
  // Its due date moved by 18 days of supplement, posting and payment: the 38th working day.
  'lost land certificate, due': {
    legal: '2026-10-29T17:00:00+07:00',
    promised: '2026-10-05T17:00:00+07:00',
  },
  // 30/10, 02 and 03/11, and 3 h of 04/11: 27 h.
  'lost land certificate, late by': 97_200_000,
  // 4 + 17.5 + 14 + 10 + 2.5 = 48 h of overruns: each pays 27/48 of its own.
  'lost land certificate, charges': [
    ['duyet-chuyen#1', 'lanhDaoChiNhanh', 8_100_000],
    ['niem-yet#1', 'chuyenMonXa', 35_437_500],
    ['tham-dinh#1', 'chiNhanh', 28_350_000],
    ['thong-bao-nghia-vu#1', 'thue', 20_250_000],
    ['tham-dinh-cap-giay#1', 'chiNhanh', 5_062_500],
  ],
  formatDateTime: ['10:00 thứ Năm 05/03/2026', '10:00 Thursday 05/03/2026'],
  formatDuration: ['1 giờ 30 phút làm việc', '1 h 30 min of elapsed time'],
};
