import { errorOf } from '../../../base/error.ts';
import { type Issue, issueAt } from '../../../base/issue.ts';
import type { Grade } from '../../../deadline/grade.ts';
import { inLocale, type Locale } from '../../../limit/locale.ts';
import { formatCount } from '../../format-count.ts';
import { figurePercent } from '../../lateness-figures.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import type { FramedDrawing } from '../frame.ts';
import { headingOf } from '../heading.ts';
import { legendOf } from '../legend.ts';
import { element } from '../markup.ts';
import { INK } from '../palette.ts';
import { LATE_DEFINITION, LATE_PATTERN } from '../patterns.ts';
import type { Picture, PicturePlace, PictureTable } from '../picture.ts';
import { drawLine, drawText, setText, type TextBlock, type TextStyle } from '../text-block.ts';

/** How many dossiers of a unit, procedure or month were handled early, on time and late. */
export interface BarRow {
  readonly label: string;
  readonly early: number;
  readonly onTime: number;
  readonly late: number;
}

/** How figures are put into a picture. */
export interface BarsOptions {
  /** What the figures are of, such as "Tháng 10/2026". */
  readonly title?: string;
  /** Language of the words around the names; Vietnamese by default. */
  readonly locale?: Locale;
}

const MARGIN = 24;
const GAP = 20;
const LABEL_WIDTH = 400;
const BARS_WIDTH = 340;
/** The figures stand in columns behind the bars: a short part has no room for its own. */
const FIGURE_WIDTH = 104;
const FIGURES = 5;
const WIDTH = LABEL_WIDTH + BARS_WIDTH + FIGURES * FIGURE_WIDTH;
const BAR_HEIGHT = 24;
const ROW_GAP = 12;

const LABEL: TextStyle = { size: 12.5, fill: INK.text, lineHeight: 16 };
const FIGURE: TextStyle = { size: 12, fill: INK.text, lineHeight: BAR_HEIGHT };
const HEAD: TextStyle = { size: 11, bold: true, fill: INK.soft, lineHeight: 20 };
const NOTE: TextStyle = { size: 13, fill: INK.soft, lineHeight: 20 };

const GRADES: readonly Grade[] = ['early', 'onTime', 'late'];

/** Light and dark, so that they differ in grey print; the late ones are crossed as well. */
const FILLS: { readonly [G in Grade]: string } = {
  early: '#a6d5f0',
  onTime: '#0b5cad',
  late: `url(#${LATE_PATTERN})`,
};

const faultsOf = (rows: readonly BarRow[]): readonly Issue[] =>
  rows.flatMap((row, i) =>
    GRADES.filter((grade) => !(Number.isSafeInteger(row[grade]) && row[grade] >= 0)).map((grade) =>
      issueAt([i, grade], 'input.invalid', { rule: '0, 1, 2, …' }),
    ),
  );

const totalOf = ({ early, onTime, late }: BarRow): number => early + onTime + late;

/** The share of late ones in tenths of a percent: none without any at all, and no few are rounded away. */
const lateShare = (row: BarRow, locale: Locale): string => {
  const total = totalOf(row);
  if (total === 0) return '–';
  const tenths = Math.round((row.late / total) * 1000);
  const inWords = (shown: number): string =>
    figurePercent({ minutes: 0, exact: 0, tenths: shown }, locale);
  if (tenths === 0 && row.late > 0) return `< ${inWords(1)}`;
  if (tenths === 1000 && row.late < total) return `> ${inWords(999)}`;
  return inWords(tenths);
};

/** A row with its label set and its place. */
interface PlacedRow {
  readonly row: BarRow;
  readonly label: TextBlock;
  readonly top: number;
  readonly height: number;
}

const placeRows = (rows: readonly BarRow[]): readonly PlacedRow[] => {
  const placed: PlacedRow[] = [];
  for (const row of rows) {
    const above = placed.at(-1);
    const label = setText([row.label], LABEL_WIDTH - GAP, LABEL);
    placed.push({
      row,
      label,
      top: above === undefined ? 0 : above.top + above.height + ROW_GAP,
      height: Math.max(BAR_HEIGHT, label.height),
    });
  }
  return placed;
};

const drawBar = (row: BarRow, most: number, y: number): readonly string[] => {
  const xOf = (count: number): number => MARGIN + LABEL_WIDTH + (count / most) * BARS_WIDTH;
  return GRADES.filter((grade) => row[grade] > 0).map((grade) => {
    const before = GRADES.slice(0, GRADES.indexOf(grade)).reduce((sum, g) => sum + row[g], 0);
    const x = xOf(before);
    const width = xOf(before + row[grade]) - x;
    return element('rect', { x, y, width, height: BAR_HEIGHT, fill: FILLS[grade] });
  });
};

/** Figures, or their heads, under one another from the right. */
const drawFigures = (figures: readonly string[], style: TextStyle, y: number): readonly string[] =>
  figures.map((figure, i) => {
    const x = MARGIN + LABEL_WIDTH + BARS_WIDTH + (i + 1) * FIGURE_WIDTH;
    return drawLine(figure, style, x, y, 'end');
  });

const figuresOf = (row: BarRow, locale: Locale): readonly string[] => [
  ...[...GRADES.map((grade) => row[grade]), totalOf(row)].map((count) =>
    formatCount(count, locale),
  ),
  lateShare(row, locale),
];

const drawRow = (
  { row, label, top, height }: PlacedRow,
  most: number,
  locale: Locale,
  y: number,
): string => {
  const barAt = y + top + (height - BAR_HEIGHT) / 2;
  return [
    drawText(label, MARGIN, y + top + (height - label.height) / 2),
    ...drawBar(row, most, barAt),
    ...drawFigures(figuresOf(row, locale), FIGURE, barAt),
  ].join('');
};

const barsTable = (rows: readonly BarRow[], locale: Locale): PictureTable => {
  const { title, label, grades, total, lateShare: share } = inLocale(PICTURE_WORDS, locale).bars;
  return {
    caption: title,
    columns: [label, ...GRADES.map((grade) => grades[grade]), total, share],
    rows: rows.map((row) => [row.label, ...figuresOf(row, locale)]),
    numbers: Array.from({ length: FIGURES }, (_, i) => i + 1),
  };
};

/** Draws rows of figures, and tells them as a table. */
export const barsPicture = (
  rows: readonly BarRow[],
  { isOnPage = false, ...options }: BarsOptions & PicturePlace,
): Picture => {
  const faults = faultsOf(rows);
  if (faults.length > 0) throw errorOf(faults);
  const { locale = 'vi' } = options;
  const words = inLocale(PICTURE_WORDS, locale).bars;
  const title = options.title ?? words.title;
  const placed = placeRows(rows);
  const subtitles = options.title === undefined || isOnPage ? [] : [words.title];
  const heading = headingOf(isOnPage ? undefined : title, subtitles, WIDTH);
  const legend = legendOf({
    sections: [
      GRADES.map((grade) => ({
        text: words.grades[grade],
        draw: (x, y) => element('rect', { x, y, width: 34, height: 20, fill: FILLS[grade] }),
      })),
    ],
    width: WIDTH,
  });
  const most = rows.reduce((largest, row) => Math.max(largest, totalOf(row)), 1);
  const total = rows.reduce((sum, row) => sum + totalOf(row), 0);
  const last = placed.at(-1);
  const headAt = MARGIN + heading.height + legend.height + GAP;
  const rowsAt = headAt + HEAD.lineHeight + ROW_GAP;
  const table = barsTable(rows, locale);
  const height = last === undefined ? NOTE.lineHeight : last.top + last.height;
  const drawing: FramedDrawing = {
    width: WIDTH + 2 * MARGIN,
    height: rowsAt + height + MARGIN,
    title,
    description: words.description({ rows: rows.length, total: formatCount(total, locale) }),
    definitions: [LATE_DEFINITION],
    letters: HEAD.size,
    cuts: placed.map(({ top }) => rowsAt + top - ROW_GAP / 2),
    body: [
      heading.draw(MARGIN, MARGIN),
      legend.draw(MARGIN, MARGIN + heading.height + GAP / 2),
      ...drawFigures(table.columns.slice(1), HEAD, headAt),
      ...(rows.length === 0 ? [drawLine(words.nothing, NOTE, MARGIN, rowsAt)] : []),
      ...placed.map((row) => drawRow(row, most, locale, rowsAt)),
    ],
  };
  return { drawing, tables: [table] };
};
