import { millisecondsInDay, millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';

export const MS_PER_DAY = millisecondsInDay;
export const MS_PER_HOUR = millisecondsInHour;
export const MS_PER_MINUTE = millisecondsInMinute;
export const MINUTES_PER_DAY = MS_PER_DAY / MS_PER_MINUTE;

/** Doubles that stand for decimals are off by less than this, relative to their size. */
const DECIMAL_SLACK = 2 * Number.EPSILON;

/**
 * Whole milliseconds in so many minutes; what lies between two is rounded up. 1.1 minutes are
 * 66,000 ms, although 1.1 × 60,000 is a little more in doubles.
 */
export const msOfMinutes = (minutes: number): number => {
  const ms = minutes * MS_PER_MINUTE;
  const nearest = Math.round(ms);
  return Math.abs(ms - nearest) <= Math.abs(ms) * DECIMAL_SLACK ? nearest : Math.ceil(ms);
};
