import { defineProcedure, type EventInput, replay, vietnamCalendar } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';

/*
 * Nine working days and three more, received on Wednesday 01/04/2026; 07:30–11:30, 13:00–17:00.
 *
 *   12 days     Thu 2, Fri 3, Mon 6 to Fri 10, Mon 13 to Fri 17/04      -> Fri 17/04 17:00
 *   paused      Fri 3/04 10:00–11:30, 13:00–17:00  5,5 h; Mon 6 to Fri 10  40 h -> 45,5 h
 *   in days     45,5 / 8 = 5,6875                                       -> 6 days
 *   six more    Mon 20 to Fri 24; Sat 25, Sun 26 (10/3 âm lịch: Giỗ Tổ), Mon 27 in lieu of it,
 *               Tue 28                                                  -> Tue 28/04 17:00
 */
const limited = (limit: string) =>
  defineProcedure({
    code: '5.000005',
    version: '1',
    name: 'Cấp phép',
    limit,
    extension: { atMost: '03 ngày làm việc' },
    units: { so: { name: 'Sở Xây dựng' } },
    flow: [
      { step: 'xem-xet', name: 'Xem xét', unit: 'so' },
      { end: 'xong', result: 'granted' },
    ],
  });

const on = (day: string, time: string): string => `2026-04-${day}T${time}:00+07:00`;

const ACCEPTED: EventInput = {
  type: 'accepted',
  id: '1',
  at: on('01', '09:00'),
  dossier: 'HS-0005',
};
const EXTENDED: EventInput = {
  type: 'extended',
  id: '2',
  at: on('02', '09:00'),
  extension: '03 ngày làm việc',
  reason: 'Phải xác minh thực địa',
  basis: 'CV 12/SXD',
};
const PAUSED: readonly EventInput[] = [
  { type: 'paused', id: '3', at: on('03', '10:00'), reason: 'incident' },
  { type: 'resumed', id: '4', at: on('11', '09:00') },
];

const countingOf = (limit: string, events: readonly EventInput[], locale: 'vi' | 'en'): string => {
  const report = reportDossier(replay(limited(limit), events), {
    now: on('15', '09:00'),
    calendar: vietnamCalendar(),
    locale,
  });
  const [, section = ''] = report.split(/\n\n(?:CÁCH TÍNH HẠN THEO|HOW THE STATUTORY DUE).*\n/);
  const [lines = ''] = section.split('\n\n');
  return lines.replaceAll(/\s+/g, ' ').trim();
};

describe('how the due of a dossier came about', () => {
  it('leads from the due without what does not count to the one at the top', () => {
    const events = [ACCEPTED, EXTENDED, ...PAUSED];
    const report = reportDossier(replay(limited('09 ngày làm việc'), events), {
      now: on('15', '09:00'),
      calendar: vietnamCalendar(),
      locale: 'vi',
    });
    expect(report).toContain('Hạn theo quy định : 17:00 thứ Ba 28/04/2026');
    expect(countingOf('09 ngày làm việc', events, 'vi')).toMatch(
      /Đến hạn lúc 17:00 thứ Sáu 17\/04\/2026;.*\(khoản 6 Điều 148 BLDS 2015\)\. Thời hạn 12 ngày làm việc gồm 09 ngày làm việc theo quy định và 03 ngày làm việc gia hạn\. Có 45 giờ 30 phút làm việc không tính vào thời hạn, bằng 5,6875 ngày làm việc, làm tròn lên 06 ngày làm việc; vì vậy hạn theo quy định lùi từ 17:00 thứ Sáu 17\/04\/2026 đến 17:00 thứ Ba 28\/04\/2026\.$/,
    );
  });

  it('says so in English', () => {
    expect(countingOf('09 ngày làm việc', [ACCEPTED, EXTENDED, ...PAUSED], 'en')).toMatch(
      /The limit of 12 working days is made of 9 working days by the procedure and an extension of 3 working days\. What does not count is 45 h 30 min of working time, that is 5\.6875 working days, rounded up to 6 working days; so the statutory due moves from 17:00 Friday 17\/04\/2026 to 17:00 Tuesday 28\/04\/2026\.$/,
    );
  });

  it('leaves out what came too late to count', () => {
    // Received 01/04, one working day: over with 02/04. Neither the extension nor the pause counts.
    const late = { ...EXTENDED, at: on('03', '09:00') };
    const counting = countingOf('01 ngày làm việc', [ACCEPTED, late, ...PAUSED], 'vi');
    expect(counting).toContain('Đến hạn lúc 17:00 thứ Năm 02/04/2026');
    expect(counting).not.toContain('gia hạn');
    expect(counting).not.toContain('không tính vào thời hạn, bằng');
  });

  it('gives a limit with a part of a day back exactly what was paused', () => {
    // 8,5 days end on Tue 14/04 at 11:30. 5,6875 more are 14,1875: 14 days are over with Tue 21/04
    // (2 to 17/04 are 12), and 0,1875 of eight hours are 1 h 30 min.
    expect(countingOf('8,5 ngày làm việc', [ACCEPTED, ...PAUSED], 'vi')).toMatch(
      /bằng 5,6875 ngày làm việc; vì vậy hạn theo quy định lùi từ 11:30 thứ Ba 14\/04\/2026 đến 09:00 thứ Tư 22\/04\/2026\.$/,
    );
  });

  it('counts nights and rest days of a limit in days, and says when the last day is one', () => {
    // 15 days end on Thu 16/04. Fri 3/04 10:00 to Sat 11/04 09:00 are 7 days and 23 hours (191 h),
    // so eight: Fri 24/04. With 17 days it is Sat 18, moved to Mon 20/04; then Sun 26, and Monday
    // is off for it: Tue 28/04.
    expect(countingOf('15 ngày', [ACCEPTED, ...PAUSED], 'vi')).toMatch(
      /Có 191 giờ tính liên tục không tính vào thời hạn, bằng khoảng 7,9583 ngày, làm tròn lên 08 ngày; vì vậy hạn theo quy định lùi từ 17:00 thứ Năm 16\/04\/2026 đến 17:00 thứ Sáu 24\/04\/2026\.$/,
    );
    expect(countingOf('17 ngày', [ACCEPTED, ...PAUSED], 'vi')).toMatch(
      /từ 17:00 thứ Hai 20\/04\/2026 đến 17:00 thứ Ba 28\/04\/2026, do ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo\.$/,
    );
  });

  it('says nothing more where nothing has moved', () => {
    expect(countingOf('09 ngày làm việc', [ACCEPTED], 'vi')).toMatch(/BLDS 2015\)\.$/);
  });
});
