import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { epochDayAt, formatCivilDate, pad2, twoDigitsAt } from './civil-date.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from './units.ts';
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

const parseText = (text: string, path: IssuePath): Result<number> => {
  const invalid = (): Result<number> => fail(issueAt(path, 'instant.invalid', { text }));
  const day = epochDayAt(text);
  if (Number.isNaN(day)) return invalid();
  if (text.length === 10) return fail(issueAt(path, 'instant.withoutOffset', { text }));
  const hour = twoDigitsAt(text, 11);
  const minute = twoDigitsAt(text, 14);
  if (text.charCodeAt(10) !== LETTER_T || text.charCodeAt(13) !== COLON) return invalid();
  if (!(hour <= 23 && minute <= 59)) return invalid();

  let index = 16;
  let second = 0;
  let ms = 0;
  if (text.charCodeAt(index) === COLON) {
    second = twoDigitsAt(text, 17);
    if (!(second <= 59)) return invalid();
    index = 19;
    if (text.charCodeAt(index) === DOT) {
      const from = index + 1;
      index = from;
      while (isDigit(text.charCodeAt(index))) index += 1;
      if (index === from) return invalid();
      ms = fractionMs(text, from, index);
    }
  }
  if (index === text.length) return fail(issueAt(path, 'instant.withoutOffset', { text }));
  const offset = offsetMsAt(text, index);
  if (Number.isNaN(offset)) return invalid();
  return succeed(
    day * MS_PER_DAY + hour * MS_PER_HOUR + minute * MS_PER_MINUTE + second * 1000 + ms - offset,
  );
};

/** Years have four digits: 0000-01-01T00:00Z to 9999-12-31T23:59:59.999Z. */
const EARLIEST_MS = -62_167_219_200_000;
const LATEST_MS = 253_402_300_799_999;

/** Epoch milliseconds of an instant from outside. */
export const parseInstant = (input: InstantInput, path: IssuePath = []): Result<number> => {
  if (typeof input === 'string') return parseText(input, path);
  const ms = input instanceof Date ? input.getTime() : input;
  return Number.isInteger(ms) && ms >= EARLIEST_MS && ms <= LATEST_MS
    ? succeed(ms)
    : fail(issueAt(path, 'instant.invalid', { text: String(input) }));
};

/** Wall milliseconds shown in a zone at an epoch millisecond. */
export const wallMsOf = (epochMs: number, zone: Zone): number => epochMs + zone.offsetAt(epochMs);

/** The civil day on which an epoch millisecond falls in a zone. */
export const epochDayOfInstant = (epochMs: number, zone: Zone): number =>
  Math.floor(wallMsOf(epochMs, zone) / MS_PER_DAY);

/** 00:00 of a civil day in a zone. */
export const startOfDay = (epochDay: number, zone: Zone): number =>
  zone.epochMsOf(epochDay * MS_PER_DAY);

const writeOffset = (offsetMs: number): string => {
  const sign = offsetMs < 0 ? '-' : '+';
  const minutes = Math.floor(Math.abs(offsetMs) / MS_PER_MINUTE);
  return `${sign}${pad2(Math.floor(minutes / 60))}:${pad2(minutes % 60)}`;
};

/** The last offset written; most hosts live in one zone. Only a cache. */
let lastOffset = { ms: 0, text: writeOffset(0) };

const formatOffset = (offsetMs: number): string => {
  if (offsetMs !== lastOffset.ms) lastOffset = { ms: offsetMs, text: writeOffset(offsetMs) };
  return lastOffset.text;
};

/** Writes an epoch millisecond as an instant in the wall time of a zone. */
export const formatInstant = (epochMs: number, zone: Zone): Instant => {
  const offset = zone.offsetAt(epochMs);
  const wall = epochMs + offset;
  const day = Math.floor(wall / MS_PER_DAY);
  const inDay = wall - day * MS_PER_DAY;
  const seconds = Math.floor(inDay / 1000);
  const ms = inDay % 1000;
  const time = `${pad2(Math.floor(seconds / 3600))}:${pad2(Math.floor(seconds / 60) % 60)}:${pad2(seconds % 60)}`;
  const fraction = ms === 0 ? '' : `.${`${ms}`.padStart(3, '0')}`;
  return `${formatCivilDate(day)}T${time}${fraction}${formatOffset(offset)}`;
};
