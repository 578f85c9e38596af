import type { Edge } from './state-graph.ts';

/** By state, how far it is from where the search began, and the edge that leads there. */
export type Ways = ReadonlyMap<string, { readonly length: number; readonly edge?: Edge }>;

const groupedBy = (
  edges: readonly Edge[],
  side: 'from' | 'to',
): ReadonlyMap<string, readonly Edge[]> => {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) {
    const group = groups.get(edge[side]);
    if (group === undefined) groups.set(edge[side], [edge]);
    else group.push(edge);
  }
  return groups;
};

/** The shortest ways from some states to all others: along the edges, or against them. */
export const shortestWays = (
  starts: readonly string[],
  edges: readonly Edge[],
  direction: 'along' | 'against',
): Ways => {
  const [near, far] = direction === 'along' ? (['from', 'to'] as const) : (['to', 'from'] as const);
  const edgesAt = groupedBy(edges, near);
  const ways = new Map<string, { length: number; edge?: Edge }>(
    starts.map((start) => [start, { length: 0 }]),
  );
  // A map is read in the order in which it grows, also while it does.
  for (const [state, { length }] of ways) {
    for (const edge of edgesAt.get(state) ?? []) {
      if (!ways.has(edge[far])) ways.set(edge[far], { length: length + 1, edge });
    }
  }
  return ways;
};
