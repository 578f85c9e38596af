import { isParallel, type ProcedureGraph } from '../../../procedure/graph.ts';
import { keyOf, type ProcessBox } from './process-boxes.ts';

/** The branch whose picture a box belongs to; none for the flow outside of every parallel. */
export type Scope = string | undefined;

const isBranch = (id: string, { nodes }: ProcedureGraph): boolean => {
  const around = nodes.get(id)?.containers.at(-1);
  const node = around === undefined ? undefined : nodes.get(around)?.node;
  return node !== undefined && isParallel(node);
};

/** The innermost branch that a node is or stands in. */
export const scopeOfNode = (id: string, graph: ProcedureGraph): Scope =>
  [...(graph.nodes.get(id)?.containers ?? []), id]
    .filter((around) => isBranch(around, graph))
    .at(-1);

/** The scope of every box that stands for a node; others belong to that of their group. */
export const scopesOf = (
  boxes: readonly ProcessBox[],
  graph: ProcedureGraph,
): ReadonlyMap<string, Scope> => {
  const nodeByKey = new Map([...graph.nodes.keys()].map((id) => [keyOf({ at: 'node', id }), id]));
  return new Map(
    boxes.map(({ key, group }) => {
      const id = nodeByKey.get(key) ?? group;
      return [key, id === undefined ? undefined : scopeOfNode(id, graph)] as const;
    }),
  );
};
