import type { TraceEntry } from '../../deadline/trace-deadline.ts';
import type { Locale } from '../../limit/locale.ts';
import { type CivilDate, civilFieldsOf, epochDayAt } from '../../time/civil-date.ts';
import { type DateParts, formatDate, formatDigits } from '../format-date.ts';
import { joinedWith } from '../plain-text.ts';
import { wordsOf } from '../words/words-of.ts';

/** Days that follow one another for the same reason. */
export interface DayRun {
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly length: number;
  readonly reason: TraceEntry['reason'];
}

const isSame = (a: TraceEntry['reason'], b: TraceEntry['reason']): boolean => {
  if (a?.kind !== b?.kind) return false;
  // Saturday and Sunday have names of their own, and one reason.
  return a?.kind === 'weeklyRest' || JSON.stringify(a) === JSON.stringify(b);
};

/** Joins the entries of a trace into runs; the entries are in order of date. */
export const runsOf = (entries: readonly TraceEntry[]): readonly DayRun[] => {
  const runs: DayRun[] = [];
  for (const { date, reason } of entries) {
    const last = runs.at(-1);
    const follows = last !== undefined && epochDayAt(date) === epochDayAt(last.last) + 1;
    if (last !== undefined && follows && isSame(last.reason, reason)) {
      runs[runs.length - 1] = { ...last, last: date, length: last.length + 1 };
    } else {
      runs.push({ first: date, last: date, length: 1, reason });
    }
  }
  return runs;
};

const isSameMonth = (a: CivilDate, b: CivilDate): boolean => {
  const [one, other] = [a, b].map((date) => civilFieldsOf(epochDayAt(date)));
  return one?.year === other?.year && one?.month === other?.month;
};

/** The first of two dates: the month is left to the second where it is the same. */
const partsBefore = (first: CivilDate, last: CivilDate, parts: DateParts): DateParts =>
  isSameMonth(first, last) ? 'day' : parts;

/** A run with its weekdays: "thứ Bảy 21 và Chủ nhật 22/11", "thứ Hai 16 đến thứ Sáu 20/02". */
export const runInWords = (run: DayRun, parts: DateParts, locale: Locale): string => {
  const { first, last, length } = run;
  if (length === 1) return formatDate(first, locale, parts);
  const { and, through } = wordsOf(locale);
  const start = formatDate(first, locale, partsBefore(first, last, parts));
  return `${start} ${length === 2 ? and : through} ${formatDate(last, locale, parts)}`;
};

/** A run in digits: "21–22/11". */
export const runInDigits = ({ first, last, length }: DayRun, parts: DateParts): string =>
  length === 1
    ? formatDigits(first, parts)
    : `${formatDigits(first, partsBefore(first, last, parts))}–${formatDigits(last, parts)}`;

/** Single dates in a list: "thứ Hai 23, thứ Tư 25 và thứ Năm 26/11". */
export const datesInWords = (
  dates: readonly CivilDate[],
  parts: DateParts,
  locale: Locale,
): string => {
  const written = dates.map((date, i) => {
    const next = dates[i + 1];
    return formatDate(date, locale, next === undefined ? parts : partsBefore(date, next, parts));
  });
  return joinedWith(written, wordsOf(locale).and);
};
