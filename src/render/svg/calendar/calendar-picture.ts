import { unwrap } from '../../../base/error.ts';
import type { WorkCalendar } from '../../../calendar/work-calendar.ts';
import { inLocale, type Locale } from '../../../limit/locale.ts';
import { parseCivilDate } from '../../../time/civil-date.ts';
import { plainText } from '../../plain-text.ts';
import type { MarkedDay } from '../../words/picture-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { FramedDrawing } from '../frame.ts';
import { headingOf } from '../heading.ts';
import { type Legend, type LegendItem, legendOf } from '../legend.ts';
import { INK } from '../palette.ts';
import type { Picture, PicturePlace, PictureTable } from '../picture.ts';
import { NO_TABLE, tableBlockOf } from '../table-block.ts';
import { drawLine, type TextStyle } from '../text-block.ts';
import { CELL, drawDay, drawSample } from './day-cells.ts';
import { type Month, markedDaysTable, markOf, monthsOf } from './marked-days.ts';

/** How a calendar is put into a picture. */
export interface CalendarPictureOptions {
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
}

const MARGIN = 24;
const GAP = 22;
const COLUMNS = 4;
const MONTH_GAP = 26;
const MONTH_WIDTH = 7 * CELL;
const WEEKS = 6;
const HEAD_HEIGHT = 46;
const MONTH_HEIGHT = HEAD_HEIGHT + WEEKS * CELL;
const WIDTH = COLUMNS * MONTH_WIDTH + (COLUMNS - 1) * MONTH_GAP;

/** Shares of the columns of the table below the months. */
const SHARES = [16, 26, 70];

const NAME: TextStyle = { size: 14, bold: true, fill: INK.text, lineHeight: 22 };
const COUNT: TextStyle = { size: 13, fill: INK.soft, lineHeight: 22 };
/** The smallest letters of a calendar. */
const WEEKDAY: TextStyle = { size: 13, bold: true, fill: INK.soft, lineHeight: 18 };

const workingDaysIn = (months: readonly Month[]): number =>
  months.flatMap(({ days }) => days).filter(({ working }) => working).length;

const drawMonth = (month: Month, locale: Locale, x: number, y: number): string => {
  const { months, weekdays, workingDays } = inLocale(PICTURE_WORDS, locale).calendar;
  return [
    drawLine(months[month.index] ?? '', NAME, x, y),
    drawLine(workingDays(workingDaysIn([month])), COUNT, x + MONTH_WIDTH, y, 'end'),
    ...weekdays.map((name, i) => drawLine(name, WEEKDAY, x + (i + 0.5) * CELL, y + 25, 'middle')),
    ...month.days.map((day, i) => {
      const cell = month.firstWeekday + i;
      const [column, week] = [cell % 7, Math.floor(cell / 7)];
      return drawDay(day, locale, x + column * CELL, y + HEAD_HEIGHT + week * CELL);
    }),
  ].join('');
};

const drawMonths = (months: readonly Month[], locale: Locale, y: number): readonly string[] =>
  months.map((month) => {
    const [column, row] = [month.index % COLUMNS, Math.floor(month.index / COLUMNS)];
    const x = MARGIN + column * (MONTH_WIDTH + MONTH_GAP);
    return drawMonth(month, locale, x, y + row * (MONTH_HEIGHT + MONTH_GAP));
  });

const KINDS: readonly MarkedDay[] = [
  'weeklyRest',
  'holiday',
  'compensatory',
  'swapOff',
  'swapWork',
  'closure',
  'openWithoutCounting',
];

/** The kinds of days that occur, and what they look like. */
const calendarLegend = (months: readonly Month[], locale: Locale): Legend => {
  const days = months.flatMap((month) => month.days);
  const kinds = new Set(days.map(({ reason }) => reason?.kind));
  const words = inLocale(PICTURE_WORDS, locale).calendar;
  const item = (kind: MarkedDay | 'working' | 'projected', text: string): LegendItem => ({
    text,
    draw: (x, y) => drawSample(kind, locale, x, y - 8),
  });
  const isProjected = days.some(
    (day) => day.certainty === 'projected' && markOf(day) !== undefined,
  );
  return legendOf({
    sections: [
      [
        item('working', words.workingDay),
        ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => item(kind, words.kinds[kind])),
        ...(isProjected ? [item('projected', words.projected)] : []),
      ],
    ],
    letters: WEEKDAY.size,
    rowGap: 20,
    width: WIDTH,
  });
};

const tableOrNote = (table: PictureTable, locale: Locale): PictureTable =>
  table.rows.length > 0
    ? table
    : { caption: inLocale(PICTURE_WORDS, locale).calendar.noneMarked, columns: [], rows: [] };

/** Draws a year of a calendar, and tells its special days as a table. */
export const calendarPicture = (
  year: number,
  calendar: WorkCalendar,
  { locale = 'vi', isOnPage = false }: CalendarPictureOptions & PicturePlace,
): Picture => {
  unwrap(parseCivilDate(`${year}`.padStart(4, '0').concat('-01-01'), ['year']));
  const words = inLocale(PICTURE_WORDS, locale).calendar;
  const months = monthsOf(year, calendar);
  const working = workingDaysIn(months);
  const marked = months.flatMap(({ days }) => days).filter((day) => markOf(day) !== undefined);
  const title = words.title(year);
  const subtitle = [words.workingDays(working), words.version(plainText(calendar.version))];
  const heading = headingOf(isOnPage ? undefined : title, [subtitle.join(', ')], WIDTH);
  const legend = calendarLegend(months, locale);
  const table = tableOrNote(markedDaysTable(months, calendar, locale), locale);
  const tableBlock = isOnPage ? NO_TABLE : tableBlockOf(table, SHARES, WIDTH);
  const monthsAt = MARGIN + heading.height + GAP;
  const rows = Math.ceil(months.length / COLUMNS);
  const rowAt = (row: number): number => monthsAt + row * (MONTH_HEIGHT + MONTH_GAP);
  const legendAt = rowAt(rows);
  const tableAt = legendAt + legend.height + GAP;
  const drawing: FramedDrawing = {
    width: WIDTH + 2 * MARGIN,
    height: tableAt + tableBlock.height + MARGIN,
    title,
    description: words.description({ working, marked: marked.length }),
    letters: WEEKDAY.size,
    cuts: [
      ...Array.from({ length: rows }, (_, row) => rowAt(row) - MONTH_GAP / 2),
      legendAt - MONTH_GAP / 2,
      tableAt - GAP / 2,
      ...tableBlock.cuts.map((cut) => tableAt + cut),
    ],
    body: [
      heading.draw(MARGIN, MARGIN),
      ...drawMonths(months, locale, monthsAt),
      legend.draw(MARGIN, legendAt),
      tableBlock.draw(MARGIN, tableAt),
    ],
  };
  return { drawing, tables: [table] };
};
