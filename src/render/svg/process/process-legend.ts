import { inLocale } from '../../../limit/locale.ts';
import type { Drawing } from '../../flow/drawing.ts';
import { unitName } from '../../node-names.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { type Legend, type LegendItem, legendOf } from '../legend.ts';
import { element } from '../markup.ts';
import { INK } from '../palette.ts';
import { WAIT_PATTERN } from '../patterns.ts';
import type { UnitIndex } from '../unit-index.ts';
import { drawStrip, PARALLEL_FILL, STAGE_FILL } from './draw-boxes.ts';
import { drawArrow } from './draw-edges.ts';
import type { ProcessLayout } from './process-places.ts';

const MARK = { width: 34, height: 20 };

const unitItems = ({ procedure }: Drawing, units: UnitIndex): readonly LegendItem[] =>
  [...units.keys()].map((unit) => ({
    text: unitName(procedure, unit),
    draw: (x, y) => drawStrip({ x: x + 3, y, width: MARK.width, height: MARK.height }, unit, units),
  }));

const arrowItem = (text: string, exceptional: boolean): LegendItem => ({
  text,
  draw: (x, y) =>
    drawArrow(
      [
        { x, y: y + MARK.height / 2 },
        { x: x + MARK.width, y: y + MARK.height / 2 },
      ],
      exceptional,
    ),
});

/** The signs that occur in a diagram, and what they stand for. */
const signItems = (drawing: Drawing, { boxes, edges }: ProcessLayout): readonly LegendItem[] => {
  const words = inLocale(PICTURE_WORDS, drawing.locale).process;
  const shapes = new Set(boxes.map(({ box }) => box.shape));
  const bar = (text: string, fill: string): LegendItem => ({
    text,
    draw: (x, y) => element('rect', { x, y: y + 3, width: MARK.width, height: 14, rx: 3, fill }),
  });
  const wait: LegendItem = {
    text: words.wait,
    draw: (x, y) =>
      element('rect', {
        x,
        y,
        ...MARK,
        rx: 5,
        fill: `url(#${WAIT_PATTERN})`,
        stroke: INK.line,
        'stroke-width': 1.8,
        'stroke-dasharray': '7 4',
      }),
  };
  return [
    arrowItem(words.usual, false),
    ...(edges.some(({ exceptional }) => exceptional) ? [arrowItem(words.exceptional, true)] : []),
    ...(shapes.has('wait') ? [wait] : []),
    ...(shapes.has('head') ? [bar(words.stage, STAGE_FILL)] : []),
    ...(shapes.has('fork') ? [bar(words.parallel, PARALLEL_FILL)] : []),
  ];
};

/** The legend of a process diagram: its units first, then its signs. */
export const processLegend = (
  drawing: Drawing,
  layout: ProcessLayout,
  units: UnitIndex,
  width: number,
): Legend => {
  const words = inLocale(PICTURE_WORDS, drawing.locale).process;
  return legendOf({
    title: words.legend,
    sections: [unitItems(drawing, units), signItems(drawing, layout)],
    note: words.notDrawn,
    width,
  });
};
