import type { IssuePath } from '../base/issue.ts';
import { onceFor } from '../base/once-for.ts';
import type {
  BranchNode,
  CalledProcedure,
  DossierResult,
  EndNode,
  FlowNode,
  LeafNode,
  ParallelNode,
  Procedure,
  StageNode,
  WaitNode,
} from './procedure.ts';

/** A node with its place in the procedure. */
export interface GraphNode {
  readonly id: string;
  readonly node: FlowNode;
  readonly path: IssuePath;
  /** Stages and parallels around it, the outermost first. */
  readonly containers: readonly string[];
  /** The node after it in its own flow. */
  readonly next?: string;
}

/** A procedure seen as a graph: the flow itself, every node by its id, and where each leads. */
export interface ProcedureGraph {
  readonly flow: readonly FlowNode[];
  readonly nodes: ReadonlyMap<string, GraphNode>;
  /** The first end of each result that the procedure itself declares. */
  readonly ends: ReadonlyMap<DossierResult, string>;
  /** Where each outcome of a node leads; found once for each node. */
  readonly outcomes: Map<string, ReadonlyMap<string, Destination>>;
}

export const idOf = (node: FlowNode): string => {
  if ('step' in node) return node.step;
  if ('stage' in node) return node.stage;
  if ('wait' in node) return node.wait;
  return 'parallel' in node ? node.parallel : node.end;
};

export const isStage = (node: FlowNode): node is StageNode => 'stage' in node;
export const isParallel = (node: FlowNode): node is ParallelNode => 'parallel' in node;
export const isEnd = (node: FlowNode): node is EndNode => 'end' in node;
export const isLeaf = (node: FlowNode): node is LeafNode => 'step' in node || 'wait' in node;

type Visitor = (node: GraphNode) => void;

const visitFlow = (
  flow: readonly FlowNode[],
  path: IssuePath,
  containers: readonly string[],
  linked: boolean,
  visit: Visitor,
): void => {
  flow.forEach((node, i) => {
    const id = idOf(node);
    const at = [...path, i];
    const follower = linked ? flow[i + 1] : undefined;
    visit({
      id,
      node,
      path: at,
      containers,
      ...(follower === undefined ? {} : { next: idOf(follower) }),
    });
    const inside = [...containers, id];
    if (isStage(node)) visitFlow(node.flow, [...at, 'flow'], inside, true, visit);
    if (isParallel(node)) visitFlow(node.branches, [...at, 'branches'], inside, false, visit);
  });
};

/** Every node of a flow in order of the definition, also where ids repeat. */
export const listNodes = (flow: readonly FlowNode[]): readonly GraphNode[] => {
  const nodes: GraphNode[] = [];
  visitFlow(flow, ['flow'], [], true, (node) => nodes.push(node));
  return nodes;
};

/** The stages around a node that stand for called procedures, the innermost first. */
export const callsAround = (
  nodes: ReadonlyMap<string, GraphNode>,
  { containers }: GraphNode,
): readonly (readonly [stage: string, calls: CalledProcedure])[] =>
  containers
    .flatMap((id): readonly (readonly [string, CalledProcedure])[] => {
      const node = nodes.get(id)?.node;
      const calls = node !== undefined && isStage(node) ? node.calls : undefined;
      return calls === undefined ? [] : [[id, calls]];
    })
    .reverse();

/** The graph of a flow whose ids are distinct. */
const buildGraph = (flow: readonly FlowNode[]): ProcedureGraph => {
  const nodes = new Map(listNodes(flow).map((node) => [node.id, node]));
  const ends = new Map<DossierResult, string>();
  for (const place of nodes.values()) {
    const { id, node } = place;
    if (!isEnd(node) || ends.has(node.result)) continue;
    if (callsAround(nodes, place).length === 0) ends.set(node.result, id);
  }
  return { flow, nodes, ends, outcomes: new Map() };
};

export const graphOf = onceFor(({ flow }: Procedure): ProcedureGraph => buildGraph(flow));

/** Whether a node lies in a stage, parallel or called procedure, at whatever depth. */
export const isInside = ({ nodes }: ProcedureGraph, id: string, container: string): boolean =>
  nodes.get(id)?.containers.includes(container) ?? false;

/** The wait with an id; nothing for a node of any other kind. */
export const waitAt = ({ nodes }: ProcedureGraph, id: string): WaitNode | undefined => {
  const node = nodes.get(id)?.node;
  return node !== undefined && 'wait' in node ? node : undefined;
};

/** Where an outcome leads. */
export type Destination =
  | { readonly to: 'node'; readonly id: string }
  | { readonly to: 'branchEnd'; readonly parallel: string; readonly branch: string }
  | { readonly to: 'end'; readonly id: string };

/** Ends that every procedure has; a colon keeps them apart from the author's ids. */
export const IMPLIED_ENDS = {
  granted: 'end:granted',
  withdrawn: 'end:withdrawn',
  stopped: 'end:stopped',
} as const satisfies { [R in DossierResult]?: string };

/** The end for a result that is possible everywhere: the first declared one, else the implied. */
export const endFor = (graph: ProcedureGraph, result: keyof typeof IMPLIED_ENDS): string =>
  graph.ends.get(result) ?? IMPLIED_ENDS[result];

/**
 * Where an end leads: that of a called procedure out of it, on in the flow when it is granted, else
 * to where the innermost call says. An end of which no call says anything ends the dossier.
 */
const destinationOfEnd = (graph: ProcedureGraph, place: GraphNode, end: EndNode): Destination => {
  const { result } = end;
  for (const [stage, { on }] of callsAround(graph.nodes, place)) {
    if (result === 'granted') return followingOf(graph, stage);
    const target = on?.[result];
    if (target !== undefined) return destinationOf(graph, target);
  }
  return { to: 'end', id: place.id };
};

/** Where the flow goes when it is sent to a node. */
export const destinationOf = (graph: ProcedureGraph, target: string): Destination => {
  const place = graph.nodes.get(target);
  return place !== undefined && isEnd(place.node)
    ? destinationOfEnd(graph, place, place.node)
    : { to: 'node', id: target };
};

/** Whether the dossier ends at a node; an end of a called procedure may lead on. */
export const endsDossier = (graph: ProcedureGraph, id: string): boolean => {
  const destination = destinationOf(graph, id);
  return destination.to === 'end' && destination.id === id;
};

/** Where the flow goes once a node is done: onwards, or out of the stages and branches around it. */
export const followingOf = (graph: ProcedureGraph, id: string): Destination => {
  const place = graph.nodes.get(id);
  if (place?.next !== undefined) return destinationOf(graph, place.next);
  const around = place?.containers.at(-1);
  // Past the last node of the whole flow the dossier is granted, as if that end stood there.
  if (around === undefined) return { to: 'end', id: endFor(graph, 'granted') };
  const container = graph.nodes.get(around)?.node;
  return container !== undefined && isParallel(container)
    ? { to: 'branchEnd', parallel: around, branch: id }
    : followingOf(graph, around);
};

/** The outcome of a wait or branch that time itself ends. */
export const EXPIRED = 'expired';

/** Where the silence of a branch leads, if it can move the flow on. */
const destinationOfSilence = (
  graph: ProcedureGraph,
  id: string,
  { onSilence }: BranchNode,
): Destination | undefined => {
  if (onSilence === undefined || onSilence.outcome === 'escalate') return undefined;
  return onSilence.to === undefined ? followingOf(graph, id) : destinationOf(graph, onSilence.to);
};

const findOutcomes = (graph: ProcedureGraph, id: string): ReadonlyMap<string, Destination> => {
  const node = graph.nodes.get(id)?.node;
  const outcomes = new Map<string, Destination>();
  if (node === undefined || isEnd(node) || isParallel(node)) return outcomes;
  const silence = destinationOfSilence(graph, id, node);
  if (silence !== undefined) outcomes.set(EXPIRED, silence);
  if (isStage(node)) return outcomes;
  const named = Object.entries(node.on ?? {});
  const endsItself = 'wait' in node && named.some(([outcome]) => outcome !== EXPIRED);
  if (!endsItself) outcomes.set('done', followingOf(graph, id));
  for (const [outcome, target] of named) {
    // Time never ends a wait that has no bound.
    if (outcome === EXPIRED && 'wait' in node && node.within === undefined) continue;
    outcomes.set(outcome, destinationOf(graph, target));
  }
  return outcomes;
};

/**
 * The outcomes of a step or wait. `done` goes on in the flow unless `on` sends it elsewhere; a wait
 * whose `on` names how it ends has no other `done`. A branch, also one that is a stage, `expired`
 * when its silence moves the flow on.
 */
export const outcomesOf = (graph: ProcedureGraph, id: string): ReadonlyMap<string, Destination> => {
  const known = graph.outcomes.get(id);
  if (known !== undefined) return known;
  const outcomes = findOutcomes(graph, id);
  if (outcomes.size > 0) graph.outcomes.set(id, outcomes);
  return outcomes;
};

/** The unit itself and the units above it, up to the agency. */
export const unitChain = (units: Procedure['units'], unit: string): readonly string[] => {
  const chain: string[] = [];
  // A procedure that is defined has no unit above itself, so every chain comes to an end.
  for (
    let id: string | undefined = unit;
    id !== undefined && Object.hasOwn(units, id);
    id = units[id]?.parent
  ) {
    chain.push(id);
  }
  return chain;
};

/** The agency of a unit: the root of its parents. */
export const agencyOf = (units: Procedure['units'], unit: string): string =>
  unitChain(units, unit).at(-1) ?? unit;
