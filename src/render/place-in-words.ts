import type { IssuePath } from '../base/issue.ts';
import { isParallel, isStage } from '../procedure/graph.ts';
import type { FlowNode, Procedure } from '../procedure/procedure.ts';
import { NODE_KINDS, type NodeKind } from './words/words.ts';

const membersOf = (node: FlowNode): readonly FlowNode[] => {
  if (isStage(node)) return node.flow;
  return isParallel(node) ? node.branches : [];
};

const innermostAt = (nodes: readonly FlowNode[], path: IssuePath): FlowNode | undefined => {
  const [key, index, ...inside] = path;
  if ((key !== 'flow' && key !== 'branches') || typeof index !== 'number') return undefined;
  const node = nodes[index];
  return node === undefined ? undefined : (innermostAt(membersOf(node), inside) ?? node);
};

/** The innermost node that a path of a definition leads into. */
export const nodeAt = (procedure: Procedure, path: IssuePath): FlowNode | undefined =>
  innermostAt(procedure.flow, path);

/** The unit that a path of a definition leads into. */
export const unitAt = ({ units }: Procedure, [key, id]: IssuePath): string | undefined =>
  key === 'units' && typeof id === 'string' && Object.hasOwn(units, id) ? id : undefined;

/** What kind of node it is, as far as there is a word for it. */
export const kindOfNode = (node: FlowNode): NodeKind | undefined =>
  NODE_KINDS.find((kind) => kind in node);
