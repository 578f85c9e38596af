import { type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';

/**
 * A date of the civil calendar, `YYYY-MM-DD`, without time and without zone. Arithmetic runs on
 * day numbers and never on a local `Date`, so no process time zone can move a date.
 */
export type CivilDate = string;

/** Days since 1970-01-01; the form in which dates are computed with. */
export type EpochDay = number;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_FROM_YEAR_0_TO_1970 = 719_528;

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month; months count from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

export const epochDayOf = (year: number, month: number, day: number): EpochDay => {
  const past = year - 1;
  const leapDaysBefore = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) + 1;
  const leapToday = month > 2 && isLeapYear(year) ? 1 : 0;
  const before = DAYS_BEFORE_MONTH[month - 1] ?? 0;
  return year * 365 + leapDaysBefore + before + leapToday + day - 1 - DAYS_FROM_YEAR_0_TO_1970;
};

export interface CivilFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Howard Hinnant's `civil_from_days`: years start in March, so the leap day comes last. */
export const civilFieldsOf = (epochDay: EpochDay): CivilFields => {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
};

/** The number in two digits of a text, or NaN. */
export const twoDigitsAt = (text: string, index: number): number => {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  // One sign tells of both that they lie from 0 to 9; past the end of the text they are NaN.
  const outside = tens | (9 - tens) | ones | (9 - ones);
  return outside < 0 ? Number.NaN : tens * 10 + ones;
};

const fourDigitsAt = (text: string, index: number): number =>
  twoDigitsAt(text, index) * 100 + twoDigitsAt(text, index + 2);

const HYPHEN = 45;

/** The day number of the first ten characters of a text, or NaN when they are not a date. */
export const epochDayAt = (text: string): EpochDay => {
  const year = fourDigitsAt(text, 0);
  const month = twoDigitsAt(text, 5);
  const day = twoDigitsAt(text, 8);
  const exists =
    text.charCodeAt(4) === HYPHEN &&
    text.charCodeAt(7) === HYPHEN &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month);
  return exists ? epochDayOf(year, month, day) : Number.NaN;
};

export const parseCivilDate = (text: string, path: IssuePath = []): Result<EpochDay> => {
  const epochDay = typeof text === 'string' && text.length === 10 ? epochDayAt(text) : Number.NaN;
  return Number.isNaN(epochDay)
    ? fail(issueAt(path, 'date.invalid', { text: String(text) }))
    : succeed(epochDay);
};

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) =>
  n < 10 ? `0${n}` : `${n}`,
);

export const pad2 = (n: number): string => TWO_DIGITS[n] ?? `${n}`;

const pad4 = (n: number): string => (n >= 1000 ? `${n}` : `${n}`.padStart(4, '0'));

const writeCivilDate = (epochDay: EpochDay): CivilDate => {
  const { year, month, day } = civilFieldsOf(epochDay);
  return `${pad4(year)}-${pad2(month)}-${pad2(day)}`;
};

/**
 * The dates of a lifetime of dossiers, 1970 to 2099, are written once each; only a cache. It has
 * its full length from the beginning: an array that is filled in leaps becomes a hash table.
 */
const DAYS_KEPT = epochDayOf(2100, 1, 1);
const keptDates = new Array<CivilDate | undefined>(DAYS_KEPT);

export const formatCivilDate = (epochDay: EpochDay): CivilDate => {
  const kept = keptDates[epochDay];
  if (kept !== undefined) return kept;
  const written = writeCivilDate(epochDay);
  if (epochDay >= 0 && epochDay < DAYS_KEPT) keptDates[epochDay] = written;
  return written;
};

/** 0 is Monday. 1970-01-01 was a Thursday. */
export const weekdayIndexOf = (epochDay: EpochDay): number => (((epochDay + 3) % 7) + 7) % 7;

/** The same day of a later month, or the last day of that month (BLDS 2015 Art. 148(3)). */
export const addMonthsClipped = (epochDay: EpochDay, months: number): EpochDay => {
  const { year, month, day } = civilFieldsOf(epochDay);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  return epochDayOf(targetYear, targetMonth, Math.min(day, daysInMonth(targetYear, targetMonth)));
};

/** The units in which a date is moved and not counted on. */
export type CivilUnit = 'day' | 'week' | 'month' | 'year';

const ADD_UNITS: {
  readonly [unit in CivilUnit]: (epochDay: EpochDay, amount: number) => EpochDay;
} = {
  day: (epochDay, amount) => epochDay + amount,
  week: (epochDay, amount) => epochDay + amount * 7,
  month: addMonthsClipped,
  year: (epochDay, amount) => addMonthsClipped(epochDay, amount * 12),
};

export const isCivilUnit = (unit: string): unit is CivilUnit => Object.hasOwn(ADD_UNITS, unit);

/** The day so many units of the civil calendar later. */
export const addCivilUnits = (epochDay: EpochDay, amount: number, unit: CivilUnit): EpochDay =>
  ADD_UNITS[unit](epochDay, amount);
