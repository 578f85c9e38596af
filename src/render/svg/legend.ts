import { INK } from './palette.ts';
import { drawText, heightOf, setText, type TextBlock, type TextStyle } from './text-block.ts';

/** A sign with what it stands for; its drawer gets the upper left corner of a 36 by 20 place. */
export interface LegendItem {
  readonly text: string;
  readonly draw: (x: number, y: number) => string;
}

/** What a legend is made of. */
export interface LegendContent {
  readonly title?: string;
  /** Each section begins a row. */
  readonly sections: readonly (readonly LegendItem[])[];
  readonly note?: string;
  /** The size of its letters, where it is not the usual one. */
  readonly letters?: number;
  /** Between rows; more where the signs are higher than usual. */
  readonly rowGap?: number;
  /** How wide it may be. */
  readonly width: number;
}

/** A legend that is laid out. */
export interface Legend {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

const TITLE: TextStyle = { size: 13, bold: true, fill: INK.text, lineHeight: 24 };
const LETTERS = 11.5;
const LEADING = 1.3;

const SIGN_WIDTH = 44;
const SIGN_HEIGHT = 20;
const ROW_GAP = 7;
const COLUMN_GAP = 24;

/** Columns narrower than this would break names into single words. */
const COLUMN_WIDTH = 310;

/** The items in rows of so many; a row is as high as its highest item. */
const rowsOf = <T>(items: readonly T[], columns: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );

interface SetItem {
  readonly item: LegendItem;
  readonly block: TextBlock;
}

const rowHeight = (row: readonly SetItem[]): number =>
  row.reduce((most, { block }) => Math.max(most, block.height), SIGN_HEIGHT);

/** Lays a legend out in as many columns as fit. */
export const legendOf = ({
  title,
  sections,
  note,
  letters = LETTERS,
  rowGap = ROW_GAP,
  width,
}: LegendContent): Legend => {
  const style: TextStyle = { size: letters, fill: INK.text, lineHeight: letters * LEADING };
  const columns = Math.max(1, Math.floor((width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)));
  const columnWidth = (width + COLUMN_GAP) / columns;
  const textWidth = columnWidth - COLUMN_GAP - SIGN_WIDTH;
  const set = (item: LegendItem): SetItem => ({
    item,
    block: setText([item.text], textWidth, style),
  });
  const rows = sections.flatMap((items) => rowsOf(items.map(set), columns));
  const titleBlock = setText(title === undefined ? [] : [title], width, TITLE);
  const noteBlock = setText(note === undefined ? [] : [note], width, {
    ...style,
    fill: INK.soft,
    italic: true,
  });
  const topOf = (row: number): number =>
    titleBlock.height +
    rows.slice(0, row).reduce((sum, above) => sum + rowHeight(above) + rowGap, 0);
  const drawItem = ({ item, block }: SetItem, x: number, y: number): string =>
    item.draw(x, y) +
    drawText(block, x + SIGN_WIDTH, y + Math.max(0, (SIGN_HEIGHT - block.height) / 2));
  return {
    height: topOf(rows.length) + heightOf([noteBlock]),
    draw: (x, y) =>
      [
        drawText(titleBlock, x, y),
        ...rows.flatMap((row, r) =>
          row.map((item, column) => drawItem(item, x + column * columnWidth, y + topOf(r))),
        ),
        drawText(noteBlock, x, y + topOf(rows.length)),
      ].join(''),
  };
};
