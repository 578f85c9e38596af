import type { PauseReason, WaitParty } from '../procedure.ts';

/** Words in a row that say whose time it is, and why the dossier stands still. */
export interface WaitWords {
  readonly words: string;
  readonly for: WaitParty;
  readonly reason: PauseReason;
}

/**
 * The first row whose words stand in the text counts: what is posted or paid says more than who
 * waits. All in small letters.
 */
const WAIT_WORDS: readonly WaitWords[] = [
  { words: 'niêm yết', for: 'public', reason: 'posting' },
  { words: 'đăng tin', for: 'public', reason: 'posting' },
  { words: 'công khai', for: 'public', reason: 'posting' },
  { words: 'phương tiện thông tin đại chúng', for: 'public', reason: 'posting' },
  { words: 'nộp tiền', for: 'applicant', reason: 'payment' },
  { words: 'nghĩa vụ tài chính', for: 'applicant', reason: 'payment' },
  { words: 'nộp thuế', for: 'applicant', reason: 'payment' },
  { words: 'nộp phí', for: 'applicant', reason: 'payment' },
  { words: 'nộp lệ phí', for: 'applicant', reason: 'payment' },
  { words: 'bổ sung hồ sơ', for: 'applicant', reason: 'supplement' },
  { words: 'hoàn thiện hồ sơ', for: 'applicant', reason: 'supplement' },
  { words: 'lấy ý kiến', for: 'authority', reason: 'opinion' },
  { words: 'có ý kiến', for: 'authority', reason: 'opinion' },
  { words: 'người sử dụng đất', for: 'applicant', reason: 'other' },
  { words: 'người nộp hồ sơ', for: 'applicant', reason: 'other' },
  { words: 'chủ hồ sơ', for: 'applicant', reason: 'other' },
  { words: 'công dân', for: 'applicant', reason: 'other' },
  { words: 'tổ chức, cá nhân', for: 'applicant', reason: 'other' },
];

/** What the words of a wait say about it; nothing when none is known. */
export const waitWordsIn = (text: string): WaitWords | undefined => {
  const plain = text.toLowerCase();
  return WAIT_WORDS.find(({ words }) => plain.includes(words));
};
