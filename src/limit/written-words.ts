import type { CutOff } from './limit.ts';
import type { Locale } from './locale.ts';

type Wording<K extends string> = { readonly [locale in Locale]: { readonly [key in K]: string } };

/** What follows a limit when it counts from something else than the entry of its own step. */
export const ANCHOR_WORDS = {
  vi: {
    fromReceipt: 'kể từ ngày nhận đủ hồ sơ hợp lệ',
    ofReceipt: 'nhận đủ hồ sơ hợp lệ',
    fromEndOf: 'kể từ khi kết thúc',
  },
  en: {
    fromReceipt: 'from receipt of a complete dossier',
    ofReceipt: 'of receipt of a complete dossier',
    fromEndOf: 'from the end of',
  },
} as const satisfies Wording<string>;

/** What follows the hour of a cut-off. */
export const EFFECT_WORDS = {
  vi: {
    startNextWorkingDay: 'tính từ ngày làm việc tiếp theo',
    resultNextWorkingDay: 'trả kết quả trong ngày làm việc tiếp theo',
  },
  en: {
    startNextWorkingDay: 'counted from the next working day',
    resultNextWorkingDay: 'result on the next working day',
  },
} as const satisfies Wording<CutOff['effect']>;

/** What precedes a committed limit. */
export const COMMITMENT_WORDS: { readonly [locale in Locale]: string } = {
  vi: 'cam kết',
  en: 'committed',
};
