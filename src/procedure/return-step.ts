import { followingOf, type ProcedureGraph } from './graph.ts';
import { isZeroLimit, limitFor } from './variant-limits.ts';

/**
 * Whether a node hands out the result: said so by `returns`, or a last step with a limit of zero
 * ("Trả kết quả: 0"). The work is done when the dossier enters it, so the clocks around it end there.
 */
export const isReturnStep = (graph: ProcedureGraph, id: string, variant: string): boolean => {
  const node = graph.nodes.get(id)?.node;
  if (node === undefined || !('step' in node)) return false;
  if (node.returns !== undefined) return node.returns;
  const limit = limitFor(node.limit, variant);
  return limit !== undefined && isZeroLimit(limit) && followingOf(graph, id).to === 'end';
};
