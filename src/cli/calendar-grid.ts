import type { DayInfo } from '../calendar/day-info.ts';
import type { Locale } from '../limit/locale.ts';
import { padTo } from '../render/plain-text.ts';
import type { Month } from '../render/svg/calendar/marked-days.ts';
import { PICTURE_WORDS } from '../render/words/picture-words-of.ts';

/** A day and the letters of its kind behind it. */
const CELL_WIDTH = 5;
const DAYS_IN_WEEK = 7;
const MONTH_WIDTH = CELL_WIDTH * DAYS_IN_WEEK;
const GAP = '  ';

/** Months stand side by side as far as they fit, at most in quarters of a year. */
const MOST_ABREAST = 3;

/** `30L`: a holiday on the thirtieth. */
const cellOf = ({ date, reason }: DayInfo, locale: Locale): string => {
  const letter = reason === undefined ? '' : PICTURE_WORDS[locale].calendar.letters[reason.kind];
  return padTo(`${date.slice(8).replace(/^0/, ' ')}${letter}`, CELL_WIDTH);
};

export const workingDaysIn = ({ days }: Month): number =>
  days.filter(({ working }) => working).length;

/** A month as lines of one width: its name with the number of working days, then its weeks. */
const linesOfMonth = (month: Month, locale: Locale): readonly string[] => {
  const { months, weekdays, workingDays } = PICTURE_WORDS[locale].calendar;
  const blank = ' '.repeat(CELL_WIDTH);
  const cells = [
    ...Array.from({ length: month.firstWeekday }, () => blank),
    ...month.days.map((day) => cellOf(day, locale)),
  ];
  const weeks = Array.from({ length: Math.ceil(cells.length / DAYS_IN_WEEK) }, (_, week) =>
    cells.slice(week * DAYS_IN_WEEK, (week + 1) * DAYS_IN_WEEK).join(''),
  );
  const title = `${months[month.index] ?? ''}: ${workingDays(workingDaysIn(month))}`;
  const head = weekdays.map((name) => padTo(name, CELL_WIDTH)).join('');
  return [title, head, ...weeks].map((line) => padTo(line, MONTH_WIDTH));
};

/** Blocks of lines side by side. */
const abreast = (blocks: readonly (readonly string[])[]): readonly string[] => {
  const height = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: height }, (_, i) =>
    blocks
      .map((lines) => lines[i] ?? ' '.repeat(MONTH_WIDTH))
      .join(GAP)
      .trimEnd(),
  );
};

/** The months of a year as lines of text, as many side by side as the width allows. */
export const calendarGrid = (
  months: readonly Month[],
  locale: Locale,
  width: number,
): readonly string[] => {
  const fitting = Math.floor((width + GAP.length) / (MONTH_WIDTH + GAP.length));
  const count = Math.min(MOST_ABREAST, Math.max(1, fitting));
  return Array.from({ length: Math.ceil(months.length / count) }, (_, row) => [
    ...abreast(
      months.slice(row * count, (row + 1) * count).map((month) => linesOfMonth(month, locale)),
    ),
    '',
  ]).flat();
};
