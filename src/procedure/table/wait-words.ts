import type { PauseReason, WaitParty } from '../procedure.ts';
import { cellText } from './cell-text.ts';
import type { TableRow } from './procedure-table.ts';

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
  { words: 'chờ ý kiến', for: 'authority', reason: 'opinion' },
  { words: 'có ý kiến', for: 'authority', reason: 'opinion' },
  { words: 'người sử dụng đất', for: 'applicant', reason: 'other' },
  { words: 'người nộp hồ sơ', for: 'applicant', reason: 'other' },
  { words: 'chủ hồ sơ', for: 'applicant', reason: 'other' },
  { words: 'công dân', for: 'applicant', reason: 'other' },
  { words: 'tổ chức, cá nhân', for: 'applicant', reason: 'other' },
];

/** How the name of an applicant begins, whatever follows. */
const APPLICANT_OPENINGS = ['người nộp', 'người dân', 'công dân'] as const;

/** Names of applicants when alone or before a deed of theirs; agencies have such words in their names. */
const APPLICANT_NAMES = ['tổ chức', 'cá nhân', 'doanh nghiệp'] as const;

const DEEDS = ['nộp', 'đề nghị', 'yêu cầu', 'có yêu cầu', 'đăng ký'] as const;

/** Signs and words between the names of several. */
const BETWEEN_NAMES = /[,;/]|\s(?:và|hoặc)\s/;

const applicantIn = (name: string): string | undefined =>
  APPLICANT_OPENINGS.find((opening) => name.startsWith(opening)) ??
  APPLICANT_NAMES.find(
    (words) => name === words || DEEDS.some((deed) => name.startsWith(`${words} ${deed}`)),
  );

/** The words by which a unit is the applicant and nobody besides; nothing when it is an agency. */
export const applicantWordsIn = (unit: string): string | undefined => {
  const found = unit
    .toLowerCase()
    .split(BETWEEN_NAMES)
    .map((name) => applicantIn(name.trim()));
  return found.includes(undefined) ? undefined : found[0];
};

/** What the words of a wait say about it; nothing when none is known. */
export const waitWordsIn = ({
  content,
  unit,
}: Pick<TableRow, 'content' | 'unit'>): WaitWords | undefined => {
  const name = cellText(unit);
  const plain = `${cellText(content)} ${name}`.toLowerCase();
  const told = WAIT_WORDS.find(({ words }) => plain.includes(words));
  if (told !== undefined) return told;
  const applicant = applicantWordsIn(name);
  return applicant === undefined
    ? undefined
    : { words: applicant, for: 'applicant', reason: 'other' };
};
