import { element } from '../markup.ts';
import { INK, RESULT_FILLS } from '../palette.ts';
import { WAIT_PATTERN } from '../patterns.ts';
import { drawBlocks, drawLine, heightOf } from '../text-block.ts';
import { colourOf, type UnitIndex } from '../unit-index.ts';
import type { BoxShape } from './process-boxes.ts';
import type { Place, PlacedBox } from './process-places.ts';
import { BADGE, CLOCK, PADDING, STRIP } from './process-styles.ts';

const RADIUS = 7;

/** A rectangle whose left corners alone are round. */
const leftStrip = ({ x, y, height }: Place, fill: string): string =>
  element('path', {
    d: `M${x + STRIP} ${y}H${x + RADIUS}a${RADIUS} ${RADIUS} 0 0 0 ${-RADIUS} ${RADIUS}V${
      y + height - RADIUS
    }a${RADIUS} ${RADIUS} 0 0 0 ${RADIUS} ${RADIUS}H${x + STRIP}Z`,
    fill,
  });

/** The strip of a unit: its colour, and its number in the legend. */
export const drawStrip = (place: Place, unit: string | undefined, units: UnitIndex): string => {
  const index = unit === undefined ? undefined : units.get(unit);
  const strip = leftStrip(place, colourOf(unit, units).strong);
  if (index === undefined) return strip;
  const middle = place.y + (place.height - BADGE.lineHeight) / 2;
  return strip + drawLine(`${index + 1}`, BADGE, place.x + STRIP / 2, middle, 'middle');
};

/** A clock of which nothing can be mistaken for a letter. */
const drawClock = (x: number, y: number): string =>
  element('g', { fill: 'none', stroke: INK.text, 'stroke-width': 1.4 }, [
    element('circle', { cx: x + 6, cy: y + 8, r: 5.5 }),
    element('path', { d: `M${x + 6} ${y + 4.5}v3.5h3` }),
  ]);

const drawTexts = ({ box, place }: PlacedBox): string => {
  const { blocks, limits } = box;
  const [x, y] = [place.x + STRIP + PADDING, place.y + PADDING];
  const limitsAt = y + heightOf(blocks);
  return [
    drawBlocks(blocks, x, y),
    ...(limits.lines.length === 0
      ? []
      : [drawClock(x, limitsAt), drawBlocks([limits], x + CLOCK, limitsAt)]),
  ].join('');
};

const rect = (place: Place, rx: number, paint: { readonly [name: string]: string | number }) =>
  element('rect', { ...place, rx, ...paint });

const drawStep = (placed: PlacedBox, units: UnitIndex): string => {
  const { box, place } = placed;
  const { tint, strong } = colourOf(box.unit, units);
  return [
    rect(place, RADIUS, { fill: tint }),
    drawStrip(place, box.unit, units),
    rect(place, RADIUS, { fill: 'none', stroke: strong, 'stroke-width': 1.5 }),
    drawTexts(placed),
  ].join('');
};

const drawWait = (placed: PlacedBox, units: UnitIndex): string => {
  const { box, place } = placed;
  const strip = { ...place, width: STRIP };
  return [
    rect(place, RADIUS, { fill: INK.paper }),
    box.unit === undefined
      ? rect(strip, RADIUS, { fill: `url(#${WAIT_PATTERN})` })
      : drawStrip(place, box.unit, units),
    rect(place, RADIUS, {
      fill: 'none',
      stroke: INK.line,
      'stroke-width': 1.8,
      'stroke-dasharray': '7 4',
    }),
    drawTexts(placed),
  ].join('');
};

/** Centred texts on a ground of their own. */
const drawCentred = (
  { box, place }: PlacedBox,
  rx: number,
  paint: { readonly [name: string]: string | number },
): string =>
  rect(place, rx, paint) +
  drawBlocks(box.blocks, place.x + place.width / 2, place.y + PADDING, 'middle');

const drawReceipt = (placed: PlacedBox): string => {
  const { box, place } = placed;
  const { blocks, limits } = box;
  const x = place.x + (place.width - limits.width - CLOCK) / 2;
  const y = place.y + PADDING + heightOf(blocks);
  const ground = { fill: INK.paper, stroke: INK.text, 'stroke-width': 2.5 };
  return [
    drawCentred(placed, Math.min(place.height / 2, 24), ground),
    ...(limits.lines.length === 0 ? [] : [drawClock(x, y), drawBlocks([limits], x + CLOCK, y)]),
  ].join('');
};

const drawEnd = (placed: PlacedBox): string => {
  const { result = 'granted' } = placed.box;
  return drawCentred(placed, placed.place.height / 2, { fill: RESULT_FILLS[result] });
};

/** What stands at the head of a stage, and at both ends of a parallel. */
export const STAGE_FILL = '#45556f';
export const PARALLEL_FILL = '#655526';

const drawStage = (placed: PlacedBox): string => drawCentred(placed, 3, { fill: STAGE_FILL });

const drawBar = (placed: PlacedBox): string => drawCentred(placed, 3, { fill: PARALLEL_FILL });

const drawExit = ({ place }: PlacedBox): string => rect(place, 2, { fill: PARALLEL_FILL });

const drawReference = (placed: PlacedBox): string =>
  drawCentred(placed, RADIUS, { fill: INK.paper, stroke: INK.line, 'stroke-width': 1 });

const DRAWN: { readonly [S in BoxShape]: (placed: PlacedBox, units: UnitIndex) => string } = {
  receipt: drawReceipt,
  step: drawStep,
  wait: drawWait,
  end: drawEnd,
  head: drawStage,
  fork: drawBar,
  join: drawBar,
  exit: drawExit,
  reference: drawReference,
  body: () => '',
};

/** Draws one box by its shape. */
export const drawBox = (placed: PlacedBox, units: UnitIndex): string =>
  DRAWN[placed.box.shape](placed, units);
