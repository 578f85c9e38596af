import { INK } from './palette.ts';
import { drawBlocks, heightOf, setText, type TextStyle } from './text-block.ts';

const TITLE: TextStyle = { size: 18, bold: true, fill: INK.text, lineHeight: 23 };
const SUBTITLE: TextStyle = { size: 12.5, fill: INK.soft, lineHeight: 17 };

/** The title of a picture, unless it is said elsewhere, with the lines under it, within a width. */
export interface Heading {
  readonly height: number;
  readonly draw: (x: number, y: number) => string;
}

export const headingOf = (
  title: string | undefined,
  subtitles: readonly string[],
  width: number,
): Heading => {
  const titles = title === undefined ? [] : [title];
  const blocks = [setText(titles, width, TITLE), setText(subtitles, width, SUBTITLE)];
  return { height: heightOf(blocks), draw: (x, y) => drawBlocks(blocks, x, y) };
};
