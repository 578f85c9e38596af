import {
  buildCalendar,
  computeDeadline,
  type DeadlineInput,
  explainDeadline,
  type Limit,
  rulePack,
  vietnamCalendar,
} from 'lienthong';
import { describe, expect, it } from 'vitest';

const calendar = vietnamCalendar();
const FRIDAY = '2026-11-20T16:30:00+07:00';

const explained = (
  start: string,
  limit: Limit | string,
  locale: 'vi' | 'en' = 'vi',
  more: Partial<DeadlineInput> = {},
): string =>
  explainDeadline(computeDeadline({ start, limit, calendar, ...more }), {
    calendar: more.calendar ?? calendar,
    locale,
  });

describe('an explained deadline in working days', () => {
  it('can stand on a receipt in Vietnamese', () => {
    expect(explained(FRIDAY, '03 ngày làm việc')).toBe(
      'Thời hạn 03 ngày làm việc, tính từ 16:30 thứ Sáu 20/11/2026. ' +
        'Ngày 20/11/2026 không tính vào thời hạn (khoản 3 Điều 147 BLDS 2015). ' +
        'Chỉ tính ngày làm việc. ' +
        'Đã tính 03 ngày làm việc: thứ Hai 23, thứ Tư 25 và thứ Năm 26/11. ' +
        'Không tính thứ Bảy 21 và Chủ nhật 22/11 (nghỉ hằng tuần); ' +
        'thứ Ba 24/11 (Ngày Văn hóa Việt Nam, theo Điều 2 NQ 28/2026/QH16). ' +
        'Đến hạn lúc 17:00 thứ Năm 26/11/2026; giải quyết xong đến 24:00 ngày đó vẫn là đúng hạn ' +
        '(khoản 6 Điều 148 BLDS 2015).',
    );
  });

  it('can stand on a receipt in English', () => {
    expect(explained(FRIDAY, '03 ngày làm việc', 'en')).toBe(
      'The limit is 3 working days (published as “03 ngày làm việc”), counted from ' +
        '16:30 Friday 20/11/2026. ' +
        'The day itself, 20/11/2026, is not counted (BLDS 2015 Art. 147(3)). ' +
        'Only working days count. ' +
        'Counted: Monday 23, Wednesday 25 and Thursday 26/11 (3 working days). ' +
        'Not counted: Saturday 21 and Sunday 22/11 (weekly rest); ' +
        'Tuesday 24/11 (Vietnam Culture Day, NQ 28/2026/QH16 Art. 2). ' +
        'Due at 17:00 Thursday 26/11/2026; work done by 24:00 of that day is still in time ' +
        '(BLDS 2015 Art. 148(6)).',
    );
  });

  it('prints the text of the decision as it is', () => {
    expect(explained(FRIDAY, 'không quá 15 ngày làm việc')).toContain(
      'Thời hạn không quá 15 ngày làm việc, tính từ 16:30',
    );
    expect(explained(FRIDAY, '3 ngày làm việc')).toContain(
      'Thời hạn được công bố là “3 ngày làm việc”, tức 03 ngày làm việc, tính từ',
    );
    expect(explained(FRIDAY, { amount: 3, unit: 'workingDay' })).toContain(
      'Thời hạn 03 ngày làm việc, tính từ',
    );
  });

  it('joins a run of days off, with the notices it rests on', () => {
    // Tết 2026: 16–20/2, between two weekends.
    expect(explained('2026-02-10T10:00:00+07:00', '05 ngày làm việc')).toContain(
      'Không tính thứ Bảy 14 và Chủ nhật 15/02, thứ Bảy 21 và Chủ nhật 22/02 (nghỉ hằng tuần); ' +
        'thứ Hai 16 đến thứ Sáu 20/02 (Tết Nguyên đán, theo 9441/TB-BNV, 12729/VPCP-KGVX, 3383/BNV-CVL).',
    );
  });

  it('says that a swapped Saturday counts', () => {
    expect(explained('2026-08-20T10:00:00+07:00', '05 ngày làm việc')).toContain(
      'Thứ Bảy 22/08 là ngày làm việc hoán đổi nên được tính.',
    );
  });

  it('says that the last day of a fraction counts in part', () => {
    const text = explained(FRIDAY, '3,5 ngày làm việc');
    expect(text).toContain('Đã tính 3,5 ngày làm việc (ngày cuối chỉ tính một phần): thứ Hai 23,');
    expect(text).toContain('Đến hạn lúc 11:30 thứ Sáu 27/11/2026');
  });

  it('lists every weekend in digits and the holidays by name', () => {
    expect(explained(FRIDAY, '15 ngày làm việc')).toContain(
      'Không tính các ngày 21–22/11, 28–29/11, 05–06/12, 12–13/12 (nghỉ hằng tuần); thứ Ba 24/11',
    );
  });

  it('counts the weekends of a very long limit', () => {
    // Friday 20/11/2026 plus 300 working days: more than a year of weekends.
    expect(explained(FRIDAY, '300 ngày làm việc')).toMatch(/Không tính \d+ ngày nghỉ hằng tuần;/);
  });

  it('writes the year where two occur, and says when a result is projected', () => {
    // 28 working days are left in 2026 after 20/11 (6 + 23 - 1 holiday); 1/1/2027 is a Friday.
    const text = explained(FRIDAY, '30 ngày làm việc');
    expect(text).toContain('thứ Sáu 01/01/2027 (Tết Dương lịch, theo khoản 1 Điều 112 BLLĐ 2019)');
    expect(text).toContain('Đến hạn lúc 17:00 thứ Ba 05/01/2027');
    expect(text).toContain(
      'Hạn này là dự kiến: lịch nghỉ lễ mới được công bố đến hết ngày 31/12/2026, hạn có thể thay đổi khi có thông báo tiếp theo.',
    );
    expect(explained(FRIDAY, '03 ngày làm việc')).not.toContain('dự kiến');
  });

  it('says so where a rule pack ends the last day at close', () => {
    const rules = {
      ...rulePack('vn-2026'),
      dayEnds: { value: 'close', source: 'BLDS 2015 Art. 148(6)', certainty: 'low' },
    } as const;
    expect(explained(FRIDAY, '03 ngày làm việc', 'vi', { rules })).toContain(
      'Đến hạn lúc 17:00 thứ Năm 26/11/2026; giải quyết xong sau giờ đó là quá hạn.',
    );
  });
});

describe('an explained cut-off', () => {
  const startsNext: Limit = {
    amount: 3,
    unit: 'workingDay',
    cutOff: { at: '15:00', effect: 'startNextWorkingDay' },
  };
  const resultNext = '01 ngày làm việc (sau 15 giờ thì trả kết quả trong ngày làm việc tiếp theo)';

  it('moves the receipt to the next working day, which is not counted', () => {
    const text = explained(FRIDAY, startsNext);
    expect(text).toContain(
      'Tiếp nhận sau 15:00 nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, thứ Hai 23/11/2026; ngày này cũng không tính vào thời hạn.',
    );
    expect(text).toContain('Đã tính 03 ngày làm việc: thứ Tư 25, thứ Năm 26 và thứ Sáu 27/11.');
  });

  it('leaves a receipt at the hour itself where it is', () => {
    const text = explained('2026-11-20T15:00:00+07:00', startsNext);
    expect(text).toContain('Tiếp nhận không muộn hơn 15:00');
    expect(text).toContain('thứ Hai 23, thứ Tư 25 và thứ Năm 26/11');
  });

  it('moves what comes a millisecond after the hour', () => {
    expect(explained('2026-11-20T15:00:00.001+07:00', startsNext)).toContain('Tiếp nhận sau 15:00');
  });

  it('moves a receipt on a rest day', () => {
    expect(explained('2026-11-21T10:30:00+07:00', startsNext)).toContain(
      'Tiếp nhận vào ngày nghỉ nên được coi là tiếp nhận vào đầu giờ ngày làm việc tiếp theo, thứ Hai 23/11/2026; ngày này cũng không tính vào thời hạn.',
    );
  });

  it('counts the day of receipt where only the result is put off', () => {
    const morning = explained('2026-11-20T10:30:00+07:00', resultNext);
    expect(morning).toContain('Ngày tiếp nhận là ngày thứ nhất của thời hạn.');
    expect(morning).toContain('Tiếp nhận không muộn hơn 15:00 nên tính ngay trong ngày.');
    expect(morning).toContain('Đến hạn lúc 17:00 thứ Sáu 20/11/2026');
    expect(morning).not.toContain('Điều 147');
    expect(explained(FRIDAY, resultNext)).toContain(
      'Tiếp nhận sau 15:00 nên tính vào ngày làm việc tiếp theo, thứ Hai 23/11/2026.',
    );
  });
});

describe('an explained limit in other units', () => {
  it('counts calendar days and rolls off a rest day', () => {
    const text = explained(FRIDAY, '15 ngày');
    expect(text).toContain(
      'Đã tính 15 ngày liên tục, từ thứ Bảy 21/11/2026 đến hết thứ Bảy 05/12/2026.',
    );
    expect(text).toContain(
      'Ngày cuối cùng của thời hạn, thứ Bảy 05/12/2026, là ngày nghỉ (nghỉ hằng tuần) nên thời hạn kết thúc vào ngày làm việc tiếp theo (khoản 5 Điều 148 BLDS 2015).',
    );
    expect(text).toContain('Đến hạn lúc 17:00 thứ Hai 07/12/2026');
    expect(text).not.toContain('Không tính');
  });

  it('names the article for months', () => {
    // The 20th of January 2027 is a Wednesday.
    const text = explained(FRIDAY, '02 tháng', 'en');
    expect(text).toContain('corresponding day of the last month');
    expect(text).toContain('(BLDS 2015 Art. 148(3))');
    expect(text).toContain('Due at 17:00 Wednesday 20/01/2027');
  });

  it('runs hours through nights and rest days', () => {
    const text = explained(FRIDAY, '24 giờ');
    expect(text).toContain('kể cả ban đêm và ngày nghỉ (khoản 1 Điều 147 BLDS 2015)');
    expect(text).toContain('Đến hạn lúc 16:30 thứ Bảy 21/11/2026.');
    expect(text).not.toContain('24:00');
  });

  it('begins working hours at the next opening', () => {
    const text = explained('2026-11-21T10:30:00+07:00', '02 giờ làm việc');
    expect(text).toContain('nên tính từ đầu giờ làm việc tiếp theo, 07:30 thứ Hai 23/11/2026.');
    expect(text).toContain('Đến hạn lúc 09:30 thứ Hai 23/11/2026.');
  });

  it('counts half days after the one that contains the event', () => {
    const text = explained(FRIDAY, '03 buổi');
    expect(text).toContain('không tính buổi có thời điểm bắt đầu');
    expect(text).toContain('Đến hạn lúc 11:30 thứ Tư 25/11/2026.');
  });

  it('says why nobody was there when an event fell on a day off that is no weekend', () => {
    // Monday 31/08/2026 was swapped for Saturday 22/08; 1 and 2 September are National Day.
    const text = explained('2026-08-31T10:00:00+07:00', '04 giờ làm việc');
    expect(text).toContain('Ngày 31/08/2026 là ngày nghỉ: Nghỉ hoán đổi, theo 9441/TB-BNV');
    expect(text).toContain('07:30 thứ Năm 03/09/2026');
    expect(explained('2026-11-21T10:00:00+07:00', '04 giờ làm việc')).not.toContain(
      'là ngày nghỉ:',
    );
  });

  it('ends a same-day limit with the day, and takes a late receipt on the next', () => {
    expect(explained(FRIDAY, 'ngay trong ngày')).toContain('Đến hạn lúc 17:00 thứ Sáu 20/11/2026');
    expect(explained('2026-11-20T17:30:00+07:00', 'ngay trong ngày')).toContain(
      'Tiếp nhận ngoài giờ làm việc nên được coi là tiếp nhận vào ngày làm việc tiếp theo, thứ Hai 23/11/2026.',
    );
  });

  it('never moves a fixed date', () => {
    const text = explained('2023-11-20T08:00:00+07:00', { by: '2023-12-02' });
    expect(text).toContain(
      'Bắt đầu lúc 08:00 thứ Hai 20/11/2023; thời hạn là trước ngày 03/12/2023.',
    );
    expect(text).not.toContain('tính từ');
    expect(text).toContain('Hạn là một ngày cố định');
    expect(text).toContain('Đến hạn lúc 24:00 thứ Bảy 02/12/2023.');
  });
});

describe('an explained limit of a step', () => {
  it('is told in working time from the hour of entry', () => {
    const text = explained(FRIDAY, '02 ngày làm việc', 'vi', { scope: 'step' });
    expect(text).toContain('Thời hạn của bước tính theo thời gian làm việc kể từ thời điểm đó');
    expect(text).toContain(
      'Các ngày có thời gian được tính: thứ Sáu 20, thứ Hai 23 và thứ Tư 25/11.',
    );
    expect(text).toContain('Đến hạn lúc 16:30 thứ Tư 25/11/2026.');
  });

  it('is told apart from others even where both end at the same hour', () => {
    // After close, two working days end with Wednesday in either counting.
    const start = '2026-11-20T18:00:00+07:00';
    const step = explained(start, '02 ngày làm việc', 'vi', { scope: 'step' });
    const other = explained(start, '02 ngày làm việc');
    expect(step).toContain('Đến hạn lúc 17:00 thứ Tư 25/11/2026.');
    expect(other).toContain(
      'Đến hạn lúc 17:00 thứ Tư 25/11/2026; giải quyết xong đến 24:00 ngày đó',
    );
  });

  it('of zero ends with the day', () => {
    expect(explained(FRIDAY, { amount: 0, unit: 'workingDay' }, 'vi', { scope: 'step' })).toContain(
      'Thời hạn bằng 0',
    );
  });
});

describe('an explanation', () => {
  it('admits that another calendar ends the limit elsewhere', () => {
    const deadline = computeDeadline({ start: FRIDAY, limit: '03 ngày làm việc', calendar });
    const office = ['07:30-11:30', '13:00-17:00'];
    const other = buildCalendar({
      id: 'khong-le',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
      days: [],
      confirmedThrough: '2026-12-31',
    });
    // Without the holiday of 24/11 the third day is Wednesday.
    const text = explainDeadline(deadline, { calendar: other, locale: 'vi' });
    expect(text).toContain('Đến hạn lúc 17:00 thứ Năm 26/11/2026');
    expect(text).toMatch(
      /Lưu ý: hạn này được tính bằng lịch vn \S+; theo lịch khong-le 1 dùng để giải thích ở đây thì hạn là 17:00 thứ Tư 25\/11\/2026\.$/,
    );
  });

  it('needs no more of the calendar than the deadline did', () => {
    // After close on Friday both countings end with Thursday, the last day of this calendar; a step
    // would be late only at an opening past it.
    const short = vietnamCalendar({ to: '2026-11-26', beyond: 'refuse' });
    const text = explained('2026-11-20T18:00:00+07:00', '03 ngày làm việc', 'vi', {
      calendar: short,
    });
    expect(text).toContain('Đến hạn lúc 17:00 thứ Năm 26/11/2026; giải quyết xong');
  });

  it('is refused by a calendar that does not reach the end', () => {
    const deadline = computeDeadline({ start: FRIDAY, limit: '03 ngày làm việc', calendar });
    const short = vietnamCalendar({ to: '2026-11-24', beyond: 'refuse' });
    expect(() => explainDeadline(deadline, { calendar: short, locale: 'vi' })).toThrow(
      'calendar.notConfirmed',
    );
  });

  it('works on a deadline and a calendar that went through JSON', () => {
    const deadline = computeDeadline({ start: FRIDAY, limit: '03 ngày làm việc', calendar });
    const copy = JSON.parse(JSON.stringify({ deadline, calendar }));
    expect(explainDeadline(copy.deadline, { calendar: copy.calendar, locale: 'vi' })).toBe(
      explainDeadline(deadline, { calendar, locale: 'vi' }),
    );
  });

  it('keeps names of closures on one line', () => {
    const closed = buildCalendar({
      id: 'xa',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: { ...calendar.week },
      days: [
        {
          date: '2026-11-23',
          status: 'off',
          kind: 'closure',
          name: 'Bão\n\u001b[1m số 9',
          source: 'CV 12',
        },
      ],
      confirmedThrough: '2026-12-31',
    });
    const text = explained(FRIDAY, '01 ngày làm việc', 'vi', { calendar: closed });
    expect(text).toContain('thứ Hai 23/11 (Bão [1m số 9, theo CV 12)');
  });
});
