import { inLocale } from '../../../limit/locale.ts';
import type { ReportFacts } from '../../report/report-facts.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { element } from '../markup.ts';
import { type Colour, INK, NO_UNIT } from '../palette.ts';
import { drawText, setText, type TextBlock, type TextStyle } from '../text-block.ts';
import { colourOf, type UnitIndex } from '../unit-index.ts';
import {
  BAR_HEIGHT,
  drawDue,
  drawLate,
  drawPause,
  drawTag,
  drawVisit,
  drawWait,
  drawWork,
  ROW_HEIGHT,
  roomOf,
  type VisitPaint,
} from './timeline-bars.ts';
import type { TimeScale } from './timeline-scale.ts';
import { type DrawnVisit, type Lane, stoppedWithin } from './timeline-visits.ts';
import type { DrawnWhole } from './timeline-whole.ts';

/** Room of the names of the lanes. */
export const LABEL_WIDTH = 250;

const LABEL: TextStyle = { size: 12, bold: true, fill: INK.text, lineHeight: 15 };
const LANE_PADDING = 7;
const LABEL_GAP = 14;

/** A lane with its place. */
interface PlacedLane {
  readonly lane: Lane;
  readonly label: TextBlock;
  readonly top: number;
  readonly height: number;
  /** The row of each visit, so that none covers another. */
  readonly rows: ReadonlyMap<DrawnVisit, number>;
  readonly colour: Colour;
}

/** All lanes under one another; the first place is that of the dossier itself. */
export interface PlacedLanes {
  readonly lanes: readonly PlacedLane[];
  readonly height: number;
}

const laneHeight = (label: TextBlock, rows: number): number =>
  Math.max(label.height, rows * ROW_HEIGHT) + 2 * LANE_PADDING;

const WHOLE_HEIGHT = ROW_HEIGHT + 2 * LANE_PADDING;

/** The first row in which each visit has room beside those before it. */
const rowsFor = (
  visits: readonly DrawnVisit[],
  scale: TimeScale,
): ReadonlyMap<DrawnVisit, number> => {
  const ends: number[] = [];
  const rows = new Map<DrawnVisit, number>();
  for (const drawn of [...visits].sort((a, b) => a.stay.from - b.stay.from)) {
    const room = roomOf(drawn, scale);
    const free = ends.findIndex((end) => end <= room.from);
    const row = free === -1 ? ends.length : free;
    ends[row] = room.till;
    rows.set(drawn, row);
  }
  return rows;
};

/** Finds the place of every lane and of every visit in it. */
export const layOutLanes = (
  lanes: readonly Lane[],
  scale: TimeScale,
  units: UnitIndex,
): PlacedLanes => {
  const placed: PlacedLane[] = [];
  let top = WHOLE_HEIGHT;
  for (const lane of lanes) {
    const label = setText([lane.label], LABEL_WIDTH - LABEL_GAP, LABEL);
    const rows = rowsFor(lane.visits, scale);
    const height = laneHeight(label, new Set(rows.values()).size);
    placed.push({ lane, label, top, height, rows, colour: colourOf(lane.unit, units) });
    top += height;
  }
  return { lanes: placed, height: top };
};

/** What is drawn in the lanes. */
interface LaneContent {
  readonly whole: DrawnWhole;
  readonly visits: readonly DrawnVisit[];
  readonly facts: ReportFacts;
  readonly scale: TimeScale;
  /** Lines that no name may cross. */
  readonly lines: readonly number[];
}

/** Draws something of each visit of a lane in its row. */
const inRows = (
  { lane, top, rows, colour }: PlacedLane,
  { scale, lines }: LaneContent,
  y: number,
  draw: (drawn: DrawnVisit, paint: VisitPaint, y: number) => string,
): readonly string[] =>
  lane.visits.map((drawn) => {
    const rowTop = y + top + LANE_PADDING + (rows.get(drawn) ?? 0) * ROW_HEIGHT;
    return draw(drawn, { scale, colour, lines }, rowTop + (ROW_HEIGHT - BAR_HEIGHT) / 2);
  });

const drawLane = (placed: PlacedLane, content: LaneContent, y: number): string => {
  const { label, top, height } = placed;
  return [
    element('path', {
      d: `M${-LABEL_WIDTH} ${y + top}H${content.scale.width}`,
      stroke: INK.line,
      'stroke-width': 0.8,
    }),
    drawText(label, -LABEL_WIDTH, y + top + (height - label.height) / 2),
    ...inRows(placed, content, y, drawVisit),
  ].join('');
};

/** The dossier itself: its work, where all stood still and where it was late; its collection. */
const drawWhole = ({ whole, visits, facts, scale }: LaneContent, y: number): string => {
  const label = setText(
    [inLocale(PICTURE_WORDS, facts.locale).timeline.dossier],
    LABEL_WIDTH,
    LABEL,
  );
  const barAt = y + (WHOLE_HEIGHT - BAR_HEIGHT) / 2;
  const { work, collection, late, due } = whole;
  return [
    drawText(label, -LABEL_WIDTH, y + (WHOLE_HEIGHT - label.height) / 2),
    drawWork(work, scale, barAt, NO_UNIT),
    ...stoppedWithin(work, visits, facts).map((stop) => drawPause(stop, scale, barAt)),
    ...(collection === undefined ? [] : [drawWait(collection, scale, barAt)]),
    ...(late === undefined ? [] : [drawLate(late, scale, barAt)]),
    ...(due === undefined ? [] : [drawDue(scale.xOf(due), barAt)]),
  ].join('');
};

/** Draws the lanes with their names to the left of the axis. */
export const drawLanes = (
  { lanes }: PlacedLanes,
  content: LaneContent,
  y: number,
): readonly string[] => [drawWhole(content, y), ...lanes.map((lane) => drawLane(lane, content, y))];

/** The numbers and names of the visits, to be drawn over the lines through the lanes. */
export const drawTags = (
  { lanes }: PlacedLanes,
  content: LaneContent,
  y: number,
): readonly string[] => lanes.flatMap((lane) => inRows(lane, content, y, drawTag));
