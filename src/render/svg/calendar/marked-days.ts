import { tableOf } from '../../../calendar/build-calendar.ts';
import { type DayInfo, dayInfoOn } from '../../../calendar/day-info.ts';
import type { WorkCalendar } from '../../../calendar/work-calendar.ts';
import { inLocale, type Locale } from '../../../limit/locale.ts';
import {
  type CivilDate,
  epochDayAt,
  epochDayOf,
  formatCivilDate,
  weekdayIndexOf,
} from '../../../time/civil-date.ts';
import { dayName } from '../../day-name.ts';
import { formatDigits } from '../../format-date.ts';
import { formatSource } from '../../format-source.ts';
import { plainText } from '../../plain-text.ts';
import type { MarkedDay } from '../../words/picture-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { PictureTable } from '../picture.ts';

/** A month of a calendar: which weekday it begins on, 0 for Monday, and its days. */
export interface Month {
  readonly index: number;
  readonly firstWeekday: number;
  readonly days: readonly DayInfo[];
}

const monthOf = (year: number, index: number, calendar: WorkCalendar): Month => {
  const table = tableOf(calendar);
  const first = epochDayOf(year, index + 1, 1);
  const next = index === 11 ? epochDayOf(year + 1, 1, 1) : epochDayOf(year, index + 2, 1);
  return {
    index,
    firstWeekday: weekdayIndexOf(first),
    days: Array.from({ length: next - first }, (_, i) => dayInfoOn(table, first + i)),
  };
};

/** The twelve months of a year. */
export const monthsOf = (year: number, calendar: WorkCalendar): readonly Month[] =>
  Array.from({ length: 12 }, (_, index) => monthOf(year, index, calendar));

/** What a day is, where it is marked: unlike a working day or a rest day of the week. */
export const markOf = ({ reason }: DayInfo): MarkedDay | undefined =>
  reason === undefined || reason.kind === 'weeklyRest' ? undefined : reason.kind;

/** Whether a day departs from the week; a desk that is open on every Saturday belongs to it. */
export const isOutsideWeek = (day: DayInfo): boolean => {
  const mark = markOf(day);
  return mark !== undefined && mark !== 'openWithoutCounting';
};

/** Which days make up for which, both ways. */
type Swaps = ReadonlyMap<CivilDate, CivilDate>;

const swapsOf = (calendar: WorkCalendar): Swaps =>
  new Map(
    [...tableOf(calendar).specialDays].flatMap(([day, { kind, replaces }]) => {
      if (kind !== 'swapWork' || replaces === undefined) return [];
      const worked = formatCivilDate(day);
      return [[worked, replaces] as const, [replaces, worked] as const];
    }),
  );

/** Days that follow one another with the same kind and name. */
interface Run {
  readonly first: DayInfo;
  readonly last: DayInfo;
}

const isSame = (a: DayInfo, b: DayInfo): boolean =>
  JSON.stringify(a.reason) === JSON.stringify(b.reason) && a.certainty === b.certainty;

const runsOf = (days: readonly DayInfo[]): readonly Run[] => {
  const runs: Run[] = [];
  let previous: DayInfo | undefined;
  for (const day of days) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && run.last === previous && isSame(run.last, day);
    if (isOutsideWeek(day)) {
      if (run !== undefined && goesOn) runs[runs.length - 1] = { first: run.first, last: day };
      else runs.push({ first: day, last: day });
    }
    previous = day;
  }
  return runs;
};

const runInWords = ({ first, last }: Run): string =>
  first === last
    ? formatDigits(first.date, 'month')
    : `${formatDigits(first.date, 'month')} – ${formatDigits(last.date, 'month')}`;

/** For which days off the days of a run are worked, or which days make up for them. */
const swapInWords = ({ first, last }: Run, swaps: Swaps, locale: Locale): readonly string[] => {
  const { makesUpFor, madeUpOn } = inLocale(PICTURE_WORDS, locale).calendar;
  const kind = markOf(first);
  const [from, till] = [epochDayAt(first.date), epochDayAt(last.date)];
  const others = Array.from({ length: till - from + 1 }, (_, i) =>
    swaps.get(formatCivilDate(from + i)),
  ).flatMap((other) => (other === undefined ? [] : [formatDigits(other)]));
  if (others.length === 0 || (kind !== 'swapWork' && kind !== 'swapOff')) return [];
  return [(kind === 'swapWork' ? makesUpFor : madeUpOn)(others.join(', '))];
};

const rowOf = (run: Run, swaps: Swaps, locale: Locale): readonly string[] => {
  const { reason, certainty } = run.first;
  const words = inLocale(PICTURE_WORDS, locale).calendar;
  if (reason === undefined) return [];
  const { kind, name, source } = reason;
  const parts = [
    dayName(name, locale),
    ...swapInWords(run, swaps, locale),
    ...(source === undefined ? [] : [formatSource(plainText(source), locale)]),
    ...(certainty === 'projected' ? [words.projected] : []),
  ];
  return [runInWords(run), words.kinds[kind], parts.join('; ')];
};

/** The days that depart from the week as a table, runs of days in one row. */
export const markedDaysTable = (
  months: readonly Month[],
  calendar: WorkCalendar,
  locale: Locale,
): PictureTable => {
  const swaps = swapsOf(calendar);
  const { list, columns } = inLocale(PICTURE_WORDS, locale).calendar;
  return {
    caption: list,
    columns: [columns.days, columns.kind, columns.name],
    rows: runsOf(months.flatMap(({ days }) => days)).map((run) => rowOf(run, swaps, locale)),
  };
};
