import { element, rounded } from '../markup.ts';
import { INK } from '../palette.ts';
import { drawText } from '../text-block.ts';
import type { PlacedEdge, PlacedGroup, Point } from './process-places.ts';

/** How the usual and the other ways look; the dashes tell them apart without colour. */
const EDGE_PAINTS = {
  usual: { stroke: INK.text, 'stroke-width': 1.7 },
  exceptional: { stroke: '#9a3f00', 'stroke-width': 1.5, 'stroke-dasharray': '6 4' },
} as const;

const HEAD = 9;
const HALF_HEAD = 4.2;

/** How far from a bend the line leaves its straight way. */
const BEND = 9;

/** `Math.hypot` may differ in its last digit from engine to engine; a root may not. */
const distance = (a: Point, b: Point): number => Math.sqrt((b.x - a.x) ** 2 + (b.y - a.y) ** 2);

/** The point so many pixels before `to` on the way from `from`. */
const before = (from: Point, to: Point, pixels: number): Point => {
  const whole = distance(from, to);
  const share = whole === 0 ? 0 : Math.min(1, pixels / whole);
  return { x: to.x + (from.x - to.x) * share, y: to.y + (from.y - to.y) * share };
};

const written = ({ x, y }: Point): string => `${rounded(x)} ${rounded(y)}`;

/** A line through points, its bends rounded, up to the foot of its head. */
const lineThrough = (points: readonly Point[]): string => {
  const [first = { x: 0, y: 0 }] = points;
  const parts = points.slice(1).map((point, i) => {
    const previous = points[i] ?? first;
    const next = points[i + 2];
    if (next === undefined) return `L${written(before(previous, point, HEAD - 1))}`;
    const reach = (end: Point): number => Math.min(BEND, distance(end, point) / 2);
    const from = before(previous, point, reach(previous));
    const till = before(next, point, reach(next));
    return `L${written(from)}Q${written(point)} ${written(till)}`;
  });
  return `M${written(first)}${parts.join('')}`;
};

/** A triangle that points where the line ends. */
const headAt = (from: Point, to: Point, fill: string): string => {
  const foot = before(from, to, HEAD);
  const length = Math.max(1, distance(foot, to));
  const [acrossX, acrossY] = [
    ((to.y - foot.y) / length) * HALF_HEAD,
    ((foot.x - to.x) / length) * HALF_HEAD,
  ];
  const sides = [
    to,
    { x: foot.x + acrossX, y: foot.y + acrossY },
    { x: foot.x - acrossX, y: foot.y - acrossY },
  ];
  return element('path', { d: `M${sides.map(written).join('L')}Z`, fill });
};

/** An arrow through points. */
export const drawArrow = (points: readonly Point[], exceptional: boolean): string => {
  const paint = exceptional ? EDGE_PAINTS.exceptional : EDGE_PAINTS.usual;
  const [last, previous] = [points.at(-1), points.at(-2)];
  if (last === undefined || previous === undefined) return '';
  return (
    element('path', { d: lineThrough(points), fill: 'none', ...paint }) +
    headAt(previous, last, paint.stroke)
  );
};

/** The name of an outcome on its arrow, on ground of its own so that the line does not cross it. */
export const drawEdgeLabel = ({ label }: PlacedEdge): string => {
  if (label === undefined) return '';
  const { block, place } = label;
  return (
    element('rect', { ...place, rx: 4, fill: INK.paper, 'fill-opacity': 0.92 }) +
    drawText(
      block,
      place.x + place.width / 2,
      place.y + (place.height - block.height) / 2,
      'middle',
    )
  );
};

const GROUP_PAINTS: { readonly [K in PlacedGroup['kind']]: { readonly [name: string]: string } } = {
  stage: { fill: '#5a6b85', stroke: '#5a6b85' },
  parallel: { fill: '#8a7a4e', stroke: '#8a7a4e', 'stroke-dasharray': '2 3' },
};

/** The frame around a stage or parallel. */
export const drawGroup = ({ kind, place }: PlacedGroup): string =>
  element('rect', {
    ...place,
    rx: 8,
    ...GROUP_PAINTS[kind],
    'fill-opacity': 0.06,
    'stroke-width': 1.3,
  });
