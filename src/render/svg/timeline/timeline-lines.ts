import { element } from '../markup.ts';
import { LATE } from '../palette.ts';
import { drawGroundedLine, type TextStyle } from '../text-block.ts';
import { textWidth } from '../text-width.ts';

/** A vertical line through all lanes, with its name above. */
export interface TimeLine {
  readonly x: number;
  readonly text: string;
  readonly kind: 'legal' | 'promised' | 'now';
}

export const LINE_ROW = 19;

const PAINTS: {
  readonly [K in TimeLine['kind']]: { readonly [name: string]: string | number };
} = {
  legal: { stroke: LATE.strong, 'stroke-width': 2.4 },
  promised: { stroke: '#6a1b9a', 'stroke-width': 2, 'stroke-dasharray': '9 4' },
  now: { stroke: '#0b5cad', 'stroke-width': 2, 'stroke-dasharray': '2 3' },
};

const LABEL_GAP = 6;

const styleOf = (kind: TimeLine['kind']): TextStyle => ({
  size: 11.5,
  bold: true,
  fill: `${PAINTS[kind]['stroke']}`,
  lineHeight: LINE_ROW,
});

/** The lines through the lanes, each from the row of its name down. */
export const drawTimeLines = (lines: readonly TimeLine[], bottom: number): readonly string[] =>
  lines.map(({ x, kind }, row) =>
    element('path', { d: `M${x} ${row * LINE_ROW + 3}V${bottom}`, ...PAINTS[kind], fill: 'none' }),
  );

/** The names of the lines, each in a row of its own, on the side where there is room. */
export const drawLineNames = (lines: readonly TimeLine[], width: number): readonly string[] =>
  lines.map(({ x, text, kind }, row) => {
    const style = styleOf(kind);
    const fitsRight = x + LABEL_GAP + textWidth(text, style) <= width;
    return fitsRight
      ? drawGroundedLine(text, style, x + LABEL_GAP, row * LINE_ROW)
      : drawGroundedLine(text, style, x - LABEL_GAP, row * LINE_ROW, 'end');
  });
