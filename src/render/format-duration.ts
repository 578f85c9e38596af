import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { Locale } from '../limit/locale.ts';
import { UNIT_TABLE } from '../limit/unit-table.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import type { TimeKind } from './words/words.ts';
import { wordsOf } from './words/words-of.ts';

/**
 * Hours and minutes without a word for the kind of time. Part minutes are left out; less than one
 * says so.
 */
export const hoursAndMinutes = (ms: number, locale: Locale): string => {
  const { hour, minute, underAMinute } = wordsOf(locale).units;
  const total = Math.floor(ms / MS_PER_MINUTE);
  if (total === 0 && ms > 0) return underAMinute;
  const hours = Math.floor(total / 60);
  const minutes = total % 60;
  const parts = [
    ...(hours > 0 ? [`${hours} ${hour}`] : []),
    ...(minutes > 0 || hours === 0 ? [`${minutes} ${minute}`] : []),
  ];
  return parts.join(' ');
};

/** The nearest whole minute, of what was divided exactly; nothing that is there becomes nothing. */
export const nearestMinute = (ms: number): number =>
  ms > 0 && ms < MS_PER_MINUTE ? ms : Math.round(ms / MS_PER_MINUTE) * MS_PER_MINUTE;

/**
 * A stretch of time in hours and minutes. Working time is never turned into days: how long a
 * working day is depends on the day. Wall time is worded apart.
 *
 * @param ms milliseconds, not negative
 * @example
 * ```ts
 * formatDuration(66_600_000, 'working', 'vi'); //=> '18 giờ 30 phút làm việc'
 * formatDuration(66_600_000, 'working', 'en'); //=> '18 h 30 min of working time'
 * formatDuration(66_600_000, 'wall', 'vi'); //=> '18 giờ 30 phút tính liên tục'
 * ```
 */
export const formatDuration = (ms: number, kind: TimeKind, locale: Locale): string =>
  `${hoursAndMinutes(ms, locale)} ${wordsOf(locale).timeKinds[kind]}`;

/** The kind of time in which lateness under a limit is measured: "24 giờ" runs day and night. */
export const timeKindOf = (limit: Limit): TimeKind =>
  !isDateLimit(limit) && UNIT_TABLE[limit.unit].family === 'clock' ? 'wall' : 'working';
