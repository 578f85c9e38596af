import { epochDayAt } from '../time/civil-date.ts';
import { parseInstant } from '../time/instant.ts';

/** A civil day as a number of eight digits, `20261123`: it grows with the days. */
export type DayNumber = number;

/** What is no day. Not NaN: engines keep whole numbers in less room, and there are millions. */
export const NO_DAY: DayNumber = -1;

const HYPHEN = 45;

/** Two digits of a text that is long enough, or less than 0. */
const twoDigits = (text: string, index: number): number => {
  const tens = text.charCodeAt(index) - 48;
  const ones = text.charCodeAt(index + 1) - 48;
  // One sign tells of both that they lie from 0 to 9.
  return (tens | (9 - tens) | ones | (9 - ones)) < 0 ? -1 : tens * 10 + ones;
};

/** Every month has so many days; whether it has more is looked up. */
const DAYS_OF_EVERY_MONTH = 28;

/** The day of the first ten characters of a text, or `NO_DAY` when they are not a date. */
export const dayNumberAt = (text: string): DayNumber => {
  if (text.length < 10) return NO_DAY;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if ((century | year | (month - 1) | (12 - month) | (day - 1)) < 0) return NO_DAY;
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return NO_DAY;
  if (day > DAYS_OF_EVERY_MONTH && Number.isNaN(epochDayAt(text))) return NO_DAY;
  return ((century * 100 + year) * 100 + month) * 100 + day;
};

/** Whether a value is an instant that can be compared with another one: then all of it counts. */
export const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && parseInstant(value).ok;
