import { pad2 } from '../time/civil-date.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import type { CutOff } from './limit.ts';
import { type Found, isDigits, type LimitText, tokenAt } from './limit-lexer.ts';
import { needed, optional, phraseAt, phrasesOf, sequenceEnd, wordings } from './phrase.ts';

type Effect = CutOff['effect'];

const EFFECTS = phrasesOf<Effect>([
  ...['tính từ', 'được tính từ', 'bắt đầu tính từ', 'counted from'].map(
    (words) => [words, 'startNextWorkingDay'] as const,
  ),
  ...['thời hạn', 'thời hạn giải quyết', 'thời gian giải quyết'].flatMap(
    (subject) =>
      [
        [`${subject} tính từ`, 'startNextWorkingDay'],
        [`${subject} được tính từ`, 'startNextWorkingDay'],
      ] as const,
  ),
  ...['giải quyết', 'trả', 'trả kết quả', 'giải quyết và trả kết quả'].flatMap((act) =>
    ['', ' trong', ' vào', ' ngay trong'].flatMap(
      (when) =>
        [
          [`${act}${when}`, 'resultNextWorkingDay'],
          [`được ${act}${when}`, 'resultNextWorkingDay'],
        ] as const,
    ),
  ),
  ['result on', 'resultNextWorkingDay'],
]);

const BEFORE_HOUR = [
  optional('nếu', 'trường hợp', 'đối với'),
  optional('hồ sơ'),
  optional('được'),
  optional('nhận', 'tiếp nhận', 'nộp'),
  optional('được'),
  optional('hồ sơ', 'yêu cầu'),
  needed('sau', 'after'),
] as const;

const AFTER_HOUR = [
  optional('hàng ngày', 'hằng ngày'),
  optional(',', ':'),
  optional('mà'),
  optional(
    'không giải quyết được ngay',
    'không giải quyết ngay được',
    'không thể giải quyết ngay',
    'không thể giải quyết được ngay',
  ),
  optional(','),
  optional('thì'),
] as const;

const HOUR_SIGNS = wordings('giờ', 'h', ':');
const MINUTE_SIGN = [optional('phút')] as const;
const NEXT_WORKING_DAY = [
  needed(
    'ngày làm việc tiếp theo',
    'ngày làm việc kế tiếp',
    'ngày làm việc liền kề',
    'the next working day',
  ),
] as const;

/** "15 giờ", "15 giờ 30 phút", "15h30", "15:30". */
const hourAt = (text: LimitText, at: number): Found<string> | undefined => {
  const hours = tokenAt(text, at);
  const sign = phraseAt(text, at + 1, HOUR_SIGNS);
  if (!isDigits(hours) || sign === undefined) return undefined;
  const minutes = tokenAt(text, sign.next);
  const value = `${hours.padStart(2, '0')}:${pad2(isDigits(minutes) ? Number(minutes) : 0)}`;
  if (Number.isNaN(minutesOfWallTime(value))) return undefined;
  if (!isDigits(minutes)) return { value, next: sign.next };
  return { value, next: sequenceEnd(text, sign.next + 1, MINUTE_SIGN) ?? sign.next + 1 };
};

/** "sau 15 giờ hàng ngày thì giải quyết trong ngày làm việc tiếp theo". */
export const readCutOff = (text: LimitText, at: number): Found<CutOff> | undefined => {
  const before = sequenceEnd(text, at, BEFORE_HOUR);
  const hour = before === undefined ? undefined : hourAt(text, before);
  const after = hour && sequenceEnd(text, hour.next, AFTER_HOUR);
  const effect = after === undefined ? undefined : phraseAt(text, after, EFFECTS);
  const next = effect && sequenceEnd(text, effect.next, NEXT_WORKING_DAY);
  return hour === undefined || effect === undefined || next === undefined
    ? undefined
    : { value: { at: hour.value, effect: effect.value }, next };
};
