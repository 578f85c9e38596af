import type { ApologyCause, ReportWords } from '../report/report-words.ts';

const apologyCause = (cause: ApologyCause): string => {
  if (cause.of === 'agency') return `đã quá hạn phần việc của mình, bắt đầu từ ${cause.step}`;
  return cause.others.length === 0
    ? 'là đơn vị giữ hồ sơ khi đến hạn gửi văn bản xin lỗi'
    : `là một trong các đơn vị giữ hồ sơ khi đến hạn gửi văn bản xin lỗi, cùng với ${cause.others.join(', ')}`;
};

export const REPORT_VI: ReportWords = {
  title: 'Tình trạng hồ sơ',
  lookedAt: (now) => `Tại thời điểm ${now}`,
  logAhead: (latest) =>
    `Hồ sơ đã có ghi nhận đến ${latest}, sau thời điểm trên; các thời hạn được tính đến lần ghi nhận cuối cùng.`,
  sections: {
    counting: 'Cách tính hạn theo quy định',
    promiseCounting: 'Cách tính ngày hẹn trả',
    alerts: 'Cảnh báo',
    responsible: 'Đơn vị, người đang giữ hồ sơ',
    steps: 'Các lượt xử lý',
    stages: 'Các chặng',
    cycles: 'Các lần tính thời hạn trước',
    pauses: 'Thời gian chờ, tạm dừng',
    changes: 'Gia hạn, hẹn lại, xin lỗi, giải trình, đính chính',
    violations: 'Vi phạm quy định',
    lateness: 'Phân định trách nhiệm chậm trễ',
  },
  fields: {
    procedure: 'Thủ tục',
    basis: 'Căn cứ',
    excluded: 'Ngoài thời hạn',
    variant: 'Trường hợp',
    submitted: 'Nộp hồ sơ',
    accepted: 'Tiếp nhận',
    limit: 'Thời hạn',
    due: 'Hạn theo quy định',
    promised: 'Ngày hẹn trả',
    status: 'Tình trạng',
    grade: 'Đánh giá',
    delivered: 'Trả kết quả',
  },
  columns: {
    step: 'Bước',
    stage: 'Chặng',
    cycle: 'Lần tính',
    wait: 'Nội dung',
    at: 'Thời điểm',
    change: 'Nội dung',
    reason: 'Lý do',
    from: 'Từ',
    till: 'Đến',
    taken: 'Không tính vào thời hạn',
    basis: 'Căn cứ',
    unit: 'Đơn vị',
    limit: 'Thời hạn',
    received: 'Nhận',
    due: 'Hạn',
    done: 'Xong',
    state: 'Đánh giá',
    overrun: 'Vượt hạn của bước',
    charge: 'Phần chịu',
    share: 'Tỷ lệ',
  },

  version: (version) => `phiên bản ${version}`,
  channel: (channel) => `hình thức nộp: ${channel}`,
  rules: (rules) => `theo ${rules}`,
  withoutLimit: 'không quy định cho trường hợp này',
  moved: ({ days, unpaused }) =>
    `đã lùi${days === undefined ? '' : ` ${days}`} do có thời gian không tính vào thời hạn, nếu không là ${unpaused}`,
  extendedLimit: ({ whole, published, added }) =>
    `Thời hạn ${whole} gồm ${published} theo quy định và ${added} gia hạn.`,
  movedTo: ({ time, days, isAbout, rounded, from, to, isRolled }) =>
    `Có ${time} không tính vào thời hạn${days === undefined ? '' : `, bằng ${isAbout === true ? 'khoảng ' : ''}${days}`}${rounded === undefined ? '' : `, làm tròn lên ${rounded}`}; vì vậy hạn theo quy định lùi từ ${from} đến ${to}${isRolled ? ', do ngày cuối cùng là ngày nghỉ nên chuyển sang ngày làm việc tiếp theo' : ''}.`,
  promiseOrigins: {
    receipt: 'ghi trên giấy hẹn',
    reappointed: 'theo lần hẹn lại gần nhất',
    committed: 'theo thời hạn cam kết',
    statutory: 'theo thời hạn quy định',
  },
  ended: ({ result, at }) => `${result}, lúc ${at}`,
  declinedAt: (at) => `lúc ${at}`,
  reason: (reason) => `lý do: ${reason}`,
  basis: (basis) => `căn cứ: ${basis}`,

  lateBeside: ({ unit, step, overrun }) =>
    `${unit} không bị tính cho ${step}: bước này vượt thời hạn riêng ${overrun}, nhưng chạy song song với nhánh kéo dài hơn nên không làm hồ sơ chậm thêm.`,
  lateBy: (grade, time) => `${grade} ${time}`,
  silent: (grade) => `${grade}, không trả lời`,
  left: (time) => `còn ${time}`,
  dueToday: 'đến hạn trong hôm nay',
  open: 'đang xử lý',
  waiting: 'đang chờ',
  dueSoon: 'sắp đến hạn',
  nothing: '–',
  passedTo: (unit) => `đã chuyển cho ${unit}`,
  toBeCollected: 'chờ trả kết quả',
  wait: (name) => `${name} [chờ]`,
  stay: (ordinal) => `(lượt ${ordinal})`,
  cycle: (number) => `[lần tính ${number}]`,
  leadsTo: (node) => `chuyển ${node}`,
  usedUp: 'các lượt trước đã dùng hết',

  noAlerts: 'Không có cảnh báo.',
  late: (time) => `Đã quá ${time}.`,
  partLate: ({ name, unit, time }) => `${name} (${unit}) quá ${time}`,

  apologyOwed: ({ unit, cause, due, isMissed }) =>
    `${unit} phải gửi, vì ${apologyCause(cause)}${due === undefined ? '' : ` (chậm nhất ${due}${isMissed ? ', đã trễ' : ''})`}`,

  nobodyYet: 'Chưa tiếp nhận, nên chưa đơn vị nào giữ hồ sơ và chưa tính thời hạn.',
  nobody: 'Không còn đơn vị nào đang giữ hồ sơ.',
  holds: (who, step) => `${who}: ${step}`,
  inAgency: (agency) => `thuộc ${agency}`,
  since: (since) => `nhận lúc ${since}`,
  waitingSince: (since) => `chờ từ ${since}`,
  readySince: (since) => `đã có kết quả từ ${since}, chờ người nộp hồ sơ đến nhận`,
  lateSinceReceipt: (time) => `từ khi nhận ${time}`,
  lateBeforeReceipt: 'trước khi nhận',
  due: (due) => `hạn ${due}`,
  head: (head) => `chịu trách nhiệm: ${head}`,
  holder: (holder) => `người xử lý: ${holder}`,
  inCharge: (unit) => `đơn vị theo dõi: ${unit}`,
  nobodyInCharge: 'thủ tục không nêu đơn vị theo dõi',
  wakeUp: (at) => `Mốc theo dõi tiếp theo: ${at}.`,
  noWakeUp: 'Không còn mốc thời hạn nào phải theo dõi tiếp.',

  pauseOfAll: 'Tạm dừng toàn bộ hồ sơ',
  pauseOfPart: (name) => `Tạm dừng: ${name}`,
  waitOf: (party) => `chờ ${party}`,
  excludedAgency: 'cơ quan có thời hạn riêng',
  takenUntil: (time, bound) => `${time} (chỉ đến hết hạn chờ ${bound})`,

  extended: ({ time, step }) => `Gia hạn ${time}${step === undefined ? '' : ` cho ${step}`}`,
  reclassified: (variant) => `Chuyển sang trường hợp ${variant}`,
  appointed: ({ date, component }) =>
    component === undefined
      ? `Hẹn trả kết quả sau khi bổ sung: ${date}`
      : `Hẹn trả kết quả “${component}”: ${date}`,
  reappointed: ({ date, component }) =>
    component === undefined
      ? `Hẹn lại ngày trả kết quả: ${date}`
      : `Hẹn lại ngày trả kết quả “${component}”: ${date}`,
  apologised: ({ unit, promise }) =>
    `Văn bản xin lỗi${unit === undefined ? '' : ` của ${unit}`}${promise === undefined ? '' : `, dự kiến trả kết quả ${promise}`}`,
  explained: (unit) => `Giải trình${unit === undefined ? '' : ` của ${unit}`}`,
  corrected: ({ event, change }) => `Đính chính ghi nhận số ${event}: ${change}`,
  entry: ({ what, at }) => `${what} lúc ${at}`,
  entryRemoved: (entry) => `bỏ ${entry}`,
  entriesFallen: (ids) => `kéo theo hủy các ghi nhận số ${ids}, phải thực hiện lại`,
  correctionRemoved: 'bỏ lần đính chính này, ghi nhận trước đó có hiệu lực trở lại',
  doneBy: (actor) => `người thực hiện: ${actor}`,

  byUnit: 'Theo đơn vị',
  byVisit: 'Theo lượt xử lý',
  sum: 'Cộng',
  chargedToNobody: (reason) => `Không tính cho đơn vị nào: ${reason}`,
};
