import { defineProcedure, type EventInput, replay, vietnamCalendar } from 'lienthong';
import { reportDossier } from 'lienthong/render';
import { describe, expect, it } from 'vitest';

/*
 * Five working days, and up to three more. Hours are 07:30–11:30 and 13:00–17:00; 24/11 is off.
 *
 *   Mon 16/11 08:00  accepted, first stay at the step (2 working days: until Wed 18/11 08:00)
 *   Mon 16/11 10:00  asked another authority, which has until the end of Tue 17/11
 *   Wed 18/11 09:00  answered, 1 h 30 min past that; second stay at the step
 */
const procedure = defineProcedure({
  code: '3.000003',
  version: '1',
  name: 'Cấp phép',
  variants: ['normal', 'verification'],
  limit: { normal: '05 ngày làm việc', verification: '07 ngày làm việc' },
  extension: { atMost: '03 ngày làm việc' },
  units: { so: { name: 'Sở Xây dựng', head: 'Giám đốc Sở' } },
  flow: [
    {
      step: 'xem-xet',
      name: 'Xem xét',
      unit: 'so',
      limit: '02 ngày làm việc',
      on: { consult: 'y-kien', refused: 'tu-choi' },
    },
    { step: 'ky', name: 'Ký duyệt', unit: 'so' },
    { end: 'xong', result: 'granted' },
    {
      wait: 'y-kien',
      name: 'Lấy ý kiến Bộ',
      for: 'authority',
      reason: 'opinion',
      clock: 'pause',
      within: '01 ngày làm việc',
      on: { answered: 'xem-xet' },
    },
    { end: 'tu-choi', result: 'refused' },
  ],
});

const on = (day: number, time: string): string => `2026-11-${day}T${time}:00+07:00`;

const CONSULTED: readonly EventInput[] = [
  { type: 'accepted', id: '1', at: on(16, '08:00'), dossier: 'HS-0003' },
  { type: 'finished', id: '2', at: on(16, '10:00'), step: 'xem-xet', outcome: 'consult' },
];

const ANSWERED: readonly EventInput[] = [
  ...CONSULTED,
  { type: 'finished', id: '3', at: on(18, '09:00'), step: 'y-kien', outcome: 'answered' },
];

const STOPPED: readonly EventInput[] = [
  ...ANSWERED,
  {
    type: 'extended',
    id: '4',
    at: on(18, '10:00'),
    extension: '02 ngày làm việc',
    reason: 'Hồ sơ phức tạp',
    basis: 'CV 12/SXD',
  },
  {
    type: 'reclassified',
    id: '5',
    at: on(18, '10:30'),
    variant: 'verification',
    reason: 'Phải xác minh',
  },
  {
    type: 'reappointed',
    id: '6',
    at: on(18, '11:00'),
    promise: on(30, '17:00'),
    reason: 'Chờ ý kiến',
  },
  { type: 'apologised', id: '7', at: on(18, '13:30'), unit: 'so', reason: 'Trả kết quả chậm' },
  { type: 'explained', id: '8', at: on(18, '14:00'), unit: 'so', text: 'Bộ trả lời chậm' },
  { type: 'noted', id: '9', at: on(18, '14:30'), text: 'Đã gọi điện' },
  { type: 'voided', id: '10', at: on(18, '15:00'), event: '9', reason: 'Nhập nhầm hồ sơ' },
  {
    type: 'stopped',
    id: '11',
    at: on(19, '08:00'),
    reason: 'Người nộp đề nghị',
    basis: 'Đơn đề nghị ngày 18/11/2026',
  },
];

const reportOf = (events: readonly EventInput[], now: string, locale: 'vi' | 'en' = 'vi'): string =>
  reportDossier(replay(procedure, events), {
    now,
    calendar: vietnamCalendar(),
    locale,
    width: 240,
  });

/** The cells of a table under a heading; the page is so wide that nothing is wrapped. */
const tableUnder = (heading: string, report: string): readonly (readonly string[])[] => {
  const [, section = ''] = report.split(`\n\n${heading}\n`);
  const [lines = ''] = section.split('\n\n');
  const [, , ...rows] = lines.trimEnd().split('\n');
  return rows.map((row) => row.trim().split(/ {2,}/));
};

describe('the report of what the log tells', () => {
  it('says by what outcome a step was left, and what is left of its limit on the next stay', () => {
    // Two working days less the two hours of Monday morning: 5,5 + 8 + 0,5 hours. From Wednesday
    // 09:00 that is 6,5 there and 7,5 on Thursday; the day before the last is "soon".
    const rows = tableUnder('CÁC LƯỢT XỬ LÝ', reportOf(ANSWERED, on(18, '10:00')));
    expect(rows).toEqual([
      [
        'Xem xét',
        'Sở Xây dựng',
        '02 ngày làm việc',
        '16/11 08:00',
        '18/11 08:00',
        '16/11 10:00',
        'trước hạn, chuyển “Lấy ý kiến Bộ”',
      ],
      [
        'Lấy ý kiến Bộ [chờ]',
        'cơ quan khác',
        '01 ngày làm việc',
        '16/11 10:00',
        '17/11 17:00',
        '18/11 09:00',
        'quá hạn 1 giờ 30 phút làm việc, đã trả lời',
      ],
      [
        'Xem xét (lượt 2)',
        'Sở Xây dựng',
        '02 ngày làm việc (còn 14 giờ làm việc)',
        '18/11 09:00',
        '19/11 16:30',
        '–',
        'sắp đến hạn',
      ],
    ]);
  });

  it('says how much time a wait took, and that it was only up to its bound', () => {
    // Monday 10:00–11:30 and 13:00–17:00, and Tuesday: 5,5 + 8 hours.
    const report = reportOf(ANSWERED, on(18, '10:00'));
    expect(tableUnder('THỜI GIAN CHỜ, TẠM DỪNG', report)).toEqual([
      [
        'Lấy ý kiến Bộ',
        'lấy ý kiến',
        '16/11 10:00',
        '18/11 09:00',
        '13 giờ 30 phút làm việc (chỉ đến hết hạn chờ 17/11 17:00)',
      ],
    ]);
    // Five working days from 16/11 end on Monday 23/11. The day of receipt does not count anyway, so
    // only Tuesday is given back: the day after the holiday of 24/11.
    expect(report).toContain(
      'Hạn theo quy định : 17:00 thứ Tư 25/11/2026 (còn 04 ngày làm việc; đã lùi 01 ngày làm việc do có thời gian không tính vào thời hạn, nếu không là 17:00 thứ Hai 23/11/2026)',
    );
  });

  it('says that nobody is named who must end a wait past its bound', () => {
    const report = reportOf(CONSULTED, on(18, '08:30'));
    expect(report).toContain(
      'Lấy ý kiến Bộ (thủ tục không nêu đơn vị theo dõi) quá 1 giờ làm việc.',
    );
    expect(report).toContain(
      'Cơ quan khác: “Lấy ý kiến Bộ”, thủ tục không nêu đơn vị theo dõi, chờ từ 10:00 thứ Hai 16/11/2026, hạn',
    );
    expect(reportOf(CONSULTED, on(16, '11:00'))).not.toContain('không nêu đơn vị');
  });

  it('lists what changed the dates, with reasons and basis', () => {
    const report = reportOf(STOPPED, on(19, '09:00'));
    expect(tableUnder('GIA HẠN, HẸN LẠI, XIN LỖI, GIẢI TRÌNH, ĐÍNH CHÍNH', report)).toEqual([
      ['18/11 10:00', 'Gia hạn 02 ngày làm việc', 'Hồ sơ phức tạp', 'CV 12/SXD'],
      ['18/11 10:30', 'Chuyển sang trường hợp cần xác minh', 'Phải xác minh'],
      ['18/11 11:00', 'Hẹn lại ngày trả kết quả: 17:00 thứ Hai 30/11/2026', 'Chờ ý kiến'],
      ['18/11 13:30', 'Văn bản xin lỗi của Sở Xây dựng', 'Trả kết quả chậm'],
      ['18/11 14:00', 'Giải trình của Sở Xây dựng', 'Bộ trả lời chậm'],
      [
        '18/11 15:00',
        'Đính chính ghi nhận số 9: bỏ ghi chú lúc 18/11 14:30 (“Đã gọi điện”)',
        'Nhập nhầm hồ sơ',
      ],
    ]);
    expect(report).toContain(
      'đã kết thúc (dừng giải quyết, lúc 08:00 thứ Năm 19/11/2026; lý do: Người nộp đề nghị; căn cứ: Đơn đề nghị ngày 18/11/2026)',
    );
  });

  it('adds an extension to what is left, and names the date of the latest letter', () => {
    // 14 hours were left on Wednesday morning, and two days were added.
    const report = reportOf(STOPPED.slice(0, 6), on(18, '11:10'));
    const [, , again = []] = tableUnder('CÁC LƯỢT XỬ LÝ', report);
    expect(again[2]).toBe('04 ngày làm việc (còn 30 giờ làm việc)');
    expect(report).toContain('17:00 thứ Hai 30/11/2026 (theo lần hẹn lại gần nhất)');
  });

  it('says the same in English', () => {
    const report = reportOf(STOPPED, on(19, '09:00'), 'en');
    const heading = 'EXTENSIONS, NEW DATES, APOLOGIES, EXPLANATIONS, CORRECTIONS';
    expect(tableUnder(heading, report).map(([, what]) => what)).toEqual([
      'Extended by 2 working days',
      'Moved to the variant verification needed',
      'New date of handing out: 17:00 Monday 30/11/2026',
      'Letter of apology of Sở Xây dựng',
      'Explanation of Sở Xây dựng',
      'Correction of entry 9: remark at 18/11 14:30 (“Đã gọi điện”) taken out',
    ]);
    expect(report).not.toMatch(/undefined|\[object|NaN/);
  });

  it('takes a corrected reason and not the one that was wrong', () => {
    const corrected = reportOf(
      [
        ...ANSWERED,
        { type: 'stopped', id: '4', at: on(19, '08:00'), reason: 'Nhầm' },
        {
          type: 'voided',
          id: '5',
          at: on(19, '08:30'),
          event: '4',
          reason: 'Ghi sai lý do',
          instead: { type: 'stopped', id: '6', at: on(19, '08:00'), reason: 'Trùng hồ sơ' },
        },
      ],
      on(19, '09:00'),
    );
    expect(corrected).toContain('lý do: Trùng hồ sơ)');
    expect(corrected).not.toContain('lý do: Nhầm');
    expect(corrected).toContain(
      'Đính chính ghi nhận số 4: dừng giải quyết lúc 19/11 08:00; “Nhầm” → “Trùng hồ sơ”',
    );
  });

  it('shows what a correction changed, and that it was taken out again', () => {
    const at = (time: string): string => `2026-11-19T${time}:00+07:00`;
    const answered = { type: 'finished', step: 'y-kien', outcome: 'answered' } as const;
    const events: readonly EventInput[] = [
      ...ANSWERED,
      {
        type: 'voided',
        id: '4',
        at: at('08:00'),
        event: '3',
        reason: 'Nhập nhầm ngày',
        instead: { ...answered, id: '3a', at: on(17, '09:00') },
      },
      { type: 'voided', id: '6', at: at('08:20'), event: '4', reason: 'Không sai' },
    ];
    const changes = tableUnder(
      'GIA HẠN, HẸN LẠI, XIN LỖI, GIẢI TRÌNH, ĐÍNH CHÍNH',
      reportOf(events, at('09:00')),
    );
    expect(changes.map(([, what]) => what)).toEqual([
      'Đính chính ghi nhận số 3: hoàn thành “Lấy ý kiến Bộ” lúc 18/11 09:00 → 17/11 09:00',
      'Đính chính ghi nhận số 4: bỏ lần đính chính này, ghi nhận trước đó có hiệu lực trở lại',
    ]);
  });

  it('tells what fell with a correction', () => {
    const corrected = reportOf(
      [
        ...ANSWERED,
        { type: 'noted', id: '4', at: on(18, '10:00'), text: 'Đã ký' },
        {
          type: 'voided',
          id: '5',
          at: on(18, '11:00'),
          event: '3',
          reason: 'Chưa trả lời',
          alsoVoided: ['4'],
        },
      ],
      on(18, '11:10'),
    );
    expect(corrected).toContain('; kéo theo hủy các ghi nhận số 4, phải thực hiện lại');
  });

  it('shows another deed in place of the one that was entered', () => {
    const corrected = reportOf(
      [
        ...ANSWERED,
        { type: 'noted', id: '4', at: on(18, '10:00'), text: 'Đã ký' },
        {
          type: 'voided',
          id: '5',
          at: on(18, '11:00'),
          event: '4',
          reason: 'Chọn nhầm',
          instead: {
            type: 'finished',
            id: '6',
            at: on(18, '10:00'),
            step: 'xem-xet',
            outcome: 'refused',
          },
        },
      ],
      on(18, '11:10'),
    );
    expect(corrected).toContain(
      'Đính chính ghi nhận số 4: ghi chú lúc 18/11 10:00 (“Đã ký”) → hoàn thành “Xem xét” lúc 18/11 10:00 (từ chối giải quyết)',
    );
  });

  it('lists what was done against the rules', () => {
    const report = reportOf(
      [
        ...CONSULTED,
        {
          type: 'finished',
          id: '3',
          at: on(18, '09:00'),
          recordedAt: on(20, '08:00'),
          step: 'y-kien',
          outcome: 'answered',
        },
      ],
      on(20, '09:00'),
    );
    expect(tableUnder('VI PHẠM QUY ĐỊNH', report)).toEqual([
      ['18/11 09:00', 'cập nhật vào hệ thống sau ngày xảy ra'],
    ]);
  });
});
