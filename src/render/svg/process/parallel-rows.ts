import {
  type GraphNode,
  graphOf,
  isEnd,
  isLeaf,
  isParallel,
  type ProcedureGraph,
} from '../../../procedure/graph.ts';
import type { Drawing } from '../../flow/drawing.ts';
import {
  type BranchBlock,
  type BranchRows,
  linesOfRows,
  movedLayout,
  rowsOfBranches,
} from './branch-block.ts';
import { type Scope, scopeOfNode, scopesOf } from './branch-scopes.ts';
import { emptyBox, keyOf, type ProcessBox, referenceBox } from './process-boxes.ts';
import { layOutSketch } from './process-layout.ts';
import type { Place, PlacedEdge, ProcessLayout } from './process-places.ts';
import type { DrawnEdge, Sketch } from './process-sketch.ts';

/** What the layout of every scope needs to know. */
interface Parts {
  readonly sketch: Sketch;
  readonly drawing: Drawing;
  readonly graph: ProcedureGraph;
  readonly scopes: ReadonlyMap<string, Scope>;
}

/** The bar at which the arrows out of a branch meet, and the place kept free for the branches. */
const EXIT = { width: 64, height: 6 };

const exitKey = (branch: string): string => `exit:${branch}`;
const bodyKey = (parallel: string): string => `body:${parallel}`;

const parallelAround = (branch: Scope, { nodes }: ProcedureGraph): string | undefined =>
  branch === undefined ? undefined : nodes.get(branch)?.containers.at(-1);

const branchesOf = ({ nodes }: ProcedureGraph, parallel: string): readonly string[] =>
  [...nodes.values()]
    .filter(({ containers }) => containers.at(-1) === parallel)
    .map(({ id }) => id);

const helperEdge = (from: string, to: string): DrawnEdge => ({
  exceptional: false,
  from,
  to,
  name: 'rows',
  block: undefined,
  isHelper: true,
});

/** Where an arrow out of a scope ends instead: at a box of its own beside where it comes from. */
const strayBox = ({ to, name, from }: DrawnEdge, parts: Parts): readonly ProcessBox[] => {
  const { boxes } = parts.sketch;
  const target = boxes.find(({ key }) => key === to);
  const group = boxes.find(({ key }) => key === from)?.group;
  if (target === undefined) return [];
  const { group: _, ...box } =
    target.shape === 'end' ? target : referenceBox(target, parts.drawing);
  return [{ ...box, key: `${to}@${name}`, ...(group === undefined ? {} : { group }) }];
};

/** The boxes and arrows of one scope alone; what it leads to elsewhere is only named. */
const sketchWithin = (scope: Scope, parts: Parts): Sketch => {
  const { sketch, graph, scopes } = parts;
  const isHere = (key: string): boolean => scopes.get(key) === scope;
  const around = parallelAround(scope, graph);
  const join = around === undefined ? undefined : keyOf({ at: 'join', id: around });
  const leaving = sketch.edges.filter(({ from }) => isHere(from));
  const exit =
    scope !== undefined && leaving.some(({ to }) => to === join) ? exitKey(scope) : undefined;
  const isInto = ({ from, to }: DrawnEdge): boolean =>
    from === keyOf({ at: 'node', id: parallelAround(scopes.get(to), graph) ?? '' });
  const isStray = (edge: DrawnEdge): boolean =>
    edge.to !== join && !isHere(edge.to) && !isInto(edge);
  const here = sketch.boxes.filter(({ key }) => isHere(key));
  const reached = new Set(
    sketch.edges.filter(({ from, to }) => scopes.get(from) === scopes.get(to)).map(({ to }) => to),
  );
  const isLeft = ({ key, shape }: ProcessBox): boolean =>
    shape === 'end' && !reached.has(key) && sketch.edges.some(({ to }) => to === key);
  return {
    boxes: [
      ...here.filter((box) => !isLeft(box)),
      ...leaving.filter(isStray).flatMap((edge) => strayBox(edge, parts)),
      ...(exit === undefined ? [] : [emptyBox(exit, 'exit', EXIT)]),
    ],
    edges: leaving
      .filter((edge) => !isInto(edge))
      .map((edge) => {
        if (edge.to === join && exit !== undefined) return { ...edge, to: exit };
        return isStray(edge) ? { ...edge, to: `${edge.to}@${edge.name}` } : edge;
      }),
  };
};

/** A parallel whose branches are laid out, but not yet its bars. */
interface Body {
  readonly id: string;
  readonly rows: BranchRows;
}

/** The frames that are drawn in a scope. */
const groupsIn = (scope: Scope, graph: ProcedureGraph): readonly GraphNode[] =>
  [...graph.nodes.values()].filter(
    ({ id, node }) => !isLeaf(node) && !isEnd(node) && scopeOfNode(id, graph) === scope,
  );

/** What the frame of a parallel takes on both sides. */
const FRAME = 60;

const bodiesIn = (scope: Scope, parts: Parts, room: number): readonly Body[] =>
  groupsIn(scope, parts.graph)
    .filter(({ node }) => isParallel(node))
    .map(({ id }) => ({
      id,
      rows: rowsOfBranches(
        branchesOf(parts.graph, id).map((branch) => blockOf(branch, parts, room - FRAME)),
        room - FRAME,
      ),
    }));

/** Makes a stage that leads to a parallel end above it, so that the rows have the sheet's width. */
const stagesAbove = ({ boxes, edges }: Sketch, { id }: Body): readonly DrawnEdge[] => {
  const fork = keyOf({ at: 'node', id });
  const before = edges.filter(({ to }) => to === fork).map(({ from }) => from);
  const stages = new Set(boxes.filter(({ key }) => before.includes(key)).map(({ group }) => group));
  return boxes
    .filter(({ group, key }) => group !== undefined && stages.has(group) && !before.includes(key))
    .filter(({ key }) => edges.every(({ from }) => from !== key))
    .map(({ key }) => helperEdge(key, fork));
};

const placeIn = ({ boxes }: ProcessLayout, key: string): Place | undefined =>
  boxes.find(({ box }) => box.key === key)?.place;

/** Lays a scope out with its parallels as boxes, and then these in their places. */
const layOutScope = (scope: Scope, parts: Parts, room: number): ProcessLayout => {
  const sketch = sketchWithin(scope, parts);
  const bodies = bodiesIn(scope, parts, room);
  const helpers = bodies.flatMap((body) => {
    const key = bodyKey(body.id);
    return [
      helperEdge(keyOf({ at: 'node', id: body.id }), key),
      helperEdge(key, keyOf({ at: 'join', id: body.id })),
      ...stagesAbove(sketch, body),
    ];
  });
  const whole = layOutSketch(
    {
      boxes: [
        ...sketch.boxes,
        ...bodies.map(({ id, rows }) => ({ ...emptyBox(bodyKey(id), 'body', rows), group: id })),
      ],
      edges: [...sketch.edges, ...helpers],
    },
    groupsIn(scope, parts.graph),
  );
  const inner = bodies.map(({ id, rows }) => {
    const at = placeIn(whole, bodyKey(id)) ?? { x: 0, y: 0 };
    const [fork, join] = [keyOf({ at: 'node', id }), keyOf({ at: 'join', id })].map((key) =>
      placeIn(whole, key),
    );
    const moved = rows.blocks.map(({ layout, x, y }) =>
      movedLayout(layout, { x: at.x + x, y: at.y + y }),
    );
    const lines: readonly PlacedEdge[] =
      fork === undefined || join === undefined ? [] : linesOfRows(rows, at, { fork, join });
    return { moved, lines };
  });
  const layouts = inner.flatMap(({ moved }) => moved);
  return {
    ...whole,
    boxes: [
      ...whole.boxes.filter(({ box }) => box.shape !== 'body'),
      ...layouts.flatMap(({ boxes }) => boxes),
    ],
    groups: [...whole.groups, ...layouts.flatMap(({ groups }) => groups)],
    edges: [
      ...whole.edges,
      ...inner.flatMap(({ lines }) => lines),
      ...layouts.flatMap(({ edges }) => edges),
    ],
  };
};

const blockOf = (branch: string, parts: Parts, room: number): BranchBlock => {
  const layout = layOutScope(branch, parts, room);
  return {
    layout,
    entry: placeIn(layout, keyOf({ at: 'node', id: branch })),
    exit: placeIn(layout, exitKey(branch)),
  };
};

/** Lays a procedure out with the branches of its parallels in rows, as far as possible within room. */
export const layOutRows = (sketch: Sketch, drawing: Drawing, room: number): ProcessLayout => {
  const graph = graphOf(drawing.procedure);
  const scopes = scopesOf(sketch.boxes, graph);
  return layOutScope(undefined, { sketch, drawing, graph, scopes }, room);
};
