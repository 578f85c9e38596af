import type { Clock, Grade, Locale } from 'lienthong';

/** What the short pictures of the demo say beside the names. */
interface BriefWords {
  readonly grades: { readonly [G in Grade]: string };
  readonly silence: string;
  readonly running: string;
  readonly due: string;
  readonly whole: string;
  readonly legend: string;
  readonly verified: string;
  readonly nothingFound: string;
  /** Findings of severity `info` are only counted. */
  readonly notes: (count: number) => string;
}

export const BRIEF_WORDS: { readonly [L in Locale]: BriefWords } = {
  vi: {
    grades: { early: 'trước hạn', onTime: 'đúng hạn', late: 'quá hạn' },
    silence: 'im lặng',
    running: 'đang tính',
    due: 'hạn',
    whole: 'Toàn bộ hồ sơ',
    legend: '= thời gian đã dùng   | ngày đến hạn',
    verified: 'Kiểm tra định nghĩa:',
    nothingFound: 'không phát hiện lỗi',
    notes: (count) => `ghi chú: ${count}`,
  },
  en: {
    grades: { early: 'early', onTime: 'on time', late: 'late' },
    silence: 'silence',
    running: 'running',
    due: 'due',
    whole: 'The whole dossier',
    legend: '= time taken   | due',
    verified: 'Verification:',
    nothingFound: 'nothing was found',
    notes: (count) => `notes: ${count}`,
  },
};

/** The grade of a clock, or why it has none of the usual ones. */
export const gradeInWords = ({ grade, silent }: Clock, locale: Locale): string => {
  const words = BRIEF_WORDS[locale];
  if (silent === true) return words.silence;
  return grade === undefined ? words.running : words.grades[grade];
};
