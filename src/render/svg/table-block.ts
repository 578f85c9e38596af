import { element } from './markup.ts';
import { INK } from './palette.ts';
import type { PictureTable } from './picture.ts';
import { drawText, setText, type TextBlock, type TextStyle } from './text-block.ts';

const CAPTION: TextStyle = { size: 13, bold: true, fill: INK.text, lineHeight: 24 };
const HEAD: TextStyle = { size: 11, bold: true, fill: INK.soft, lineHeight: 15 };
const CELL: TextStyle = { size: 11.5, fill: INK.text, lineHeight: 15 };

const CELL_GAP = 12;
const ROW_PADDING = 4;

/** A table that is laid out. */
export interface TableBlock {
  readonly height: number;
  /** How far down each row begins. */
  readonly cuts: readonly number[];
  readonly draw: (x: number, y: number) => string;
}

/** What is drawn where the table stands elsewhere. */
export const NO_TABLE: TableBlock = { height: 0, cuts: [], draw: () => '' };

type SetRow = readonly TextBlock[];

const rowHeight = (row: SetRow): number =>
  row.reduce((most, { height }) => Math.max(most, height), 0) + 2 * ROW_PADDING;

/** Lays a table out in columns whose widths are shares of the whole. */
export const tableBlockOf = (
  { caption, columns, rows }: PictureTable,
  shares: readonly number[],
  width: number,
): TableBlock => {
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => (share / whole) * width);
  const lefts = widths.map((_, i) => widths.slice(0, i).reduce((sum, left) => sum + left, 0));
  const set = (cells: readonly string[], style: TextStyle): SetRow =>
    cells.map((cell, i) => setText([cell], (widths[i] ?? 0) - CELL_GAP, style));
  const captionBlock = setText([caption], width, CAPTION);
  const all = [set(columns, HEAD), ...rows.map((row) => set(row, CELL))];
  const topOf = (row: number): number =>
    captionBlock.height + all.slice(0, row).reduce((sum, above) => sum + rowHeight(above), 0);
  const drawRow = (row: SetRow, x: number, y: number): string =>
    row.map((cell, i) => drawText(cell, x + (lefts[i] ?? 0), y + ROW_PADDING)).join('') +
    element('path', { d: `M${x} ${y + rowHeight(row)}h${width}`, stroke: INK.faint });
  return {
    height: topOf(all.length),
    cuts: rows.map((_, row) => topOf(row + 1)),
    draw: (x, y) =>
      drawText(captionBlock, x, y) + all.map((row, i) => drawRow(row, x, y + topOf(i))).join(''),
  };
};
