import type { Words } from './words.ts';

export const VI: Words = {
  and: 'và',
  through: 'đến',
  decimalPoint: ',',
  weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  units: { hour: 'giờ', minute: 'phút', underAMinute: 'dưới 1 phút' },
  timeKinds: { working: 'làm việc', wall: 'tính liên tục' },
  grades: { early: 'trước hạn', onTime: 'đúng hạn', late: 'quá hạn' },
  clockStates: {
    running: 'đang tính',
    paused: 'tạm dừng',
    done: 'đã xong',
    void: 'không xét',
  },
  statuses: {
    submitted: 'đã nộp, chưa tiếp nhận',
    declined: 'không được tiếp nhận hoặc đã rút trước khi tiếp nhận',
    running: 'đang giải quyết',
    resolved: 'đã có kết quả, chờ trả',
    ended: 'đã kết thúc',
  },
  results: {
    granted: 'giải quyết xong, có kết quả',
    refused: 'từ chối giải quyết',
    withdrawn: 'người nộp rút hồ sơ',
    stopped: 'dừng giải quyết',
  },
  flags: {
    overdue: 'QUÁ HẠN: đã hết thời hạn theo quy định mà chưa giải quyết xong.',
    dueSoon: 'SẮP ĐẾN HẠN: thời hạn theo quy định sắp hết.',
    partOverdue: 'QUÁ HẠN TỪNG PHẦN: có bước, chặng hoặc lượt chờ đang quá thời hạn riêng.',
    paused: 'TẠM DỪNG: mọi nhánh xử lý đang dừng tính thời hạn.',
    squeezed:
      'BỊ DỒN THỜI GIAN: thời hạn riêng của bước hoặc chặng đang chạy kết thúc sau hạn của hồ sơ, vì hồ sơ đến muộn.',
    overCommitted: 'HẸN TRẢ MUỘN: ngày hẹn trả nằm sau hạn theo quy định.',
    lateEntry: 'CẬP NHẬT MUỘN: có sự kiện được nhập vào hệ thống sau ngày xảy ra.',
  },
  projected:
    'DỰ KIẾN: lịch nghỉ của khoảng thời gian này chưa được công bố đầy đủ, hạn có thể thay đổi.',
  parties: {
    unit: 'đơn vị giải quyết',
    applicant: 'người nộp hồ sơ',
    authority: 'cơ quan khác',
    public: 'niêm yết, công khai',
    other: 'bên khác',
  },
  pauseReasons: {
    supplement: 'bổ sung hồ sơ',
    payment: 'nộp phí, thực hiện nghĩa vụ tài chính',
    posting: 'niêm yết, công khai',
    opinion: 'lấy ý kiến',
    incident: 'sự cố',
    other: 'lý do khác',
  },
  waitClocks: {
    run: 'vẫn tính thời hạn',
    pause: 'dừng tính thời hạn',
    restart: 'tính lại thời hạn từ đầu khi chờ xong',
  },
  visitEnds: {
    finished: 'đã xong',
    expired: 'hết thời gian chờ',
    void: 'không cần nữa',
    restarted: 'tính lại từ đầu',
    closed: 'hồ sơ kết thúc',
  },
  remainders: {
    calendar: 'lịch riêng của đơn vị giữ hồ sơ nghỉ trong khi lịch của hồ sơ vẫn chạy',
    plan: 'do quy trình: dù mọi bước đúng thời hạn riêng, cộng lại vẫn dài hơn thời hạn của hồ sơ',
    unassigned: 'không xác định được đơn vị giữ hồ sơ trong thời gian này',
  },
  quoted: (text) => `“${text}”`,
};
