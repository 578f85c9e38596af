import { errorOf } from '../base/error.ts';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { type CivilDate, epochDayAt, formatCivilDate, pad2, twoDigitsAt } from './civil-date.ts';
import { MINUTES_PER_DAY, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './units.ts';
import type { Zone } from './zone.ts';

/**
 * A point on the time line as ISO 8601 with its offset, `2026-11-23T09:15:00+07:00`; milliseconds
 * only when they are not zero.
 */
export type Instant = string;

/** What functions accept for an instant; a text without offset is refused, never guessed. */
export type InstantInput = string | number | Date;

const COLON = 58;
const DOT = 46;
const PLUS = 43;
const MINUS = 45;
const LETTER_T = 84;
const LETTER_Z = 90;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Milliseconds of a fraction `.123`; digits past the third are finer than anything counted here. */
const fractionMs = (text: string, from: number, to: number): number => {
  let ms = 0;
  let weight = 100;
  for (let i = from; i < to; i += 1) {
    ms += Math.floor((text.charCodeAt(i) - 48) * weight);
    weight = Math.floor(weight / 10);
  }
  return ms;
};

const offsetMsAt = (text: string, index: number): number => {
  const sign = text.charCodeAt(index);
  if (sign === LETTER_Z) return text.length === index + 1 ? 0 : Number.NaN;
  if (sign !== PLUS && sign !== MINUS) return Number.NaN;
  const withColon = text.charCodeAt(index + 3) === COLON;
  if (text.length !== index + (withColon ? 6 : 5)) return Number.NaN;
  const hours = twoDigitsAt(text, index + 1);
  const minutes = twoDigitsAt(text, index + (withColon ? 4 : 3));
  if (!(hours <= 14 && minutes <= 59)) return Number.NaN;
  const ms = hours * MS_PER_HOUR + minutes * MS_PER_MINUTE;
  return sign === MINUS ? -ms : ms;
};

/** Seconds with a fraction, if any, and the offset; in milliseconds to be added to the minute. */
const secondsAndOffsetMs = (text: string): number => {
  if (text.charCodeAt(16) !== COLON) return -offsetMsAt(text, 16);
  const second = twoDigitsAt(text, 17);
  if (!(second <= 59)) return Number.NaN;
  if (text.charCodeAt(19) !== DOT) return second * 1000 - offsetMsAt(text, 19);
  let end = 20;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (end === 20) return Number.NaN;
  return second * 1000 + fractionMs(text, 20, end) - offsetMsAt(text, end);
};

/** Epoch milliseconds of an instant in text, or NaN when it is none. */
const epochMsAt = (text: string): number => {
  const day = epochDayAt(text);
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  const isMinute =
    text.charCodeAt(10) === LETTER_T && text.charCodeAt(13) === COLON && hour <= 23 && minute <= 59;
  if (!isMinute) return Number.NaN;
  return day * MS_PER_DAY + hour * MS_PER_HOUR + minute * MS_PER_MINUTE + secondsAndOffsetMs(text);
};

/** What would make an instant of a text that has everything but an offset, or everything but a time. */
const WHAT_MAY_LACK = ['Z', 'T00:00Z'] as const;

const textFault = (text: string, path: IssuePath): Issue => {
  const lacksOffset = WHAT_MAY_LACK.some((end) => !Number.isNaN(epochMsAt(text + end)));
  return issueAt(path, lacksOffset ? 'instant.withoutOffset' : 'instant.invalid', { text });
};

/** Years have four digits: 0000-01-01T00:00Z to 9999-12-31T23:59:59.999Z. */
const EARLIEST_MS = -62_167_219_200_000;
const LATEST_MS = 253_402_300_799_999;

/** Tells a `Date`, also one of another realm: a window, a worker, a test runner's sandbox. */
export const isDate = (value: unknown): value is Date =>
  Object.prototype.toString.call(value) === '[object Date]';

/** Epoch milliseconds of an instant from outside, or NaN when it is none. */
const epochMsOrNaN = (input: InstantInput): number => {
  if (typeof input === 'string') return epochMsAt(input);
  const ms = isDate(input) ? input.getTime() : input;
  return Number.isInteger(ms) && ms >= EARLIEST_MS && ms <= LATEST_MS ? ms : Number.NaN;
};

const faultOf = (input: InstantInput, path: IssuePath): Issue =>
  typeof input === 'string'
    ? textFault(input, path)
    : issueAt(path, 'instant.invalid', {
        text: isDate(input) ? String(input) : shownOf(input),
      });

/** Epoch milliseconds of an instant from outside. */
export const parseInstant = (input: InstantInput, path: IssuePath = []): Result<number> => {
  const ms = epochMsOrNaN(input);
  return Number.isNaN(ms) ? fail(faultOf(input, path)) : succeed(ms);
};

const requireAt = (input: InstantInput, path: IssuePath): number => {
  const ms = epochMsOrNaN(input);
  if (Number.isNaN(ms)) throw errorOf([faultOf(input, path)]);
  return ms;
};

/** `parseInstant` for functions that throw; `key` names the argument. */
export const requireInstant = (input: InstantInput, key: string): number => requireAt(input, [key]);

/** Epoch milliseconds of an instant that was checked before, or was written by this library. */
export const epochMsOf = (instant: Instant): number => requireAt(instant, []);

/** The date that an instant shows in its own offset. */
export const dateOf = (instant: Instant): CivilDate => instant.slice(0, 10);

/** Wall milliseconds shown in a zone at an epoch millisecond. */
export const wallMsOf = (epochMs: number, zone: Zone): number => epochMs + zone.offsetAt(epochMs);

/** The civil day on which an epoch millisecond falls in a zone. */
export const epochDayOfInstant = (epochMs: number, zone: Zone): number =>
  Math.floor(wallMsOf(epochMs, zone) / MS_PER_DAY);

/** The civil day that is open until an epoch millisecond: a midnight belongs to the day it ends. */
export const epochDayUntil = (epochMs: number, zone: Zone): number =>
  epochDayOfInstant(epochMs - 1, zone);

/** 00:00 of a civil day in a zone. */
export const startOfDay = (epochDay: number, zone: Zone): number =>
  zone.epochMsOf(epochDay * MS_PER_DAY);

const writeOffset = (offsetMs: number): string => {
  const sign = offsetMs < 0 ? '-' : '+';
  const minutes = Math.floor(Math.abs(offsetMs) / MS_PER_MINUTE);
  return `${sign}${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
};

const writeTime = (msOfDay: number, offsetMs: number): string => {
  const seconds = Math.floor(msOfDay / 1000);
  const ms = msOfDay % 1000;
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const fraction = ms === 0 ? '' : `.${`${ms}`.padStart(3, '0')}`;
  return `T${time.map(pad2).join(':')}${fraction}${writeOffset(offsetMs)}`;
};

/** What follows the date at each whole minute of a day. */
interface MinuteTexts {
  readonly offsetMs: number;
  readonly texts: (string | undefined)[];
}

const minuteTextsOf = (offsetMs: number): MinuteTexts => ({
  offsetMs,
  texts: new Array<string | undefined>(MINUTES_PER_DAY),
});

/**
 * Each minute is written once for the last offset: most hosts live in one zone, and most instants
 * that are computed are openings and closings. Only a cache.
 */
let keptMinutes = minuteTextsOf(0);

/** As `writeTime`, for a whole minute. */
const minuteText = (minute: number, offsetMs: number): string => {
  if (offsetMs !== keptMinutes.offsetMs) keptMinutes = minuteTextsOf(offsetMs);
  const kept = keptMinutes.texts[minute];
  if (kept !== undefined) return kept;
  const written = writeTime(minute * MS_PER_MINUTE, offsetMs);
  keptMinutes.texts[minute] = written;
  return written;
};

/** Writes an epoch millisecond as an instant in the wall time of a zone. */
export const formatInstant = (epochMs: number, zone: Zone): Instant => {
  const offsetMs = zone.offsetAt(epochMs);
  const wall = epochMs + offsetMs;
  const day = Math.floor(wall / MS_PER_DAY);
  const msOfDay = wall - day * MS_PER_DAY;
  const minute = Math.floor(msOfDay / MS_PER_MINUTE);
  const isWholeMinute = minute * MS_PER_MINUTE === msOfDay;
  return (
    formatCivilDate(day) +
    (isWholeMinute ? minuteText(minute, offsetMs) : writeTime(msOfDay, offsetMs))
  );
};
