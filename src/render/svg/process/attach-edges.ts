import { groupedBy } from '../../../base/grouped-by.ts';
import type { Place, Point } from './process-places.ts';

/** An arrow as the layout leaves it: through the gaps between the rows, box to box. */
export interface LooseEdge {
  readonly from: string;
  readonly to: string;
  readonly points: readonly Point[];
  /** Room to keep free for a label in the middle of its gap. */
  readonly labelRoom: number;
}

/** The end of an arrow at the upper or lower side of a box. */
interface EdgeEnd {
  readonly edge: number;
  readonly isTarget: boolean;
  readonly box: Place;
  /** `1` below the box, `-1` above it. */
  readonly side: 1 | -1;
  /** The point in the gap to which the end leads. */
  readonly near: Point;
  readonly labelRoom: number;
}

/** Arrows keep this far from the corners of a box, and from one another where there is room. */
const CORNER = 22;
const APART = 24;

/** A bend is at least so far from the box, so that the head of an arrow stands upright. */
const LEAST_RUN = 11;

const sideAt = ({ y, height }: Place, side: 1 | -1): number => (side === 1 ? y + height : y);

/** Moves sorted positions apart and into a range; their order stays. */
const spread = (wanted: readonly number[], least: number, most: number): readonly number[] => {
  const apart = wanted.length < 2 ? 0 : Math.min(APART, (most - least) / (wanted.length - 1));
  const placed = [...wanted];
  for (const [i, x] of wanted.entries()) {
    const left = placed[i - 1];
    placed[i] = Math.max(x, left === undefined ? least : left + apart);
  }
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    const right = placed[i + 1];
    placed[i] = Math.min(placed[i] ?? most, right === undefined ? most : right - apart);
  }
  return placed;
};

/** The outermost side of the row of boxes in which a box stands. */
const rowSide = ({ box, side }: EdgeEnd, boxes: readonly Place[]): number => {
  const row = boxes.filter(
    (other) => other.y < box.y + box.height && box.y < other.y + other.height,
  );
  return row.reduce(
    (most, other) => {
      const edge = sideAt(other, side);
      return edge * side > most * side ? edge : most;
    },
    sideAt(box, side),
  );
};

/**
 * The points of an end, from the box on. The one that leads farthest aside bends nearest to the
 * box; so none crosses another.
 */
const pointsOf = (
  end: EdgeEnd,
  port: number,
  { share, row }: { readonly share: number; readonly row: number },
): readonly Point[] => {
  const { box, side, near, labelRoom } = end;
  const start = { x: port, y: sideAt(box, side) };
  const most = Math.abs(near.y - row) - labelRoom;
  if (Math.abs(near.x - port) < 1 || most < LEAST_RUN) return [start];
  const level = row + side * (LEAST_RUN + (most - LEAST_RUN) * share);
  return [start, { x: port, y: level }, { x: near.x, y: level }];
};

const attachSide = (
  ends: readonly EdgeEnd[],
  boxes: readonly Place[],
): readonly { readonly end: EdgeEnd; readonly points: readonly Point[] }[] => {
  const sorted = [...ends].sort((a, b) => a.near.x - b.near.x);
  const [first] = sorted;
  if (first === undefined) return [];
  const { x, width } = first.box;
  const ports = spread(
    sorted.map(({ near }) => near.x),
    x + CORNER,
    x + width - CORNER,
  );
  const row = rowSide(first, boxes);
  const portOf = (i: number): number => ports[i] ?? x;
  const toLeft = sorted.filter(({ near }, i) => near.x < portOf(i)).length;
  const toRight = sorted.filter(({ near }, i) => near.x > portOf(i)).length;
  return sorted.map((end, i) => {
    const isLeft = end.near.x < portOf(i);
    const rank = isLeft ? i : sorted.length - 1 - i;
    const share = rank / Math.max(1, isLeft ? toLeft : toRight);
    return { end, points: pointsOf(end, portOf(i), { share: Math.min(1, share), row }) };
  });
};

/** The way between the boxes without what is too near to them to bend there. */
const wayBetween = (
  { points, labelRoom }: LooseEdge,
  boxes: readonly Place[],
): readonly Point[] => {
  const between = points.slice(1, -1);
  const room = LEAST_RUN + labelRoom;
  const isFree = ({ y }: Point): boolean =>
    boxes.every((box) => y <= box.y - room || y >= box.y + box.height + room);
  const free = between.filter(isFree);
  return free.length === 0 ? between : free;
};

/**
 * Lets every arrow leave and reach its boxes upright, on their upper and lower sides, each at a
 * point of its own.
 */
export const attachEdges = (
  edges: readonly LooseEdge[],
  boxes: ReadonlyMap<string, Place>,
): readonly (readonly Point[])[] => {
  const nowhere: Place = { x: 0, y: 0, width: 0, height: 0 };
  const ways = edges.map((edge) => {
    const [source, target] = [boxes.get(edge.from) ?? nowhere, boxes.get(edge.to) ?? nowhere];
    return { edge, source, target, between: wayBetween(edge, [source, target]) };
  });
  const ends = ways.flatMap(({ edge, source, target, between }, i) => {
    const endAt = (box: Place, near: Point | undefined, isTarget: boolean): readonly EdgeEnd[] => {
      if (near === undefined) return [];
      const side = near.y > box.y + box.height / 2 ? 1 : -1;
      return [{ edge: i, isTarget, box, side, near, labelRoom: edge.labelRoom }];
    };
    return [...endAt(source, between[0], false), ...endAt(target, between.at(-1), true)];
  });
  const sides = groupedBy(ends, ({ box, side }) => `${box.x},${box.y},${side}`);
  const places = [...boxes.values()];
  const attached = [...sides.values()].flatMap((side) => attachSide(side, places));
  const pointsAt = (edge: number, isTarget: boolean): readonly Point[] =>
    attached.find(({ end }) => end.edge === edge && end.isTarget === isTarget)?.points ?? [];
  return ways.map(({ between }, i) => [
    ...pointsAt(i, false),
    ...between,
    ...[...pointsAt(i, true)].reverse(),
  ]);
};
