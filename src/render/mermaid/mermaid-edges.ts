import {
  type Destination,
  EXPIRED,
  followingOf,
  IMPLIED_ENDS,
  idOf,
  isEnd,
  isParallel,
  isStage,
  outcomesOf,
  type ProcedureGraph,
} from '../../procedure/graph.ts';
import type { FlowNode, LeafNode, StageNode } from '../../procedure/procedure.ts';
import { labelOf, mermaidName } from './mermaid-text.ts';

/** An arrow; without a label it is the default flow. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  /** Off the usual way: supplement, refusal, expiry. */
  readonly exceptional: boolean;
}

/** The drawn node at which a flow is entered: the first leaf, or the fork of a parallel. */
export const entryOf = (node: FlowNode): string => {
  if (isParallel(node)) return mermaidName('fork', node.parallel);
  const [first] = isStage(node) ? node.flow : [];
  return first === undefined ? mermaidName('node', idOf(node)) : entryOf(first);
};

const targetOf = (graph: ProcedureGraph, destination: Destination): string => {
  if (destination.to === 'branchEnd') return mermaidName('join', destination.parallel);
  const node = graph.nodes.get(destination.id)?.node;
  return node === undefined ? mermaidName('node', destination.id) : entryOf(node);
};

/** A wait goes on by whatever ends it in time; a step by `done`. */
const isUsual = (node: LeafNode | StageNode, outcome: string): boolean =>
  outcome === 'done' || ('wait' in node && outcome !== EXPIRED);

/** The outcomes of a step or wait, and the silence of a branch; a stage is left as a whole. */
const edgesOfOutcomes = (graph: ProcedureGraph, node: LeafNode | StageNode): readonly Edge[] => {
  const id = idOf(node);
  const from = mermaidName(isStage(node) ? 'group' : 'node', id);
  return [...outcomesOf(graph, id)].map(([outcome, destination]) => ({
    from,
    to: targetOf(graph, destination),
    ...(outcome === 'done' ? {} : { label: outcome }),
    exceptional: !isUsual(node, outcome),
  }));
};

const edgesOfNode = (graph: ProcedureGraph, node: FlowNode): readonly Edge[] => {
  if (isEnd(node)) return [];
  if (!isParallel(node)) return edgesOfOutcomes(graph, node);
  const { parallel, branches } = node;
  const fork = mermaidName('fork', parallel);
  return [
    ...branches.map((branch) => ({ from: fork, to: entryOf(branch), exceptional: false })),
    {
      from: mermaidName('join', parallel),
      to: targetOf(graph, followingOf(graph, parallel)),
      exceptional: false,
    },
  ];
};

const drawEdge = ({ from, to, label, exceptional }: Edge): string => {
  const arrow = exceptional ? '-.->' : '-->';
  return `${from} ${arrow}${label === undefined ? '' : `|${labelOf([label])}|`} ${to}`;
};

/** The arrows of a procedure, and the implied ends that they lead to. */
export const edgesOf = (
  graph: ProcedureGraph,
): { readonly lines: readonly string[]; readonly leadsToImpliedEnd: boolean } => {
  const edges = [...graph.nodes.values()].flatMap(({ node }) => edgesOfNode(graph, node));
  const implied = mermaidName('node', IMPLIED_ENDS.granted);
  return { lines: edges.map(drawEdge), leadsToImpliedEnd: edges.some(({ to }) => to === implied) };
};
