import type { Locale } from '../limit/locale.ts';

type Words = { readonly [L in Locale]: string };

/** What an editor shows about a key of a definition, wherever the key stands. */
export const KEY_WORDS: { readonly [key: string]: Words } = {
  code: { vi: 'Mã thủ tục, để trong ngoặc kép', en: 'Code of the procedure, in quotation marks' },
  version: { vi: 'Phiên bản của định nghĩa', en: 'Version of the definition' },
  name: { vi: 'Tên', en: 'Name' },
  field: { vi: 'Lĩnh vực', en: 'Field of administration' },
  inForce: { vi: 'Thời gian có hiệu lực', en: 'When it is in force' },
  basis: { vi: 'Căn cứ pháp lý', en: 'The instruments it rests on' },
  rules: {
    vi: 'Bộ quy tắc, ví dụ vn-2026; bỏ trống thì theo ngày tiếp nhận',
    en: 'Rule pack, such as vn-2026; by the day of receipt when absent',
  },
  fees: { vi: 'Phí, lệ phí', en: 'Fees and charges' },
  timeZone: { vi: 'Múi giờ', en: 'Time zone' },
  variants: {
    vi: 'Các trường hợp; mỗi trường hợp có cột thời hạn riêng',
    en: 'Variants; each has its own column of limits',
  },
  limit: {
    vi: 'Thời hạn, ví dụ “03 ngày làm việc”; số trần lấy đơn vị của thời hạn bao ngoài',
    en: 'Limit, such as "03 ngày làm việc"; a bare number takes the unit of the limit around it',
  },
  extension: { vi: 'Gia hạn được phép', en: 'The extension that is allowed' },
  atMost: { vi: 'Gia hạn nhiều nhất', en: 'The most that one extension may add' },
  times: { vi: 'Số lần gia hạn', en: 'How many extensions there may be' },
  excludes: {
    vi: 'Đơn vị có thời gian không tính vào tổng thời hạn',
    en: 'Units whose time lies outside the limit of the whole',
  },
  endToEnd: {
    vi: 'Tổng thời gian kể cả các đơn vị trong “excludes”',
    en: 'The total with the time of the units in `excludes`',
  },
  units: { vi: 'Cơ quan, đơn vị tham gia, theo mã', en: 'The units that take part, by id' },
  desk: {
    vi: 'Bộ phận Một cửa; bỏ trống thì là đơn vị vừa tiếp nhận vừa trả kết quả',
    en: 'The one-stop desk; the unit that receives and also hands out when absent',
  },
  flow: {
    vi: 'Các bước theo thứ tự; “on” ghi các hướng khác',
    en: 'The nodes in their order; `on` names the exceptions',
  },
  head: { vi: 'Chức danh người đứng đầu', en: 'Title of the head' },
  parent: { vi: 'Đơn vị cấp trên', en: 'The unit above' },
  step: { vi: 'Bước: mã của bước', en: 'Step: its id' },
  stage: { vi: 'Giai đoạn: mã của giai đoạn', en: 'Stage: its id' },
  wait: { vi: 'Chờ: mã của lượt chờ', en: 'Wait: its id' },
  call: { vi: 'Thủ tục được gọi: mã của lượt gọi', en: 'Call of another procedure: its id' },
  procedure: { vi: 'Thủ tục được gọi', en: 'The procedure that is called' },
  parallel: { vi: 'Song song: mã của phần song song', en: 'Parallel branches: their id' },
  end: { vi: 'Kết thúc: mã của điểm kết thúc', en: 'End: its id' },
  label: { vi: 'Số thứ tự như công bố', en: 'The number as published' },
  unit: { vi: 'Đơn vị thực hiện', en: 'The unit that does it' },
  role: { vi: 'Chức danh', en: 'Role' },
  alternates: { vi: 'Đơn vị có thể làm thay', en: 'Units that may do it instead' },
  approver: { vi: 'Người duyệt', en: 'Who approves' },
  support: { vi: 'Đơn vị phối hợp', en: 'Units that work along' },
  returns: { vi: 'Là bước trả kết quả', en: 'Hands out the result' },
  on: { vi: 'Hướng đi theo kết quả của bước', en: 'Where each outcome leads' },
  outcomes: {
    vi: 'Tên gọi của các kết quả ghi ở “on”',
    en: 'What the outcomes in `on` are called',
  },
  for: { vi: 'Thời gian chờ thuộc về ai', en: 'Whose time the wait is' },
  reason: { vi: 'Lý do chờ', en: 'Why it waits' },
  clock: { vi: 'Thời hạn chạy, dừng hay tính lại', en: 'Whether clocks run, pause or restart' },
  within: { vi: 'Thời gian chờ tối đa', en: 'How long the wait may last' },
  join: { vi: 'Cần bao nhiêu nhánh xong', en: 'How many branches must be done' },
  branches: { vi: 'Các nhánh', en: 'The branches' },
  onSilence: { vi: 'Hệ quả khi không trả lời đúng hạn', en: 'What follows when nobody answers' },
  after: { vi: 'Sau thời hạn', en: 'After how long' },
  result: { vi: 'Kết quả của hồ sơ', en: 'How the dossier ends' },
};
