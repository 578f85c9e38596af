import { element } from '../markup.ts';
import { INK, LATE } from '../palette.ts';
import { drawText, setText, type TextBlock, type TextStyle } from '../text-block.ts';

/** What a vertical line through all lanes stands for. */
export type LineKind = 'legal' | 'promised' | 'formerPromise' | 'extended' | 'now';

/** An instant that is marked by a line, before it has a place. */
export interface TimeMark {
  /** In epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  readonly kind: LineKind;
}

/** A vertical line through all lanes, with its name above. */
interface TimeLine {
  readonly x: number;
  readonly kind: LineKind;
  readonly name: TextBlock;
  readonly top: number;
}

/** All lines, with the room that their names take one under another. */
export interface TimeLines {
  readonly lines: readonly TimeLine[];
  readonly height: number;
}

/** Each kind has a dash of its own. */
const PAINTS: {
  readonly [K in LineKind]: { readonly stroke: string; readonly [name: string]: string | number };
} = {
  legal: { stroke: LATE.strong, 'stroke-width': 2.4 },
  promised: { stroke: '#6a1b9a', 'stroke-width': 2, 'stroke-dasharray': '9 4' },
  formerPromise: { stroke: '#6a1b9a', 'stroke-width': 1.2, 'stroke-dasharray': '4 6' },
  extended: { stroke: '#7a4100', 'stroke-width': 1.6, 'stroke-dasharray': '10 3 2 3' },
  now: { stroke: '#0b5cad', 'stroke-width': 2, 'stroke-dasharray': '2 3' },
};

const LABEL_GAP = 6;

const styleOf = (kind: LineKind): TextStyle => ({
  size: 11.5,
  bold: true,
  fill: PAINTS[kind].stroke,
  lineHeight: 19,
});

/** Sets the names of marks under one another; none is wider than the lanes. */
export const layOutLines = (
  marks: readonly TimeMark[],
  xOf: (at: number) => number,
  width: number,
): TimeLines => {
  const lines: TimeLine[] = [];
  let top = 0;
  for (const { at, text, kind } of marks) {
    const name = setText([text], width / 2 - LABEL_GAP, styleOf(kind));
    lines.push({ x: xOf(at), kind, name, top });
    top += name.height;
  }
  return { lines, height: top };
};

/** The lines through the lanes, each from the row of its name down. */
export const drawTimeLines = ({ lines }: TimeLines, bottom: number): readonly string[] =>
  lines.map(({ x, kind, top }) =>
    element('path', { d: `M${x} ${top + 3}V${bottom}`, ...PAINTS[kind], fill: 'none' }),
  );

/** The names of the lines, each in rows of its own, on the side where there is room. */
export const drawLineNames = ({ lines }: TimeLines, width: number): readonly string[] =>
  lines.map(({ x, name, top }) => {
    const isRight = x + LABEL_GAP + name.width <= width;
    const left = isRight ? x + LABEL_GAP : x - LABEL_GAP - name.width;
    const ground = { x: left - 1, y: top, width: name.width + 2, height: name.height };
    return (
      element('rect', { ...ground, fill: INK.paper }) +
      (isRight ? drawText(name, left, top) : drawText(name, x - LABEL_GAP, top, 'end'))
    );
  });
