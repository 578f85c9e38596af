import { type Attributes, element, escapeMarkup } from './markup.ts';
import { INK } from './palette.ts';
import { linesWithin, widestOf } from './text-lines.ts';
import { type Font, textWidth } from './text-width.ts';

/** A font with its colour and the distance between its lines. */
export interface TextStyle extends Font {
  readonly fill: string;
  readonly lineHeight: number;
  readonly italic?: boolean;
}

/** Lines that stand under one another in one style. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

/** Sets texts, each on lines of its own, within a width. */
export const setText = (texts: readonly string[], width: number, style: TextStyle): TextBlock => {
  const lines = texts.flatMap((text) => linesWithin(text, width, style));
  return {
    lines,
    style,
    width: widestOf(lines, style),
    height: lines.length * style.lineHeight,
  };
};

type Anchor = 'start' | 'middle' | 'end';

/** From the top of a line down to the feet of its letters, as a share of the font size. */
const BASELINE = 0.36;

/** The attributes of a text in a style; black, upright and from the left need not be said. */
const attributesOf = ({ size, fill, bold, italic }: TextStyle, anchor: Anchor): Attributes => ({
  'font-size': size,
  fill,
  'font-weight': bold === true ? 'bold' : undefined,
  'font-style': italic === true ? 'italic' : undefined,
  'text-anchor': anchor === 'start' ? undefined : anchor,
});

/** Draws a block with its top at `y`. */
export const drawText = (
  { lines, style }: TextBlock,
  x: number,
  y: number,
  anchor: Anchor = 'start',
): string => {
  const spans = lines.map((line, i) => {
    const middle = y + (i + 0.5) * style.lineHeight;
    return element('tspan', { x, y: middle + style.size * BASELINE }, [escapeMarkup(line)]);
  });
  return lines.length === 0 ? '' : element('text', attributesOf(style, anchor), spans);
};

/** Draws one short text that is known to have room. */
export const drawLine = (
  text: string,
  style: TextStyle,
  x: number,
  y: number,
  anchor: Anchor = 'start',
): string => drawText({ lines: [text], style, width: 0, height: 0 }, x, y, anchor);

/** Draws one short text on white ground that hides what is behind it. */
export const drawGroundedLine = (text: string, style: TextStyle, x: number, y: number): string => {
  const width = textWidth(text, style) + 2;
  const ground = { x: x - 1, y, width, height: style.lineHeight, fill: INK.paper };
  return element('rect', ground) + drawLine(text, style, x, y);
};

/** The height of blocks under one another. */
export const heightOf = (blocks: readonly TextBlock[]): number =>
  blocks.reduce((sum, { height }) => sum + height, 0);

/** Draws blocks under one another. */
export const drawBlocks = (
  blocks: readonly TextBlock[],
  x: number,
  y: number,
  anchor: Anchor = 'start',
): string =>
  blocks.map((block, i) => drawText(block, x, y + heightOf(blocks.slice(0, i)), anchor)).join('');
