import type { Interval } from '../../../time/interval.ts';
import { element } from '../markup.ts';
import { type Colour, INK, LATE } from '../palette.ts';
import { LATE_PATTERN, PAUSE_PATTERN, WAIT_PATTERN } from '../patterns.ts';
import { drawGroundedLine, drawLine, type TextStyle } from '../text-block.ts';
import { textWidth } from '../text-width.ts';
import type { TimeScale } from './timeline-scale.ts';
import type { DrawnVisit } from './timeline-visits.ts';

export const BAR_HEIGHT = 18;
export const ROW_HEIGHT = 26;

const LEAST_BAR = 3;
const TAG_PADDING = 4;

const NUMBER: TextStyle = { size: 11, bold: true, fill: INK.text, lineHeight: BAR_HEIGHT };
const NUMBER_ON_BAR: TextStyle = { ...NUMBER, fill: INK.paper };
const NAME_ON_BAR: TextStyle = { ...NUMBER_ON_BAR, bold: false };

/** The room of a stretch of time, never less than can be seen. */
const extentOf = ({ from, till }: Interval, { xOf }: TimeScale) => {
  const x = xOf(from);
  return { x, width: Math.max(LEAST_BAR, xOf(till) - x) };
};

const tagWidth = (number: number): number => textWidth(`${number}`, NUMBER) + 2 * TAG_PADDING;

/** The head of an open end. */
const OPEN_END = 7;

/** Room on a bar before anything covers it. */
const plainWidth = ({ stay, late }: DrawnVisit, { xOf }: TimeScale): number =>
  xOf(late?.from ?? stay.till) - xOf(stay.from);

/** Where a visit's number stands when its bar has no room for it. */
const besideOf = (drawn: DrawnVisit, scale: TimeScale): number => {
  const { x, width } = extentOf(drawn.stay, scale);
  return x + width + (drawn.isOpen ? OPEN_END : 0);
};

/** From where to where a visit takes room in its lane, its number and open due included. */
export const roomOf = (drawn: DrawnVisit, scale: TimeScale): Interval => {
  const tag = tagWidth(drawn.number);
  const end = besideOf(drawn, scale) + (plainWidth(drawn, scale) < tag ? tag : 0);
  const dueAt = drawn.isOpen && drawn.due !== undefined ? scale.xOf(drawn.due) : end;
  return { from: scale.xOf(drawn.stay.from), till: Math.max(end, dueAt) + 3 };
};

const block = (
  interval: Interval,
  scale: TimeScale,
  y: number,
  paint: { readonly [name: string]: string | number },
): string => element('rect', { ...extentOf(interval, scale), y, height: BAR_HEIGHT, ...paint });

/** The sign of a due: a line with a triangle that stands on it. */
export const drawDue = (x: number, y: number): string =>
  element('path', {
    d: `M${x} ${y - 3}v${BAR_HEIGHT + 6}`,
    stroke: INK.text,
    'stroke-width': 1.6,
  }) + element('path', { d: `M${x - 4} ${y - 6}h8l-4 6Z`, fill: INK.text });

/** Late time: crossed lines on red within a frame. */
export const drawLate = (interval: Interval, scale: TimeScale, y: number): string =>
  block(interval, scale, y, {
    fill: `url(#${LATE_PATTERN})`,
    stroke: LATE.strong,
    'stroke-width': 1.5,
  });

/** Time that does not count: falling lines. */
export const drawPause = (interval: Interval, scale: TimeScale, y: number): string =>
  block(interval, scale, y, { fill: `url(#${PAUSE_PATTERN})`, stroke: INK.line });

/** A pause by which the limit goes on: a frame that leaves open what is within it. */
export const UNCOUNTED_FRAME = {
  fill: 'none',
  stroke: INK.text,
  'stroke-width': 1.6,
  'stroke-dasharray': '3 2',
};

/** The frame, on a light ground of its own that shows it on every colour. */
const drawUncountedPause = (interval: Interval, scale: TimeScale, y: number): string =>
  block(interval, scale, y, { fill: 'none', stroke: INK.paper, 'stroke-width': 4 }) +
  block(interval, scale, y, UNCOUNTED_FRAME);

/** Work: a bar in the colour of its unit. */
export const drawWork = (
  interval: Interval,
  scale: TimeScale,
  y: number,
  { strong }: Colour,
): string => block(interval, scale, y, { fill: strong });

/** Waiting: rising lines in a dashed frame. */
export const drawWait = (interval: Interval, scale: TimeScale, y: number): string =>
  block(interval, scale, y, {
    fill: `url(#${WAIT_PATTERN})`,
    stroke: INK.line,
    'stroke-width': 1.4,
    'stroke-dasharray': '5 3',
  });

/** How a visit is drawn in its lane. */
export interface VisitPaint {
  readonly scale: TimeScale;
  readonly colour: Colour;
  /** Lines that no name may cross. */
  readonly lines: readonly number[];
}

/** The name of a visit on its bar, if it has room and neither hatching nor a line crosses it. */
const drawName = (
  { name, isWait, late, pauses, uncountedPauses }: DrawnVisit,
  room: { readonly x: number; readonly width: number },
  lines: readonly number[],
  y: number,
): string => {
  const end = room.x + textWidth(name, NAME_ON_BAR);
  const isFree =
    !isWait &&
    late === undefined &&
    pauses.length + uncountedPauses.length === 0 &&
    end + TAG_PADDING <= room.x + room.width &&
    !lines.some((line) => line >= room.x && line <= end);
  return isFree ? drawLine(name, NAME_ON_BAR, room.x, y) : '';
};

/**
 * The number of a visit on its bar, or beside one that is too short for it; a name if it fits. It is
 * drawn over the lines, or one might strike it through.
 */
export const drawTag = (
  drawn: DrawnVisit,
  { scale, colour, lines }: VisitPaint,
  y: number,
): string => {
  const { number, stay, isWait } = drawn;
  const { x, width } = extentOf(stay, scale);
  const tag = tagWidth(number);
  if (plainWidth(drawn, scale) < tag) {
    return drawGroundedLine(`${number}`, NUMBER, besideOf(drawn, scale) + TAG_PADDING, y);
  }
  return [
    element('rect', {
      x,
      y,
      width: tag,
      height: BAR_HEIGHT,
      fill: isWait ? INK.line : colour.strong,
    }),
    drawLine(`${number}`, NUMBER_ON_BAR, x + TAG_PADDING, y),
    drawName(drawn, { x: x + tag, width: width - tag }, lines, y),
  ].join('');
};

/** An open end: an arrow that goes on. */
const drawOpenEnd = ({ stay }: DrawnVisit, { xOf }: TimeScale, y: number, fill: string): string => {
  const half = BAR_HEIGHT / 2;
  return element('path', {
    d: `M${xOf(stay.till)} ${y}l${OPEN_END} ${half}l${-OPEN_END} ${half}Z`,
    fill,
  });
};

/** A due that is still ahead or was missed; one that had passed before the file came is not drawn. */
const drawnDue = ({ stay, due, late, isOpen }: DrawnVisit): number | undefined =>
  due !== undefined && due >= stay.from && (isOpen || late !== undefined) ? due : undefined;

/** Draws a visit with its pauses, its lateness and its due. */
export const drawVisit = (drawn: DrawnVisit, { scale, colour }: VisitPaint, y: number): string => {
  const { stay, isWait, pauses, uncountedPauses, late, isOpen } = drawn;
  const dueAt = drawnDue(drawn);
  const endFill = late === undefined ? colour.strong : LATE.strong;
  return [
    isWait ? drawWait(stay, scale, y) : drawWork(stay, scale, y, colour),
    ...pauses.map((pause) => drawPause(pause, scale, y)),
    ...(late === undefined ? [] : [drawLate(late, scale, y)]),
    ...uncountedPauses.map((pause) => drawUncountedPause(pause, scale, y)),
    ...(isOpen ? [drawOpenEnd(drawn, scale, y, endFill)] : []),
    ...(dueAt === undefined ? [] : [drawDue(scale.xOf(dueAt), y)]),
  ].join('');
};
