import { pad2 } from '../time/civil-date.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import type { CutOff } from './limit.ts';
import { type Found, isDigits, type LimitText, tokenAt } from './limit-lexer.ts';
import { phraseAt, phrasesOf, skipPhrase, skipPhrases, wordings } from './phrase.ts';

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

const BEFORE_AFTER = [
  wordings('nếu', 'trường hợp', 'đối với'),
  wordings('hồ sơ'),
  wordings('được'),
  wordings('nhận', 'tiếp nhận', 'nộp'),
  wordings('được'),
  wordings('hồ sơ', 'yêu cầu'),
];

const AFTER = wordings('sau', 'after');

const BEFORE_EFFECT = [
  wordings('hàng ngày', 'hằng ngày'),
  wordings(',', ':'),
  wordings('mà'),
  wordings(
    'không giải quyết được ngay',
    'không giải quyết ngay được',
    'không thể giải quyết ngay',
    'không thể giải quyết được ngay',
  ),
  wordings(','),
  wordings('thì'),
];

const HOUR_SIGNS = wordings('giờ', 'h', ':');
const MINUTE_SIGN = wordings('phút');
const NEXT_WORKING_DAY = wordings(
  'ngày làm việc tiếp theo',
  'ngày làm việc kế tiếp',
  'ngày làm việc liền kề',
  'the next working day',
);

/** "15 giờ", "15 giờ 30 phút", "15h30", "15:30". */
const hourAt = (text: LimitText, at: number): Found<string> | undefined => {
  const hours = tokenAt(text, at);
  const sign = phraseAt(text, at + 1, HOUR_SIGNS);
  if (!isDigits(hours) || sign === undefined) return undefined;
  const minutes = tokenAt(text, sign.next);
  const value = `${hours.padStart(2, '0')}:${pad2(isDigits(minutes) ? Number(minutes) : 0)}`;
  if (Number.isNaN(minutesOfWallTime(value))) return undefined;
  if (!isDigits(minutes)) return { value, next: sign.next };
  return { value, next: skipPhrase(text, sign.next + 1, MINUTE_SIGN) };
};

/** "sau 15 giờ hàng ngày thì giải quyết trong ngày làm việc tiếp theo". */
export const readCutOff = (text: LimitText, at: number): Found<CutOff> | undefined => {
  const after = phraseAt(text, skipPhrases(text, at, BEFORE_AFTER), AFTER);
  const hour = after && hourAt(text, after.next);
  const effect = hour && phraseAt(text, skipPhrases(text, hour.next, BEFORE_EFFECT), EFFECTS);
  const day = effect && phraseAt(text, effect.next, NEXT_WORKING_DAY);
  return (
    hour && effect && day && { value: { at: hour.value, effect: effect.value }, next: day.next }
  );
};
