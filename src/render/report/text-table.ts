import { padTo, widthOf } from '../plain-text.ts';
import { wrapText } from '../wrap-text.ts';
import { type ContentColumn, type ContentTable, shownTable } from './report-content.ts';

const GAP = '  ';

/** Where there is room, no column is so narrow that its cells stand one word to a line. */
const COMFORTABLE = 9;

/** The largest of any number of numbers; a spread would be as many arguments. */
const largest = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

const longestWord = (text: string): number => largest(text.split(/\s+/).map(widthOf));

/** How narrow a column can be, cells that should stay whole broken or not, and its best width. */
interface Bounds {
  readonly least: number;
  readonly leastWhole: number;
  readonly best: number;
  /** How wide its cells are, the long ones weighing more: what it asks for beside other columns. */
  readonly demand: number;
}

const boundsOf = ({ title, whole }: ContentColumn, cells: readonly string[]): Bounds => {
  const least = largest([title, ...cells].map(longestWord));
  const best = largest([title, ...cells].map(widthOf));
  const squares = cells.reduce((sum, cell) => sum + widthOf(cell) ** 2, 0);
  return {
    least,
    leastWhole:
      whole === true
        ? largest([longestWord(title), ...cells.map(widthOf)])
        : Math.max(least, Math.min(best, COMFORTABLE)),
    best,
    demand: Math.sqrt(squares / Math.max(1, cells.length)),
  };
};

/**
 * Widths that fill a line at most: every column gets what its longest word needs, and what is left
 * goes, one by one, to the column whose cells would need the most lines. Words that do not fit make
 * the line longer; nothing is cut.
 */
const widthsOf = (
  columns: readonly ContentColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): readonly number[] => {
  const bounds = columns.map((column, i) =>
    boundsOf(
      column,
      rows.map((row) => row[i] ?? ''),
    ),
  );
  const room = width - GAP.length * (columns.length - 1);
  const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const whole = bounds.map(({ leastWhole }) => leastWhole);
  const widths = sumOf(whole) <= room ? whole : bounds.map(({ least }) => least);
  let left = room - sumOf(widths);
  while (left > 0) {
    const lines = bounds.map(({ best, demand }, i) => {
      const columnWidth = Math.max(1, widths[i] ?? 1);
      return columnWidth < best ? demand / columnWidth : 0;
    });
    const most = Math.max(...lines);
    if (most === 0) break;
    const neediest = lines.indexOf(most);
    widths[neediest] = (widths[neediest] ?? 0) + 1;
    left -= 1;
  }
  return widths;
};

/** The cells of a row, each wrapped to its column. */
type WrappedRow = readonly (readonly string[])[];

const wrapRow = (cells: readonly string[], widths: readonly number[]): WrappedRow =>
  widths.map((width, i) => wrapText(cells[i] ?? '', width));

/** A wrapped row as lines, its cells side by side. */
const layOut = (row: WrappedRow, widths: readonly number[]): readonly string[] =>
  Array.from({ length: largest(row.map((lines) => lines.length)) }, (_, line) =>
    widths
      .map((width, i) => padTo(row[i]?.[line] ?? '', width))
      .join(GAP)
      .trimEnd(),
  );

/**
 * A table in plain text, its columns aligned in code points. Cells wrap at spaces; where any does,
 * an empty line sets the rows apart.
 */
export const textTable = (table: ContentTable, width: number): readonly string[] => {
  const { columns, rows } = shownTable(table);
  const composed = rows.map((row) => row.map((cell) => cell.normalize('NFC')));
  const most = widthsOf(columns, composed, width);
  const titles = columns.map(({ title }) => title);
  const [head = [], ...body] = [titles, ...composed].map((row) => wrapRow(row, most));
  // A column is only as wide as the longest line that wrapping has left in it.
  const widths = most.map((_, i) =>
    largest([head, ...body].flatMap((row) => row[i] ?? []).map(widthOf)),
  );
  const apart = body.some((row) => row.some((lines) => lines.length > 1));
  return [
    ...layOut(head, widths),
    widths.map((columnWidth) => '-'.repeat(columnWidth)).join(GAP),
    ...body.flatMap((row, i) => [...(apart && i > 0 ? [''] : []), ...layOut(row, widths)]),
  ];
};
