import { buildCalendar, defineProcedure, replay, vietnamCalendar } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';
import { accepted, calendar, finished, handedOn, submitted, waiting } from './late-dossier.ts';

const NOW = '2026-11-30T09:00:00+07:00';

/** What stands under each heading; headings alone are not moved in. */
const sectionsOf = (report: string): ReadonlyMap<string, string> =>
  new Map(
    report.split(/\n\n(?=\S)/).map((part) => {
      const [heading = '', ...lines] = part.split('\n');
      return [heading, lines.join('\n')] as const;
    }),
  );

describe('the report of a late dossier', () => {
  it('can be read without the code', () => {
    expect(`\n${reportDossier(finished, { now: NOW, calendar, locale: 'vi' })}`).toBe(`
TÌNH TRẠNG HỒ SƠ HS-0001
Tại thời điểm 09:00 thứ Hai 30/11/2026
  Thủ tục           : 1.000001 – Cấp giấy phép (phiên bản 2026-09-01)
  Căn cứ            : QĐ 295/QĐ-UBND
  Tiếp nhận         : 16:30 thứ Sáu 20/11/2026 (hình thức nộp: trực tuyến; theo NĐ 118/2025/NĐ-CP,
                      NĐ 309/2026/NĐ-CP)
  Thời hạn          : 03 ngày làm việc
  Hạn theo quy định : 17:00 thứ Năm 26/11/2026
  Ngày hẹn trả      : 17:00 thứ Năm 26/11/2026 (theo thời hạn quy định)
  Tình trạng        : đã kết thúc (giải quyết xong, có kết quả, lúc 16:30 thứ Sáu 27/11/2026)
  Đánh giá          : QUÁ HẠN 7 giờ 30 phút làm việc

CÁCH TÍNH HẠN THEO QUY ĐỊNH
  Thời hạn 03 ngày làm việc, tính từ 16:30 thứ Sáu 20/11/2026. Ngày 20/11/2026 không tính vào thời
  hạn (khoản 3 Điều 147 BLDS 2015). Chỉ tính ngày làm việc. Đã tính 03 ngày làm việc: thứ Hai 23,
  thứ Tư 25 và thứ Năm 26/11. Không tính thứ Bảy 21 và Chủ nhật 22/11 (nghỉ hằng tuần); thứ Ba 24/11
  (Ngày Văn hóa Việt Nam, theo Điều 2 NQ 28/2026/QH16). Đến hạn lúc 17:00 thứ Năm 26/11/2026; giải
  quyết xong đến 24:00 ngày đó vẫn là đúng hạn (khoản 6 Điều 148 BLDS 2015).

CẢNH BÁO
  Không có cảnh báo.

ĐƠN VỊ, NGƯỜI ĐANG GIỮ HỒ SƠ
  Không còn đơn vị nào đang giữ hồ sơ.
  Không còn mốc thời hạn nào phải theo dõi tiếp.

CÁC LƯỢT XỬ LÝ
  Bước          Đơn vị       Thời hạn     Nhận         Hạn          Xong         Đánh giá
  ------------  -----------  -----------  -----------  -----------  -----------  -------------
  Bước 1. Tiếp  Bộ phận Một  01 ngày làm  20/11 16:30  23/11 16:30  25/11 16:30  quá hạn 8 giờ
  nhận          cửa          việc                                                làm việc

  Bước 2. Thẩm  Sở chuyên    02 ngày làm  25/11 16:30  27/11 16:30  27/11 16:30  đúng hạn
  định          ngành        việc

VI PHẠM QUY ĐỊNH
  Thời điểm    Nội dung                        Đơn vị     Căn cứ
  -----------  ------------------------------  ---------  ------------------------------------------
  25/11 24:00  đã hết hạn gửi văn bản xin lỗi  Sở chuyên  NĐ 118/2025/NĐ-CP, được hiểu là giữ nguyên
               mà chưa gửi                     ngành      khoản 9 Điều 19 NĐ 61/2018/NĐ-CP

  25/11 24:00  đã hết hạn thông báo hẹn lại    Sở chuyên  NĐ 118/2025/NĐ-CP, được hiểu là giữ nguyên
               ngày trả kết quả mà chưa thông  ngành      khoản 9 Điều 19 NĐ 61/2018/NĐ-CP
               báo

PHÂN ĐỊNH TRÁCH NHIỆM CHẬM TRỄ: 7 giờ 30 phút làm việc
  Theo đơn vị:
  Đơn vị           Phần chịu      Tỷ lệ
  ---------------  -------------  -----
  Bộ phận Một cửa  7 giờ 30 phút  100 %
  Cộng             7 giờ 30 phút  100 %

  Theo lượt xử lý:
  Bước               Đơn vị           Vượt hạn của bước  Phần chịu      Tỷ lệ
  -----------------  ---------------  -----------------  -------------  -----
  Bước 1. Tiếp nhận  Bộ phận Một cửa  8 giờ              7 giờ 30 phút  100 %
  Cộng                                                   7 giờ 30 phút  100 %

  - Bước vượt thời hạn riêng 8 giờ, nhưng hồ sơ chỉ chậm 7 giờ 30 phút nên chỉ tính 7 giờ 30 phút.
  - Sở chuyên ngành bị dồn thời gian nên không bị tính: “Bước 2. Thẩm định” không vượt thời hạn
    riêng, nhưng hồ sơ đến muộn nên 7 giờ 30 phút của thời hạn đó nằm sau hạn của hồ sơ.
`);
  });

  it('says the same in English', () => {
    const report = reportDossier(finished, { now: NOW, calendar, locale: 'en' });
    expect(report).toContain('Grade         : LATE by 7 h 30 min of working time');
    expect(report).toContain('WHOSE LATENESS IT IS: 7 h 30 min of working time');
    expect(report).toMatch(/late by 8 h/);
    expect(report).not.toMatch(/undefined|\[object|NaN/);
  });

  it('fits the width', () => {
    for (const width of [60, 80, 100, 140]) {
      for (const line of reportDossier(finished, { now: NOW, calendar, locale: 'vi', width }).split(
        '\n',
      )) {
        expect([...line].length).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('the report of a running dossier', () => {
  it('warns, names who has it, and says when to look again', () => {
    // Thursday 26/11 is the due date; step 2 has until Friday 16:30: 8 + 7,5 hours, one half used.
    const report = reportDossier(handedOn, {
      now: '2026-11-26T08:00:00+07:00',
      calendar,
      locale: 'vi',
    });
    const sections = sectionsOf(report);
    expect(report).toContain('17:00 thứ Năm 26/11/2026 (đến hạn trong hôm nay)');
    expect(sections.get('CẢNH BÁO')).toMatch(/SẮP ĐẾN HẠN[\s\S]*BỊ DỒN THỜI GIAN/);
    expect(sections.get('ĐƠN VỊ, NGƯỜI ĐANG GIỮ HỒ SƠ')?.replaceAll(/\s+/g, ' ').trim()).toBe(
      '- Sở chuyên ngành: “Bước 2. Thẩm định”, nhận lúc 16:30 thứ Tư 25/11/2026, hạn 16:30 thứ Sáu 27/11/2026, còn 15 giờ làm việc, chịu trách nhiệm: Giám đốc Sở. ' +
        'Mốc theo dõi tiếp theo: 00:00 thứ Sáu 27/11/2026.',
    );
    expect(report).not.toContain('PHÂN ĐỊNH');
  });

  it('says by how much it is overdue, the whole and its parts', () => {
    // Monday 30/11 09:00: the dossier is 9 h 30 min late (8 on Friday, 1,5 on Monday), step 2 is 2 h.
    const report = reportDossier(handedOn, { now: NOW, calendar, locale: 'vi' });
    const alerts = sectionsOf(report).get('CẢNH BÁO')?.replaceAll(/\s+/g, ' ');
    expect(alerts).toContain('Đã quá 9 giờ 30 phút làm việc.');
    expect(alerts).toContain('Bước 2. Thẩm định (Sở chuyên ngành) quá 2 giờ làm việc.');
    expect(report).toContain('QUÁ HẠN 2 giờ làm việc');
  });

  it('says who owes an apology, for what, and until when', () => {
    // Due on Thursday 26/11, one day before: the end of Wednesday. Step 1 was late with its own part.
    const alertsAt = (now: string, locale: 'vi' | 'en'): string | undefined =>
      sectionsOf(reportDossier(handedOn, { now, calendar, locale }))
        .get(locale === 'vi' ? 'CẢNH BÁO' : 'ALERTS')
        ?.replaceAll(/\s+/g, ' ');
    expect(alertsAt('2026-11-25T16:45:00+07:00', 'vi')).toContain(
      'Sở chuyên ngành phải gửi, vì là đơn vị giữ hồ sơ khi đến hạn gửi văn bản xin lỗi (chậm nhất hết ngày thứ Tư 25/11/2026)',
    );
    expect(alertsAt(NOW, 'vi')).toContain('(chậm nhất hết ngày thứ Tư 25/11/2026, đã trễ)');
    expect(alertsAt(NOW, 'vi')).toContain(
      'Bộ phận Một cửa phải gửi, vì đã quá hạn phần việc của mình, bắt đầu từ “Bước 1. Tiếp nhận”',
    );
    expect(alertsAt(NOW, 'en')).toContain(
      'Sở chuyên ngành owes one, having the dossier when the apology has to be out (by the end of Wednesday 25/11/2026, missed)',
    );
  });

  it('tells a wait from work', () => {
    const report = reportDossier(waiting, {
      now: '2026-11-26T10:00:00+07:00',
      calendar,
      locale: 'vi',
    });
    const sections = sectionsOf(report);
    expect(sections.get('CẢNH BÁO')).toContain('TẠM DỪNG');
    expect(sections.get('ĐƠN VỊ, NGƯỜI ĐANG GIỮ HỒ SƠ')).toContain(
      'Người nộp hồ sơ: “Bổ sung hồ sơ”, chờ từ 09:00 thứ Năm 26/11/2026',
    );
    expect(sections.get('CÁC LƯỢT XỬ LÝ')).toContain('[chờ]');
    expect(report).toContain('17:00 thứ Năm 26/11/2026 (tạm dừng)');
    // From 09:00 to 10:00 of the same morning.
    expect(`\n${sections.get('THỜI GIAN CHỜ, TẠM DỪNG')}`).toBe(`
  Nội dung       Lý do          Từ           Đến  Không tính vào thời hạn
  -------------  -------------  -----------  ---  -----------------------
  Bổ sung hồ sơ  bổ sung hồ sơ  26/11 09:00  –    1 giờ làm việc
`);
  });

  it('says what is left', () => {
    const report = reportDossier(accepted, {
      now: '2026-11-20T16:30:00+07:00',
      calendar,
      locale: 'en',
    });
    expect(report).toContain('17:00 Thursday 26/11/2026 (3 working days left)');
    expect(report).toContain('1 working day left, answerable: Trưởng Bộ phận Một cửa.');
  });

  it('says of a filed dossier that nothing runs yet', () => {
    const report = reportDossier(submitted, { now: NOW, calendar, locale: 'vi' });
    expect(report).toContain('đã nộp, chưa tiếp nhận');
    expect(report).toContain('Chưa tiếp nhận, nên chưa đơn vị nào giữ hồ sơ');
    expect(report).not.toContain('CÁCH TÍNH HẠN');
  });

  it('admits that the log goes on after the instant of the look', () => {
    const report = reportDossier(finished, {
      now: '2026-11-26T08:00:00+07:00',
      calendar,
      locale: 'vi',
    });
    expect(report.replaceAll(/\s+/g, ' ')).toContain(
      'Hồ sơ đã có ghi nhận đến 16:30 thứ Sáu 27/11/2026, sau thời điểm trên',
    );
  });
});

const rich = defineProcedure({
  code: '2.000002',
  version: '1',
  name: 'Giải quyết <script>\u001b[31m có chặng',
  variants: ['thuong', 'khan'],
  limit: {
    thuong: { amount: 10, unit: 'workingDay', committed: { amount: 8, unit: 'workingDay' } },
    khan: '24 giờ',
  },
  excludes: ['thue'],
  units: {
    so: { name: 'Sở' },
    phong: { name: 'Phòng chuyên môn', parent: 'so', head: 'Trưởng phòng' },
    thue: { name: 'Cơ quan thuế' },
  },
  flow: [
    {
      stage: 'tham-tra',
      name: 'Thẩm tra',
      unit: 'so',
      limit: { thuong: '04 ngày làm việc' },
      flow: [
        { step: 'xem-xet', name: 'Xem xét', unit: 'phong', limit: { thuong: '02 ngày làm việc' } },
        { step: 'ky', name: 'Ký duyệt', unit: 'so' },
      ],
    },
    { step: 'thong-bao-thue', name: 'Thông báo thuế', unit: 'thue', limit: '02 giờ' },
    { end: 'xong', result: 'granted' },
  ],
});

const events = (variant: string) =>
  [
    { type: 'accepted', id: '1', at: '2026-11-16T09:00:00+07:00', dossier: 'HS-0002', variant },
    {
      type: 'paused',
      id: '2',
      at: '2026-11-17T09:00:00+07:00',
      reason: 'incident',
      step: 'xem-xet',
      basis: 'Thông báo sự cố số 5',
    },
    { type: 'resumed', id: '3', at: '2026-11-17T15:00:00+07:00' },
    {
      type: 'finished',
      id: '4',
      at: '2026-11-19T09:00:00+07:00',
      step: 'xem-xet',
      outcome: 'done',
    },
    { type: 'finished', id: '5', at: '2026-11-19T10:00:00+07:00', step: 'ky', outcome: 'done' },
  ] as const;

describe('the report of a dossier with everything', () => {
  const now = '2026-11-19T15:00:00+07:00';

  it('has a table of stages, the pauses, and the agency above a unit', () => {
    const report = reportDossier(replay(rich, events('thuong')), { now, calendar, locale: 'vi' });
    const sections = sectionsOf(report);
    expect(report).toContain('Ngoài thời hạn    : Cơ quan thuế');
    expect(report).toContain('Trường hợp        : “thuong”');
    // Four working days from Monday 16/11 end on Friday; six hours of pause, rounded up, on Monday.
    expect(sections.get('CÁC CHẶNG')).toMatch(
      /Thẩm tra +Sở .*16\/11 09:00 {2}23\/11 17:00 {2}19\/11 10:00/,
    );
    // 09:00–11:30 and 13:00–15:00. The tax office works outside the limit since Thursday 10:00:
    // 1,5 hours in the morning, two in the afternoon.
    const wide = reportDossier(replay(rich, events('thuong')), {
      now,
      calendar,
      locale: 'vi',
      width: 140,
    });
    expect(`\n${sectionsOf(wide).get('THỜI GIAN CHỜ, TẠM DỪNG')}`).toBe(`
  Nội dung           Lý do                      Từ           Đến          Không tính vào thời hạn  Căn cứ
  -----------------  -------------------------  -----------  -----------  -----------------------  --------------------
  Tạm dừng: Xem xét  sự cố                      17/11 09:00  17/11 15:00  4 giờ 30 phút làm việc   Thông báo sự cố số 5
  Thông báo thuế     cơ quan có thời hạn riêng  19/11 10:00  –            3 giờ 30 phút làm việc
`);
    const before = reportDossier(replay(rich, events('thuong').slice(0, 1)), {
      now,
      calendar,
      locale: 'vi',
    });
    expect(before.replaceAll(/\s+/g, ' ')).toContain(
      'Phòng chuyên môn: “Xem xét”, thuộc Sở, nhận lúc',
    );
  });

  it('explains the committed date apart from the statutory one', () => {
    // Monday 16/11 plus 8 working days, 24/11 off: Friday 27/11; plus 10: Tuesday 1/12.
    const report = reportDossier(replay(rich, events('thuong').slice(0, 1)), {
      now,
      calendar,
      locale: 'vi',
    });
    expect(report).toContain('Hạn theo quy định : 17:00 thứ Ba 01/12/2026');
    expect(report).toContain(
      'Ngày hẹn trả      : 17:00 thứ Sáu 27/11/2026 (theo thời hạn cam kết)',
    );
    expect(sectionsOf(report).get('CÁCH TÍNH NGÀY HẸN TRẢ')).toContain('Đã tính 08 ngày làm việc');
  });

  it('words the lateness of a limit in hours as elapsed time', () => {
    // 24 hours from Monday 16/11 09:00; the pause of 6 hours moves the end to Tuesday 15:00, and by
    // Thursday 10:00, when an excluded agency takes over, 43 hours have passed.
    const report = reportDossier(replay(rich, events('khan')), { now, calendar, locale: 'vi' });
    expect(report).toContain('Hạn theo quy định : 15:00 thứ Ba 17/11/2026 (');
    expect(report).toContain('QUÁ HẠN 43 giờ tính liên tục');
  });

  it('lets no control character of a name reach the terminal', () => {
    const report = reportDossier(replay(rich, events('thuong')), { now, calendar, locale: 'vi' });
    expect(report).not.toMatch(/[^\P{Cc}\n]/u);
    expect(report).toContain('Giải quyết <script> [31m có chặng');
  });

  it('goes on past a calendar that refuses, and says that it is projected', () => {
    const strict = vietnamCalendar({ to: '2026-11-20', beyond: 'refuse' });
    const report = reportDossier(replay(rich, events('thuong')), {
      now,
      calendar: strict,
      locale: 'vi',
    });
    expect(report).toContain('DỰ KIẾN');
    expect(report.replaceAll(/\s+/g, ' ')).toContain(
      'Hạn này là dự kiến: lịch nghỉ lễ mới được công bố đến hết ngày 20/11/2026',
    );
  });

  it('takes a calendar for each unit', () => {
    const office = ['08:00-12:00'];
    const half = buildCalendar({
      id: 'nua-ngay',
      version: '1',
      timeZone: 'Asia/Ho_Chi_Minh',
      week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
      days: [],
      confirmedThrough: '2026-12-31',
    });
    const set = { default: calendar, byUnit: { phong: half } };
    const report = reportDossier(replay(rich, events('thuong').slice(0, 1)), {
      now: '2026-11-16T09:00:00+07:00',
      calendar: set,
      locale: 'vi',
    });
    // Two of its four-hour days from Monday 09:00 end on Wednesday at 09:00.
    expect(report).toContain('18/11 09:00');
  });

  it('names the node that a limit is anchored at, and the reason of a stop', () => {
    const anchored = defineProcedure({
      code: '1',
      version: '1',
      name: 'x',
      limit: '10 ngày làm việc',
      units: { so: { name: 'Sở' } },
      flow: [
        { step: 'nhan', name: 'Nhận', unit: 'so', limit: '01 ngày làm việc' },
        {
          step: 'xet',
          name: 'Xét',
          unit: 'so',
          limit: { amount: 2, unit: 'workingDay', anchor: 'nhan' },
        },
      ],
    });
    const stopped = replay(anchored, [
      { type: 'accepted', id: '1', at: '2026-11-16T09:00:00+07:00', dossier: 'HS-0003' },
      {
        type: 'finished',
        id: '2',
        at: '2026-11-16T10:00:00+07:00',
        step: 'nhan',
        outcome: 'done',
      },
      { type: 'stopped', id: '3', at: '2026-11-17T10:00:00+07:00', reason: 'Người nộp\nđề nghị' },
    ]);
    const report = reportDossier(stopped, { now, calendar, locale: 'vi' }).replaceAll(/\s+/g, ' ');
    expect(report).toContain(
      'đã kết thúc (dừng giải quyết, lúc 10:00 thứ Ba 17/11/2026; lý do: Người nộp đề nghị)',
    );
    expect(report).not.toContain('"nhan"');
  });
});
