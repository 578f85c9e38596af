import { element, escapeMarkup, rounded } from './markup.ts';
import { INK } from './palette.ts';
import { FONT_FAMILY } from './text-width.ts';

/** A drawing and what must be said of it. */
export interface FramedDrawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the picture shows, for those who cannot see it. */
  readonly description: string;
  /** Patterns that the body refers to. */
  readonly definitions?: readonly string[];
  /** How far down, in pixels, the picture may be torn without tearing a row of it. */
  readonly cuts: readonly number[];
  /** The size of its smallest letters. */
  readonly letters: number;
  readonly body: readonly string[];
}

/**
 * A whole SVG document on white ground, with its name and description.
 *
 * @param id by which the same page refers to all that is drawn
 */
export const frame = (drawing: FramedDrawing, id?: string): string => {
  const { title, description, definitions = [], body } = drawing;
  const [width, height] = [Math.ceil(drawing.width), Math.ceil(drawing.height)];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: rounded(width),
      height: rounded(height),
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'font-family': FONT_FAMILY,
    },
    [
      element('title', {}, [escapeMarkup(title)]),
      element('desc', {}, [escapeMarkup(description)]),
      ...(definitions.length === 0 ? [] : [element('defs', {}, definitions)]),
      element('rect', { width, height, fill: INK.paper }),
      ...(id === undefined ? body : [element('g', { id }, body)]),
    ],
  )}\n`;
};
