import type { DayReason } from '../../calendar/day-info.ts';
import type { TraceEntry, TraceReason } from '../../deadline/trace-deadline.ts';
import type { Locale } from '../../limit/locale.ts';
import { dayName } from '../day-name.ts';
import type { DateParts } from '../format-date.ts';
import { formatSource } from '../format-source.ts';
import { plainText } from '../plain-text.ts';
import { type DayRun, runInDigits, runInWords, runsOf } from './day-runs.ts';
import type { DeadlineSentences } from './deadline-sentences.ts';

/** More runs of weekends than this are written in digits, and more than the second only counted. */
const WEEKENDS_IN_WORDS = 2;
const WEEKENDS_IN_DIGITS = 12;

/** More runs of other days off than this are only counted. */
const MOST_RUNS = 40;

const isDayReason = (reason: TraceReason): reason is DayReason => 'name' in reason;

/** Why a calendar leaves a day out, with the notice or article it rests on. */
export const reasonInWords = (
  reason: TraceReason | undefined,
  sentences: DeadlineSentences,
  locale: Locale,
): string => {
  if (reason === undefined || !isDayReason(reason)) return sentences.restDay;
  const { kind, name, source } = reason;
  if (kind === 'weeklyRest' || kind === 'openWithoutCounting') return sentences.skips[kind];
  const words = dayName(name, locale);
  return source === undefined
    ? words
    : sentences.sourced(words, formatSource(plainText(source), locale));
};

const weekendsInWords = (
  runs: readonly DayRun[],
  parts: DateParts,
  sentences: DeadlineSentences,
  locale: Locale,
): readonly string[] => {
  if (runs.length === 0) return [];
  if (runs.length > WEEKENDS_IN_DIGITS) {
    return [sentences.weeklyRestCount(runs.reduce((days, { length }) => days + length, 0))];
  }
  const days =
    runs.length > WEEKENDS_IN_WORDS
      ? sentences.dates(runs.map((run) => runInDigits(run, parts)).join(', '))
      : runs.map((run) => runInWords(run, parts, locale)).join(', ');
  return [sentences.because(days, sentences.skips.weeklyRest)];
};

/**
 * The days that a limit passed over, each with its reason: weekends together, then every other day
 * off by itself.
 */
export const skippedInWords = (
  skipped: readonly TraceEntry[],
  parts: DateParts,
  sentences: DeadlineSentences,
  locale: Locale,
): readonly string[] => {
  const runs = runsOf(skipped.filter(({ reason }) => reason !== undefined && isDayReason(reason)));
  const weekends = runs.filter(({ reason }) => reason?.kind === 'weeklyRest');
  const others = runs.filter(({ reason }) => reason?.kind !== 'weeklyRest');
  const left = others.slice(MOST_RUNS).reduce((days, { length }) => days + length, 0);
  return [
    ...weekendsInWords(weekends, parts, sentences, locale),
    ...others
      .slice(0, MOST_RUNS)
      .map((run) =>
        sentences.because(
          runInWords(run, parts, locale),
          reasonInWords(run.reason, sentences, locale),
        ),
      ),
    ...(left > 0 ? [sentences.moreSkipped(left)] : []),
  ];
};
