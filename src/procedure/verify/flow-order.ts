import type { Edge, FlowGraph } from './flow-graph.ts';

/**
 * An edge at a place where its length is known: at the vertex it leaves, and again at the join of
 * each parallel that it leaves, since a join that comes first ends the branch.
 */
export interface Exit {
  readonly edge: Edge;
  /** How many of the branches it leaves lie behind it here. */
  readonly passed: number;
  /** The join at which it stands next. */
  readonly next?: number;
}

/** A flow graph without its loops, and the order in which it can be walked. */
export interface OrderedFlow extends FlowGraph {
  readonly exitsAt: readonly (readonly Exit[])[];
  /** Every vertex after all those that lead to it. */
  readonly order: readonly number[];
  readonly position: readonly number[];
  /** Edges that only lead back to where the flow has been. */
  readonly closesLoop: ReadonlySet<Edge>;
}

const exitsOf = (edge: Edge): readonly (readonly [at: number, exit: Exit])[] => {
  const places = [edge.from, ...edge.left.map(({ join }) => join)];
  return places.map((at, passed) => {
    const next = places[passed + 1];
    return [at, { edge, passed, ...(next === undefined ? {} : { next }) }];
  });
};

const listExits = ({ vertices, edgesFrom }: FlowGraph): readonly (readonly Exit[])[] => {
  const exitsAt: Exit[][] = vertices.map(() => []);
  for (const edges of edgesFrom) {
    for (const edge of edges) for (const [at, exit] of exitsOf(edge)) exitsAt[at]?.push(exit);
  }
  return exitsAt;
};

interface Visit {
  readonly vertex: number;
  nextExit: number;
}

const OPEN = 1;
const DONE = 2;

/**
 * Puts the vertices in order. The flow is followed in depth from its start, outcomes as they are
 * defined; an edge back to a vertex that is still on the way closes a loop and is set aside. What
 * the start does not reach is followed afterwards, so that it has a place too. No recursion: a flow
 * may have ten thousand steps in a row.
 */
export const orderFlow = (graph: FlowGraph): OrderedFlow => {
  const exitsAt = listExits(graph);
  const state = new Uint8Array(graph.vertices.length);
  const closesLoop = new Set<Edge>();
  const finished: number[] = [];

  for (const root of [graph.start, ...graph.vertices.keys()]) {
    if (state[root] !== 0) continue;
    const way: Visit[] = [{ vertex: root, nextExit: 0 }];
    state[root] = OPEN;
    for (let visit = way.at(-1); visit !== undefined; visit = way.at(-1)) {
      const exit = exitsAt[visit.vertex]?.[visit.nextExit];
      visit.nextExit += 1;
      if (exit === undefined) {
        state[visit.vertex] = DONE;
        finished.push(visit.vertex);
        way.pop();
        continue;
      }
      const target = exit.next ?? exit.edge.to;
      if (state[target] === 0) {
        state[target] = OPEN;
        way.push({ vertex: target, nextExit: 0 });
      } else if (state[target] === OPEN && exit.next === undefined) {
        closesLoop.add(exit.edge);
      }
    }
  }
  const order = finished.reverse();
  const position = order.map(() => 0);
  order.forEach((vertex, i) => {
    position[vertex] = i;
  });
  return { ...graph, exitsAt, order, position, closesLoop };
};
