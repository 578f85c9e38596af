import { idOf, isParallel, isStage, type ProcedureGraph } from '../../procedure/graph.ts';
import type { FlowNode } from '../../procedure/procedure.ts';
import type { Entry, Exit } from '../flow/flow-edges.ts';
import { mermaidName } from './mermaid-text.ts';

/** The drawn node at which a flow is entered: the first leaf, or the fork of a parallel. */
const firstDrawn = (node: FlowNode): string => {
  if (isParallel(node)) return mermaidName('fork', node.parallel);
  const [first] = isStage(node) ? node.flow : [];
  return first === undefined ? mermaidName('node', idOf(node)) : firstDrawn(first);
};

/** What an arrow comes from: a leaf, a fork or join, a stage as a whole, or the given receipt. */
export const exitName = (graph: ProcedureGraph, exit: Exit, receipt: string): string => {
  if (exit.at === 'receipt') return receipt;
  if (exit.at === 'join') return mermaidName('join', exit.id);
  const node = graph.nodes.get(exit.id)?.node;
  if (node !== undefined && isParallel(node)) return mermaidName('fork', exit.id);
  return mermaidName(node !== undefined && isStage(node) ? 'group' : 'node', exit.id);
};

/** What an arrow leads to. A stage is no node of its own: who enters one is at its first step. */
export const entryName = (graph: ProcedureGraph, { at, id }: Entry): string => {
  if (at === 'join') return mermaidName('join', id);
  const node = graph.nodes.get(id)?.node;
  return node === undefined ? mermaidName('node', id) : firstDrawn(node);
};
