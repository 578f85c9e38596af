import type { Counting } from '../../limit/limit.ts';
import type { SilenceEffect } from '../../rules/rule-pack.ts';
import type { DossierResult, WaitClock } from '../procedure.ts';

/** The usual outcomes, as Vietnamese tables and diagrams call them. */
export const OUTCOME_WORDS: { readonly [outcome: string]: string } = {
  done: 'xong',
  supplement: 'cần bổ sung',
  supplied: 'đã bổ sung',
  refused: 'từ chối',
  expired: 'hết thời gian chờ',
  unanswered: 'không trả lời trong thời hạn',
  paid: 'đã nộp tiền',
  confirmed: 'đã xác nhận',
  confirmation: 'cần xác nhận',
  agreed: 'đồng ý',
  disagreed: 'không đồng ý',
  approved: 'phê duyệt',
  rejected: 'không phê duyệt',
  returned: 'trả lại',
  answered: 'đã trả lời',
};

/** What silence comes to. */
export const SILENCE_WORDS: { readonly [E in SilenceEffect]: string } = {
  escalate: 'báo cáo cấp trên',
  consent: 'coi như đồng ý',
  refusal: 'coi như không đồng ý',
};

/** Ends that have no name. */
export const END_WORDS: { readonly [R in DossierResult]: string } = {
  granted: 'kết thúc, có kết quả',
  refused: 'từ chối giải quyết',
  withdrawn: 'rút hồ sơ',
  stopped: 'dừng giải quyết',
};

/** How a limit is counted, where the definition says so. */
export const COUNTING_WORDS: { readonly [C in Counting]: string } = {
  date: 'tính theo ngày',
  time: 'tính theo thời gian làm việc',
  session: 'tính theo buổi',
  clock: 'tính theo đồng hồ',
  sameDay: 'tính trong ngày',
};

/** What a wait does to the clocks, where the definition says so; read back by these words. */
export const CLOCK_WORDS: { readonly [C in WaitClock]: string } = {
  run: 'thời hạn vẫn tính',
  pause: 'thời hạn tạm dừng',
  restart: 'thời hạn tính lại từ đầu',
};

/** How far a limit may be extended. */
export const extensionInWords = (atMost: string, times: number): string =>
  `gia hạn không quá ${atMost}, ${times} lần`;
