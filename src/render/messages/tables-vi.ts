import type { TableWords } from '../report-tables/table-words.ts';

export const TABLES_VI: TableWords = {
  period: ({ from, to, asOf }) => `Kỳ báo cáo từ ${from} đến ${to}, số liệu tính đến ${asOf}`,
  titles: {
    period: 'Tình hình giải quyết hồ sơ',
    sixMonths: 'Báo cáo sáu tháng về giải quyết hồ sơ',
  },
  sections: {
    bottlenecks: 'Điểm nghẽn',
    lateUnits: 'Đơn vị gây chậm trễ',
    lateOfficials: 'Cán bộ gây chậm trễ',
    repeatedUnits: 'Đơn vị gây chậm trễ nhiều lần',
    repeatedOfficials: 'Cán bộ gây chậm trễ nhiều lần',
    violations: 'Vi phạm quy định',
    rates: 'Tỷ lệ giải quyết đúng hạn',
    evaluation: 'Điểm đánh giá theo hồ sơ',
    problems: 'Số liệu cần kiểm tra lại',
  },
  columns: {
    step: 'Bước',
    procedure: 'Thủ tục',
    unit: 'Đơn vị',
    visits: 'Số lượt',
    late: 'Quá hạn',
    medianUse: 'Trung vị, so với thời hạn',
    ninetiethUse: '90 % số lượt không quá, so với thời hạn',
    medianTime: 'Trung vị',
    ninetiethTime: '90 % số lượt không quá',
    agency: 'Cơ quan',
    head: 'Người đứng đầu',
    person: 'Cán bộ',
    times: 'Số lần',
    listed: 'Số lần nêu tên các tháng',
    dossiers: 'Số hồ sơ',
    lateBy: 'Vượt hạn của bước',
    charge: 'Phần chịu',
    reading: 'Cách tính',
    inTime: 'Đúng hạn',
    of: 'Trên tổng số',
    rate: 'Tỷ lệ',
    score: 'Điểm',
    source: 'Căn cứ',
    violation: 'Nội dung',
    party: 'Cơ quan, cán bộ',
    points: 'Điểm',
    files: 'Số hồ sơ, lượt',
  },
  figures: {
    received: 'tiếp nhận',
    carriedOver: 'kỳ trước chuyển sang',
    new: 'mới trong kỳ',
    handled: 'đã giải quyết',
    withoutLimit: 'không có thời hạn',
    inProgress: 'đang giải quyết',
    overdue: 'đang giải quyết, đã quá hạn',
    suspended: 'tạm dừng',
    closed: 'rút, dừng giải quyết',
    notReceived: 'chưa tiếp nhận, không tiếp nhận',
  },

  progress: {
    agency: 'Tiến độ theo cơ quan',
    unit: 'Tiến độ theo đơn vị',
    person: 'Tiến độ theo cán bộ',
    procedure: 'Tiến độ theo thủ tục',
    variant: 'Tiến độ theo trường hợp',
    step: 'Tiến độ theo bước',
    field: 'Tiến độ theo lĩnh vực',
    channel: 'Tiến độ theo hình thức nộp',
    month: 'Tiến độ theo tháng tiếp nhận',
  },
  lines: {
    agency: 'Cơ quan',
    unit: 'Đơn vị',
    person: 'Cán bộ',
    procedure: 'Thủ tục',
    variant: 'Trường hợp',
    step: 'Bước',
    field: 'Lĩnh vực',
    channel: 'Hình thức nộp',
    month: 'Tháng',
  },
  counts: {
    dossiers: 'đơn vị tính: hồ sơ',
    visits: 'đơn vị tính: lượt xử lý',
    legs: 'đơn vị tính: lượt cơ quan giữ hồ sơ',
  },
  sum: 'Cộng',
  unnamed: 'Không rõ',
  nothing: '–',

  sumsHold: 'Các tổng khớp nhau.',
  sumBroken: ({ place, is, shouldBe }) => `${place}: ghi ${is}, cộng lại được ${shouldBe}`,

  timeSpent: ({ working, waiting }) => `Thời gian xử lý ${working}; chờ, tạm dừng ${waiting}.`,
  nobody: 'Không có.',
  latenessTime:
    'Tính bằng giờ làm việc; riêng thời hạn chạy liên tục (như “24 giờ”) thì tính bằng giờ liên tục.',
  ofLateness: ({ party, carriedOver, byClock }) =>
    `${party}: trong đó ${[
      ...(carriedOver === undefined
        ? []
        : [
            `từ trước kỳ báo cáo ${carriedOver.times} lần, vượt hạn của bước ${carriedOver.lateBy}, phần chịu ${carriedOver.charge}`,
          ]),
      ...(byClock === undefined
        ? []
        : [
            `tính bằng giờ liên tục: vượt hạn của bước ${byClock.lateBy}, phần chịu ${byClock.charge}`,
          ]),
    ].join('; ')}.`,
  bounces: (times) => `Số lần các đơn vị chuyển trả hồ sơ cho nhau: ${times}.`,
  readings: {
    handled: 'trên số đã giải quyết',
    handledAndInProgress: 'trên số đã giải quyết và đang giải quyết',
    received: 'trên số tiếp nhận',
  },
  wholeFile: 'Thời gian giải quyết toàn bộ hồ sơ',
  contacts: 'Số lần liên hệ để hoàn thiện hồ sơ',
  missing: (indices) => `Các chỉ số ${indices} cần nguồn số liệu khác.`,
};
