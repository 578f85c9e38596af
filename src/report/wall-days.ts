import type { CivilDate } from '../time/civil-date.ts';
import { epochMsOf, type Instant } from '../time/instant.ts';
import type { Period } from './period.ts';

/*
 * Days as the wall showed them where the dossier is, which the text of an instant begins with.
 */

/** Whether an instant lies on a day before another one, as the wall showed it. */
export const isBeforeDay = (instant: Instant, day: CivilDate): boolean => instant < day;

/** Whether an instant had not come when a report was judged: after the period, or after now. */
export const isYetToCome = (instant: Instant, { lastDay, at, isRunning }: Period): boolean => {
  if (instant < lastDay) return false;
  if (!instant.startsWith(lastDay)) return true;
  return isRunning && epochMsOf(instant) > at;
};

/** `2026-11` of `2026-11-20…`. */
export const monthOf = (instant: Instant): string => instant.slice(0, 7);

/** The month after another one, `2026-12` to `2027-01`. */
export const monthAfter = (month: string): string => {
  const year = Number(month.slice(0, 4));
  const next = Number(month.slice(5)) + 1;
  return next > 12
    ? `${`${year + 1}`.padStart(4, '0')}-01`
    : `${month.slice(0, 5)}${`${next}`.padStart(2, '0')}`;
};
