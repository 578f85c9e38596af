import type { OrderedFlow } from './flow-order.ts';

/** The part of a flow through which a way is looked for: all of it, or one stage. */
export interface PathScope {
  readonly stage?: string;
  readonly entry: number;
  /** Without the ends of the dossier, in the order of the flow. */
  readonly vertices: readonly number[];
}

export const isInside = (flow: OrderedFlow, { stage }: PathScope, vertex: number): boolean => {
  const place = flow.vertices[vertex];
  if (place === undefined || place.kind === 'end') return false;
  return stage === undefined || place.containers.includes(stage);
};

export const wholeScope = (flow: OrderedFlow): PathScope => ({
  entry: flow.start,
  vertices: flow.order.filter((vertex) => flow.vertices[vertex]?.kind !== 'end'),
});

/** The scopes of all stages at once: each vertex is looked at once for each stage around it. */
export const stageScopes = (
  flow: OrderedFlow,
  stages: ReadonlySet<string>,
): ReadonlyMap<string, PathScope> => {
  const inside = new Map<string, number[]>([...stages].map((stage) => [stage, []]));
  for (const vertex of flow.order) {
    for (const container of flow.vertices[vertex]?.containers ?? []) {
      inside.get(container)?.push(vertex);
    }
  }
  return new Map(
    [...inside].map(([stage, vertices]) => [
      stage,
      { stage, entry: flow.entries.get(stage) ?? flow.start, vertices },
    ]),
  );
};
