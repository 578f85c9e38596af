import type { Clock, ClockAmount } from '../../clock/clock.ts';
import { formatLimit } from '../../limit/format-limit.ts';
import type { Limit } from '../../limit/limit.ts';
import { MS_PER_MINUTE } from '../../time/units.ts';
import { formatDuration, timeKindOf } from '../format-duration.ts';
import { withNamedAnchor } from '../node-names.ts';
import { plainText } from '../plain-text.ts';
import type { ReportFacts } from './report-facts.ts';

/** A limit in words on one line. */
export const limitWords = (limit: Limit, { dossier, locale }: ReportFacts): string =>
  plainText(formatLimit(withNamedAnchor(limit, dossier.procedure), locale));

/** By how much a clock is late, or nothing. */
export const lateWords = (clock: Clock, { locale }: ReportFacts): string | undefined =>
  clock.lateBy === undefined
    ? undefined
    : formatDuration(clock.lateBy, timeKindOf(clock.limit), locale);

const isWholeDays = ({ amount, unit }: ClockAmount): boolean =>
  Number.isInteger(amount) && (unit === 'workingDay' || unit === 'day');

/** A stretch of a limit: whole days where it comes to them, else hours and minutes; not nothing. */
export const amountWords = (
  stretch: ClockAmount,
  limit: Limit,
  { locale }: ReportFacts,
): string | undefined => {
  const { amount, unit, minutes } = stretch;
  if (amount <= 0) return undefined;
  return isWholeDays(stretch)
    ? formatLimit({ amount, unit }, locale)
    : formatDuration(Math.round(minutes * MS_PER_MINUTE), timeKindOf(limit), locale);
};

/** What a live clock has left. While it stands still there is nothing to tell but that. */
export const leftWords = (clock: Clock, facts: ReportFacts): string | undefined => {
  const { report, words } = facts;
  const { remaining, limit, grade, state } = clock;
  if (state === 'paused') return words.clockStates.paused;
  if (grade === 'late' || remaining.amount < 0) return undefined;
  const left = amountWords(remaining, limit, facts);
  return left === undefined ? report.dueToday : report.left(left);
};

/** What a clock says of itself: its grade and by how much it is late, or how it stands. */
export const stateWords = (clock: Clock, facts: ReportFacts): string => {
  const { words, report } = facts;
  if (clock.grade !== undefined) {
    const grade = words.grades[clock.grade];
    if (clock.silent === true) return report.silent(grade);
    const late = lateWords(clock, facts);
    return late === undefined ? grade : report.lateBy(grade, late);
  }
  if (clock.dueSoon === true && clock.state === 'running') return report.dueSoon;
  if (clock.state !== 'running') return words.clockStates[clock.state];
  return clock.scope === 'wait' ? report.waiting : report.open;
};
