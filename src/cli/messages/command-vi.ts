import type { CommandWords } from './command-words.ts';

export const COMMAND_VI: CommandWords = {
  usage: 'Cách dùng',
  command: 'LỆNH',
  optionsHint: 'TÙY CHỌN',
  exitCodes:
    'Mã thoát: 0 không có vấn đề; 1 nội dung đọc được có vấn đề, đã nêu rõ; 2 lệnh gọi sai.',
  seeHelp: 'Xem cách dùng: lienthong --help hoặc lienthong LỆNH --help',
  commands: {
    due: 'Tính hạn giải quyết và giải thích cách tính',
    calendar: 'Xem lịch làm việc của một năm',
    check: 'Kiểm tra quy trình, chỉ rõ tệp và dòng có vấn đề',
    table: 'Chuyển bảng các bước (XLSX, CSV, Markdown) thành định nghĩa quy trình',
    publish: 'Xuất bảng các bước và sơ đồ quy trình thành Markdown hoặc HTML',
    explain: 'Trình bày đầy đủ tình trạng một hồ sơ và trách nhiệm chậm trễ',
    assess: 'Đánh giá một hồ sơ tại một thời điểm',
    scan: 'Rà soát nhiều hồ sơ, mỗi dòng một hồ sơ (NDJSON)',
    report: 'Lập báo cáo tháng, sáu tháng từ nhiều hồ sơ (NDJSON)',
    serve: 'Trả lời từng yêu cầu JSON trên đầu vào chuẩn, mỗi dòng một yêu cầu',
  },
  options: {
    help: 'Xem cách dùng',
    version: 'Xem phiên bản',
    lang: 'Ngôn ngữ của kết quả, mặc định là vi',
    json: 'In kết quả dạng JSON',
    from: 'Thời điểm bắt đầu tính, mặc định là hiện tại',
    now: 'Thời điểm xem xét, mặc định là hiện tại',
    'as-recorded-by': 'Chỉ tính những gì đã được ghi nhận đến thời điểm này',
    rules: 'Bộ quy tắc: vn-2018, vn-2025 hoặc vn-2026; mặc định theo ngày bắt đầu tính',
    hours: 'Giờ làm việc các ngày trong tuần, mặc định 07:30-11:30,13:00-17:00',
    calendar:
      'Tệp JSON hoặc YAML chứa lịch làm việc, hoặc phần khác với lịch chung ("extends": "vietnam")',
    procedures: 'Thư mục chứa định nghĩa quy trình của các hồ sơ',
    format: 'Định dạng kết quả: text hoặc html; publish: md hoặc html; table: yaml hoặc json',
    code: 'Mã thủ tục, khi bảng không ghi',
    edition: 'Phiên bản của định nghĩa, khi bảng không ghi',
    title: 'Tên thủ tục, khi bảng không ghi',
    month: 'Tháng báo cáo, mặc định là tháng hiện tại; với six-months là nửa năm có tháng đó',
    kind: 'Loại báo cáo: progress (mặc định), late, bottlenecks, indicators hoặc six-months',
    by: 'Chia theo: unit, agency, person, procedure, variant, step, field, channel hoặc month',
  },
  faults: {
    commandMissing: 'Chưa nêu lệnh cần chạy.',
    commandUnknown: (name, known) =>
      `Không có lệnh “${name}”. Các lệnh hiện có: ${known.join(', ')}.`,
    optionUnknown: (name, known, near) =>
      `Lệnh này không có tùy chọn --${name}.${near === undefined ? '' : ` Có thể là --${near}.`} Các tùy chọn hiện có: --${known.join(', --')}.`,
    dashHint:
      'Nội dung bắt đầu bằng dấu “-” phải đặt sau dấu “--”, ví dụ: lienthong due -- "-3 ngày".',
    optionEmpty: (name) => `Tùy chọn --${name} chưa có giá trị.`,
    optionsExclusive: (one, other) =>
      `Chỉ được dùng một trong hai tùy chọn --${one} và --${other}.`,
    notOneOf: (name, given, allowed) =>
      `Tùy chọn --${name} không nhận giá trị “${given}”. Hãy dùng một trong: ${allowed.join(', ')}.`,
    operandMissing: (operand) => `Lệnh còn thiếu ${operand}.`,
    operandSurplus: (operand) =>
      `Lệnh không nhận thêm “${operand}”. Nội dung có dấu cách phải đặt trong dấu ngoặc kép.`,
    optionUnfit: (name, other, value) =>
      `Tùy chọn --${name} không dùng cùng với --${other} ${value}.`,
    files: {
      missing: (file) => `Không tìm thấy “${file}”. Hãy kiểm tra lại đường dẫn.`,
      folder: (file) => `“${file}” là thư mục. Hãy nêu một tệp.`,
      noFolder: (file) => `“${file}” không phải là thư mục. Hãy nêu một thư mục.`,
      forbidden: (file) => `Không có quyền đọc “${file}”.`,
      unreadable: (file) => `Không đọc được “${file}”.`,
    },
    noDefinitions: (folder) =>
      `Không có định nghĩa quy trình nào trong “${folder}” (tệp .json, .yaml ở ngay trong thư mục; thư mục con không được đọc).`,
    formatUnknown: (file, known) =>
      `Không rõ định dạng của tệp “${file}”. Tên tệp phải kết thúc bằng ${known.join(', ')}.`,
    hoursOfCalendar:
      'Không dùng --hours cùng với --calendar, vì tệp lịch đã ghi giờ làm việc. Hãy ghi giờ vào tệp lịch, ví dụ { "extends": "vietnam", "id": "xa", "version": "1", "hours": ["08:00-12:00", "13:30-17:30"] }.',
    yearInvalid: (year) => `“${year}” không phải là một năm. Hãy ghi bốn chữ số, ví dụ 2026.`,
    monthInvalid: (month) =>
      `“${month}” không phải là một tháng. Hãy ghi năm-tháng, ví dụ 2026-10.`,
  },
  check: {
    severities: { error: 'lỗi', warning: 'cảnh báo', info: 'ghi chú' },
    sound: (file) => `${file}: không có vấn đề.`,
  },
  notes: {
    unstamped: (procedure, digest) =>
      `Ghi chú: có hồ sơ không ghi mã nội dung (digest) của quy trình; đã dùng bản duy nhất của “${procedure}” (${digest}).`,
    dueBeforeStart: (start) => `Lưu ý: hạn này trước thời điểm bắt đầu tính, ${start}.`,
    monthAhead: (from, now) =>
      `Ghi chú: kỳ báo cáo bắt đầu từ ${from}, sau thời điểm xem xét (${now}).`,
  },
  publish: { diagram: 'Sơ đồ quy trình' },
  assess: {
    dossier: 'Hồ sơ',
    now: 'Tại thời điểm',
    warnings: 'Lưu ý',
    status: 'Tình trạng',
    legal: 'Hạn theo quy định',
    promised: 'Ngày hẹn trả',
    grade: 'Đánh giá',
    held: 'Đang giữ',
    alerts: 'Cảnh báo',
    violations: 'Vi phạm quy định',
    nextWakeUp: 'Mốc theo dõi tiếp theo',
  },
  scan: {
    standings: { overdue: 'QUÁ HẠN', dueSoon: 'sắp đến hạn', inTime: 'trong hạn' },
    summary: ({ dossiers, overdue, dueSoon }) =>
      `${dossiers} hồ sơ: ${overdue} đang quá hạn, ${dueSoon} sắp đến hạn.`,
  },
  lines: ({ read, broken }) => `Có ${broken} trong ${read} dòng không đọc được, đã nêu ở trên.`,
  report: {
    titles: {
      progress: 'Tình hình giải quyết hồ sơ',
      late: 'Đơn vị, cá nhân chậm giải quyết hồ sơ',
      bottlenecks: 'Điểm nghẽn trong giải quyết hồ sơ',
      indicators: 'Chỉ số giải quyết hồ sơ đúng hạn',
      'six-months': 'Báo cáo sáu tháng về giải quyết hồ sơ',
    },
    title: (title, from, to) => `${title} từ ${from} đến ${to}`,
  },
};
