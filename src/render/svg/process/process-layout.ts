import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import { type GraphNode, isParallel } from '../../../procedure/graph.ts';
import { attachEdges } from './attach-edges.ts';
import type { Place, PlacedEdge, Point, ProcessLayout } from './process-places.ts';
import { type DrawnEdge, type Sketch, spineOf } from './process-sketch.ts';
import { isLoop, loopRoom, placeLoops } from './self-loops.ts';

const LABEL_MARGIN = 4;

/** The usual way is drawn as straight as possible. */
const WEIGHTS = { usual: 8, exceptional: 1 } as const;

const groupKey = (id: string): string => `group:${id}`;

type Layout = Graph<GraphLabel, NodeLabel, EdgeLabel>;

const newLayout = ({ boxes }: Sketch): Layout =>
  new Graph<GraphLabel, NodeLabel, EdgeLabel>({
    directed: true,
    multigraph: true,
    compound: true,
  }).setGraph({
    rankdir: 'TB',
    // What stands beside many branches begins where they begin.
    rankalign: boxes.some(({ shape }) => shape === 'body') ? 'top' : 'center',
    nodesep: 28,
    edgesep: 22,
    ranksep: 44,
    marginx: 4,
    marginy: 4,
  });

const enter = (target: Layout, groups: readonly GraphNode[], { boxes, edges }: Sketch): void => {
  const known = new Set(groups.map(({ id }) => id));
  const around = (key: string, group: string | undefined): void => {
    if (group !== undefined && known.has(group)) target.setParent(key, groupKey(group));
  };
  for (const { id } of groups) target.setNode(groupKey(id), { width: 0, height: 0 });
  for (const { id, containers } of groups) around(groupKey(id), containers.at(-1));
  for (const { key, width, height, group } of boxes) {
    // Room on both sides keeps the middle of the box in its column.
    target.setNode(key, { width: width + 2 * loopRoom(key, edges), height });
    around(key, group);
  }
  for (const { exceptional, from, to, name, block } of edges.filter((drawn) => !isLoop(drawn))) {
    const room =
      block === undefined
        ? {}
        : { width: block.width + 2 * LABEL_MARGIN, height: block.height + LABEL_MARGIN };
    const weight = exceptional ? WEIGHTS.exceptional : WEIGHTS.usual;
    target.setEdge(from, to, { ...room, weight, labelpos: 'c' }, name);
  }
};

/** What dagre says of a node, of which it gives the middle. */
interface Placed {
  readonly x?: number;
  readonly y?: number;
  readonly width: number;
  readonly height: number;
}

const placedAt = ({ x = 0, y = 0, width, height }: Placed): Place => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});

const placedEdge = (
  target: Layout,
  { exceptional, from, to, name, block }: DrawnEdge,
  points: readonly Point[],
): PlacedEdge => {
  const { x, y, width = 0, height = 0 } = target.edge(from, to, name);
  return {
    points,
    exceptional,
    ...(block === undefined || x === undefined || y === undefined
      ? {}
      : { label: { block, place: placedAt({ x, y, width, height }) } }),
  };
};

const laidOut = (
  groups: readonly GraphNode[],
  sketch: Sketch,
  spine: readonly string[],
): Layout => {
  const target = newLayout(sketch);
  enter(target, groups, sketch);
  layout(target, { corePath: [...spine] });
  return target;
};

const isOver = (a: Place, b: Place): boolean =>
  a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height > b.y && b.y + b.height > a.y;

/** Whether a box lies over another one or over a label. */
const hasOverlap = (target: Layout, { boxes, edges }: Sketch): boolean => {
  const places = boxes.map(({ key }) => placedAt(target.node(key)));
  const labels = edges
    .filter((edge) => edge.block !== undefined && !isLoop(edge))
    .map(({ from, to, name }) => target.edge(from, to, name))
    .map(({ x = 0, y = 0, width = 0, height = 0 }) => placedAt({ x, y, width, height }));
  return places.some(
    (place, i) =>
      places.slice(i + 1).some((other) => isOver(place, other)) ||
      labels.some((label) => isOver(place, label)),
  );
};

/**
 * Finds a place for every box and arrow of a sketch, and for the frames around some of its boxes.
 *
 * @param groups stages and parallels, the outer ones first; the boxes of any other have no frame
 */
export const layOutSketch = (sketch: Sketch, groups: readonly GraphNode[]): ProcessLayout => {
  const straight = laidOut(groups, sketch, spineOf(sketch));
  // Keeping the spine straight, dagre now and then pushes boxes over one another.
  const target = hasOverlap(straight, sketch) ? laidOut(groups, sketch, []) : straight;
  const { width = 0, height = 0 } = target.graph();
  const boxes = sketch.boxes.map((box) => ({
    box,
    place: placedAt({ ...target.node(box.key), width: box.width, height: box.height }),
  }));
  const between = sketch.edges.filter((edge) => !isLoop(edge) && edge.isHelper !== true);
  const points = attachEdges(
    between.map(({ from, to, name, block }) => ({
      from,
      to,
      points: target.edge(from, to, name).points ?? [],
      labelRoom: block === undefined ? 0 : block.height / 2 + LABEL_MARGIN,
    })),
    new Map(boxes.map(({ box, place }) => [box.key, place])),
  );
  return {
    width,
    height,
    boxes,
    groups: groups.map(({ id, node }) => ({
      id,
      kind: isParallel(node) ? 'parallel' : 'stage',
      place: placedAt(target.node(groupKey(id))),
    })),
    edges: [
      ...between.map((edge, i) => placedEdge(target, edge, points[i] ?? [])),
      ...boxes.flatMap(({ box, place }) =>
        placeLoops(
          sketch.edges.filter((edge) => isLoop(edge) && edge.from === box.key),
          place,
        ),
      ),
    ],
  };
};
