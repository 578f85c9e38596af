import type { FlowGraph } from './flow-graph.ts';

/** What can be reached from the start, and from where an end can be reached. */
export interface Reach {
  readonly fromStart: ReadonlySet<number>;
  readonly toEnd: ReadonlySet<number>;
  /** Where each vertex leads, also by silence. */
  readonly targets: Neighbours;
}

type Neighbours = readonly (readonly number[])[];

/** Everything that one can come to from some vertices, those included. */
const closureOf = (starts: readonly number[], neighbours: Neighbours): ReadonlySet<number> => {
  const reached = new Set(starts);
  // A set that grows is walked to its new end.
  for (const vertex of reached) for (const next of neighbours[vertex] ?? []) reached.add(next);
  return reached;
};

const reversed = (neighbours: Neighbours): Neighbours => {
  const before: number[][] = neighbours.map(() => []);
  neighbours.forEach((targets, from) => {
    for (const target of targets) before[target]?.push(from);
  });
  return before;
};

/**
 * A join is passed here as soon as one branch comes to its end. Whether enough of them can is a
 * finding of its own, and everything behind such a join would only repeat it.
 */
export const reachOf = ({ vertices, edgesFrom, silences, start }: FlowGraph): Reach => {
  const targets = edgesFrom.map((edges) => edges.map(({ to }) => to));
  for (const [from, to] of silences) targets[from]?.push(to);
  const ends = [...vertices.keys()].filter((vertex) => vertices[vertex]?.kind === 'end');
  return {
    fromStart: closureOf([start], targets),
    toEnd: closureOf(ends, reversed(targets)),
    targets,
  };
};
