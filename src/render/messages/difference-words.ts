import type { ObligationKind, ObligationState } from '../../accountability/obligation.ts';
import type { ComparedFacts } from '../../assessment/compare-assessments.ts';
import type { Locale } from '../../limit/locale.ts';

/** The words in which a difference between two looks is told. */
export interface DifferenceWords {
  readonly kinds: { readonly [W in keyof ComparedFacts]: string };
  /** One look tells nothing of it. */
  readonly nothing: string;
  /** A flag is up. */
  readonly up: string;
  /** Members of what is told, named where they are all that differs. */
  readonly members: ReadonlyMap<string, string>;
  readonly obligations: { readonly [K in ObligationKind]: string };
  readonly obligationStates: { readonly [S in ObligationState]: string };
}

const VI: DifferenceWords = {
  kinds: {
    status: 'Trạng thái',
    result: 'Kết quả',
    grade: 'Đánh giá',
    legalDue: 'Hạn theo quy định',
    promised: 'Ngày hẹn trả',
    flag: 'Cảnh báo',
    clock: 'Thời hạn',
    component: 'Thủ tục thành phần',
    holder: 'Người chịu trách nhiệm',
    stop: 'Tạm dừng',
    obligation: 'Nghĩa vụ',
    violation: 'Vi phạm',
  },
  nothing: 'không có',
  up: 'có',
  members: new Map([
    ['unit', 'đơn vị'],
    ['agency', 'cơ quan'],
    ['head', 'người đứng đầu'],
    ['role', 'chức danh'],
    ['person', 'người thực hiện'],
    ['visit', 'bước'],
    ['event', 'sự kiện'],
    ['fulfilledBy', 'sự kiện thực hiện'],
    ['at', 'thời điểm'],
    ['arisenAt', 'phát sinh từ'],
    ['from', 'từ'],
    ['since', 'từ'],
    ['start', 'bắt đầu'],
    ['ended', 'kết thúc'],
    ['due', 'đến hạn'],
    ['dueDate', 'ngày đến hạn'],
    ['endsAt', 'hết hạn'],
    ['amount', 'thời lượng'],
    ['minutes', 'số phút'],
    ['lateBy', 'trễ (mili giây)'],
    ['article', 'căn cứ'],
    ['basis', 'căn cứ'],
  ]),
  obligations: {
    apology: 'xin lỗi',
    newDate: 'hẹn lại ngày trả kết quả',
    explanation: 'giải trình',
    monthlyList: 'đưa vào danh sách chậm muộn hằng tháng',
    supplementNotice: 'thông báo yêu cầu bổ sung hồ sơ',
    refusalNotice: 'thông báo từ chối giải quyết',
    transfer: 'chuyển hồ sơ',
  },
  obligationStates: {
    open: 'chưa thực hiện',
    fulfilled: 'đã thực hiện',
    fulfilledLate: 'thực hiện muộn',
    missed: 'không thực hiện đúng hạn',
  },
};

const EN: DifferenceWords = {
  kinds: {
    status: 'Status',
    result: 'Result',
    grade: 'Grade',
    legalDue: 'Statutory due date',
    promised: 'Promised date',
    flag: 'Warning',
    clock: 'Limit',
    component: 'Component',
    holder: 'Responsible',
    stop: 'Stopped',
    obligation: 'Obligation',
    violation: 'Violation',
  },
  nothing: 'none',
  up: 'yes',
  members: new Map([
    ['fulfilledBy', 'met by the event'],
    ['arisenAt', 'since'],
    ['dueDate', 'due date'],
    ['endsAt', 'ends'],
    ['lateBy', 'late by (milliseconds)'],
  ]),
  obligations: {
    apology: 'an apology',
    newDate: 'a new date for the result',
    explanation: 'an explanation',
    monthlyList: 'entry in the monthly list of delays',
    supplementNotice: 'the request for supplements',
    refusalNotice: 'the notice of refusal',
    transfer: 'handing the file on',
  },
  obligationStates: {
    open: 'not met yet',
    fulfilled: 'met',
    fulfilledLate: 'met late',
    missed: 'not met in time',
  },
};

export const DIFFERENCE_WORDS: { readonly [L in Locale]: DifferenceWords } = { vi: VI, en: EN };
