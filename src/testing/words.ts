import { inLocale, type Locale } from '../limit/locale.ts';

/** The few words of the kit's own messages; all others are those of `render`. */
export interface TestingWords {
  readonly expected: string;
  readonly notExpected: string;
  readonly received: string;
  readonly noDue: string;
  readonly noGrade: string;
  readonly notLate: string;
  readonly nobody: string;
  readonly noFindings: string;
  readonly coverage: {
    readonly nodes: string;
    readonly outcomes: string;
    readonly paths: string;
    readonly of: string;
    readonly missing: string;
  };
}

const VI: TestingWords = {
  expected: 'Mong đợi',
  notExpected: 'Mong đợi khác với',
  received: 'Nhận được',
  noDue: 'không có hạn',
  noGrade: 'chưa xếp loại',
  notLate: 'không quá hạn',
  nobody: 'không đơn vị nào',
  noFindings: 'không có lỗi',
  coverage: {
    nodes: 'Bước, lượt chờ, điểm kết thúc',
    outcomes: 'Kết quả của bước và lượt chờ',
    paths: 'Đường đi',
    of: 'trên',
    missing: 'chưa thử',
  },
};

const EN: TestingWords = {
  expected: 'Expected',
  notExpected: 'Expected anything but',
  received: 'Received',
  noDue: 'no due date',
  noGrade: 'no grade yet',
  notLate: 'not late',
  nobody: 'no unit',
  noFindings: 'no errors',
  coverage: {
    nodes: 'Steps, waits and ends',
    outcomes: 'Outcomes',
    paths: 'Paths',
    of: 'of',
    missing: 'not walked',
  },
};

const WORDS: { readonly [L in Locale]: TestingWords } = { vi: VI, en: EN };

export const testingWordsOf = (locale: Locale): TestingWords => inLocale(WORDS, locale);
