import { LIMIT_UNITS, type LimitUnit } from './limit.ts';
import type { Locale } from './locale.ts';
import { type Phrases, phrasesOf, wordings } from './phrase.ts';
import { UNIT_TABLE } from './unit-table.ts';
import { COMMITMENT_WORDS } from './written-words.ts';

/** A unit as one language writes it. */
export interface UnitWording {
  readonly unit: LimitUnit;
  readonly language: Locale;
}

const countableUnits = LIMIT_UNITS.filter((unit) => unit !== 'sameDay');

/** Units after a number: the words of the table, and spellings that are read but not written. */
export const UNIT_PHRASES: Phrases<UnitWording> = phrasesOf<UnitWording>([
  ...countableUnits.flatMap((unit) => {
    const { vi, en } = UNIT_TABLE[unit];
    return [
      [vi, { unit, language: 'vi' }],
      [en.one, { unit, language: 'en' }],
      [en.other, { unit, language: 'en' }],
    ] as const;
  }),
  ['h', { unit: 'hour', language: 'vi' }],
  ['h làm việc', { unit: 'workingHour', language: 'vi' }],
  ['half day', { unit: 'halfDay', language: 'en' }],
  ['half days', { unit: 'halfDay', language: 'en' }],
]);

/** A session without a number is one session. */
export const ONE_SESSION = wordings(UNIT_TABLE.halfDay.vi);

export const SAME_DAY = wordings(
  UNIT_TABLE.sameDay.vi,
  'ngay trong ngày',
  'trong ngày làm việc',
  'ngay trong ngày làm việc',
  UNIT_TABLE.sameDay.en.one,
  'within the working day',
  'on the same day',
  'same day',
);

/** Words before a limit that call it the most; every limit is. */
export const PREFIXES = wordings(
  'không quá',
  'không vượt quá',
  'không chậm hơn',
  'không muộn hơn',
  'tối đa',
  'tối đa là',
  'chậm nhất',
  'chậm nhất là',
  'muộn nhất',
  'muộn nhất là',
  'trong',
  'trong vòng',
  'trong thời hạn',
  'trong thời gian',
  'thời hạn',
  'thời hạn là',
  'thời hạn giải quyết',
  'thời gian',
  'thời gian là',
  'thời gian giải quyết',
  'thời gian thực hiện',
  'giải quyết',
  'thực hiện',
  'hoàn thành',
  'trả kết quả',
  'within',
  'at most',
  'up to',
  'no more than',
  'not more than',
  'no later than',
  'not later than',
);

/** Remarks after a limit that leave it as it is. */
export const REMARKS = wordings(
  'sau cắt giảm',
  'sau khi cắt giảm',
  'đã cắt giảm',
  'không tính vào thời gian giải quyết tthc',
  'không tính vào thời gian giải quyết thủ tục hành chính',
  'không tính vào thời gian thực hiện tthc',
  'không tính vào thời gian thực hiện thủ tục hành chính',
);

/** "20 ngày làm việc (trong đó …)": the parts of a limit, which is the whole. */
export const BREAKDOWN = wordings('trong đó', 'bao gồm', 'gồm', 'of which');

/** Before a committed limit. */
export const COMMITMENT = wordings(
  COMMITMENT_WORDS.vi,
  'cắt giảm còn',
  'rút ngắn còn',
  COMMITMENT_WORDS.en,
  'committed to',
);

/** Openings of a text that sets no limit, though it may hold the number of a decision. */
export const OPENINGS_WITHOUT_LIMIT = wordings(
  'theo',
  'giờ hành chính',
  'không quy định',
  'không áp dụng',
  'không tính',
);

/** Between two numbers, of which it then is unclear which one holds. */
export const RANGE_SIGNS = wordings(
  '-',
  '–',
  '—',
  '−',
  '~',
  '→',
  '->',
  'đến',
  'tới',
  'hoặc',
  'to',
  'or',
);
