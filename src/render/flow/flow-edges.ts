import {
  type Destination,
  destinationOf,
  EXPIRED,
  endsDossier,
  followingOf,
  type GraphNode,
  IMPLIED_ENDS,
  isEnd,
  isLeaf,
  isParallel,
  isStage,
  outcomesOf,
  type ProcedureGraph,
} from '../../procedure/graph.ts';
import type { DossierResult, EndNode, LeafNode, StageNode } from '../../procedure/procedure.ts';

/** Where an arrow begins: the receipt, a node or its stage's head, the join of a parallel. */
export type Exit =
  | { readonly at: 'receipt' }
  | { readonly at: 'node'; readonly id: string }
  | { readonly at: 'join'; readonly id: string };

/** Where an arrow ends: a node of any kind, or the join of a parallel. */
export type Entry = { readonly at: 'node' | 'join'; readonly id: string };

/** An arrow of a flow, whatever it is drawn with. */
export interface FlowEdge {
  readonly from: Exit;
  readonly to: Entry;
  /** Absent on the default flow. */
  readonly outcome?: string;
  /** Off the usual way: supplement, refusal, expiry. */
  readonly exceptional: boolean;
}

/** A wait goes on by whatever ends it in time; a step by `done`. */
const isUsual = (node: LeafNode | StageNode, outcome: string): boolean =>
  outcome === 'done' || ('wait' in node && outcome !== EXPIRED);

/** The nodes that stand directly in a stage or parallel, in order. */
const childrenOf = (graph: ProcedureGraph, id: string): readonly GraphNode[] =>
  [...graph.nodes.values()].filter(({ containers }) => containers.at(-1) === id);

/** Whether a node is the one with which a stage or branch begins. */
const isFirstIn = (graph: ProcedureGraph, container: string, id: string): boolean =>
  childrenOf(graph, container)[0]?.id === id;

/** Who enters a stage from outside at its first node enters the stage. */
const enteredAt = (graph: ProcedureGraph, from: string, id: string): string => {
  const around = graph.nodes.get(id)?.containers.at(-1);
  const isOutside =
    around !== undefined &&
    around !== from &&
    graph.nodes.get(from)?.containers.includes(around) !== true;
  if (!isOutside) return id;
  const container = graph.nodes.get(around)?.node;
  return container !== undefined && !isParallel(container) && isFirstIn(graph, around, id)
    ? enteredAt(graph, from, around)
    : id;
};

const entryAt = (graph: ProcedureGraph, from: string, destination: Destination): Entry =>
  destination.to === 'branchEnd'
    ? { at: 'join', id: destination.parallel }
    : { at: 'node', id: enteredAt(graph, from, destination.id) };

/** Arrows by the outcomes of a step or wait, and by the silence of a branch. */
const edgesOfOutcomes = (
  graph: ProcedureGraph,
  id: string,
  node: LeafNode | StageNode,
): readonly FlowEdge[] =>
  [...outcomesOf(graph, id)].map(([outcome, destination]) => ({
    from: { at: 'node', id },
    to: entryAt(graph, id, destination),
    ...(outcome === 'done' ? {} : { outcome }),
    exceptional: !isUsual(node, outcome),
  }));

const edgesOfNode = (graph: ProcedureGraph, { id, node }: GraphNode): readonly FlowEdge[] => {
  if (isEnd(node)) return [];
  if (isLeaf(node)) return edgesOfOutcomes(graph, id, node);
  const children = childrenOf(graph, id);
  const entered = isParallel(node) ? children : children.slice(0, 1);
  const inwards = entered.map(
    (child): FlowEdge => ({
      from: { at: 'node', id },
      to: entryAt(graph, id, destinationOf(graph, child.id)),
      exceptional: false,
    }),
  );
  const onwards: readonly FlowEdge[] = isParallel(node)
    ? [
        {
          from: { at: 'join', id },
          to: entryAt(graph, id, followingOf(graph, id)),
          exceptional: false,
        },
      ]
    : edgesOfOutcomes(graph, id, node);
  return [...inwards, ...onwards];
};

/** Every arrow of a procedure, from the receipt on, in the order of the definition. */
export const flowEdges = (graph: ProcedureGraph): readonly FlowEdge[] => {
  const nodes = [...graph.nodes.values()];
  const [first] = nodes;
  return [
    ...(first === undefined
      ? []
      : [
          {
            from: { at: 'receipt' },
            to: { at: 'node', id: first.id },
            exceptional: false,
          } as const,
        ]),
    ...nodes.flatMap((node) => edgesOfNode(graph, node)),
  ];
};

/** Whether an arrow belongs to a stage as a whole: into its first step, or its silence. */
export const isFromStage = (graph: ProcedureGraph, { from }: FlowEdge): boolean => {
  const node = from.at === 'node' ? graph.nodes.get(from.id)?.node : undefined;
  return node !== undefined && isStage(node);
};

/** The end that a flow without one implies. */
export const IMPLIED_END = {
  end: IMPLIED_ENDS.granted,
  result: 'granted',
} as const satisfies EndNode;

/** Whether any of some arrows leads to the implied end, which is drawn only then. */
export const leadToImpliedEnd = (edges: readonly FlowEdge[]): boolean =>
  edges.some(({ to }) => to.id === IMPLIED_END.end);

/** Results that a dossier comes to from anywhere, which is said once and not drawn. */
const FROM_ANYWHERE: ReadonlySet<DossierResult> = new Set(['withdrawn', 'stopped']);

/**
 * The nodes of a procedure but for the ends of called ones from which the flow goes on, and for
 * those to which no arrow leads since withdrawal and stopping are possible everywhere.
 */
export const drawnNodes = (graph: ProcedureGraph): readonly GraphNode[] => {
  const reached = new Set(flowEdges(graph).map(({ to }) => to.id));
  return [...graph.nodes.values()].filter(
    ({ id, node }) =>
      !isEnd(node) ||
      (endsDossier(graph, id) && (reached.has(id) || !FROM_ANYWHERE.has(node.result))),
  );
};
