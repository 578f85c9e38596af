import {
  type Destination,
  EXPIRED,
  endFor,
  endsDossier,
  followingOf,
  IMPLIED_ENDS,
  idOf,
  isEnd,
  isLeaf,
  isParallel,
  isStage,
  outcomesOf,
  type ProcedureGraph,
} from '../graph.ts';
import type { LeafNode, ParallelNode } from '../procedure.ts';

/*
 * The flow with its stages taken away and its parallels taken apart, so that one pass can walk it: a
 * parallel is a fork, an end of each of its branches, and a join.
 */

type VertexKind = 'leaf' | 'fork' | 'branchEnd' | 'join' | 'end';

interface Vertex {
  readonly kind: VertexKind;
  /** Of the node; for the end of a branch, of the branch. */
  readonly id: string;
  readonly containers: readonly string[];
  readonly leaf?: LeafNode;
}

/** The branch of a parallel that a jump gives up. */
interface BranchLeft {
  readonly join: number;
  readonly branchEnd: number;
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** The innermost first. */
  readonly left: readonly BranchLeft[];
}

interface Join {
  /** How many branches it waits for. */
  readonly needed: number;
  readonly branchEnds: readonly number[];
}

export interface FlowGraph {
  /** In order of the definition. */
  readonly vertices: readonly Vertex[];
  readonly start: number;
  readonly edgesFrom: readonly (readonly Edge[])[];
  /** From anywhere in a branch to where its silence leads; no way is measured along these. */
  readonly silences: readonly (readonly [from: number, to: number])[];
  /** The step, the wait or the fork with which each node begins, and each end. */
  readonly entries: ReadonlyMap<string, number>;
  readonly joins: ReadonlyMap<number, Join>;
  /** Ids of the parallels. */
  readonly parallels: ReadonlySet<string>;
  /** Ends with the result that the applicant asked for. */
  readonly granted: ReadonlySet<number>;
  /** Waits after which the clocks of the whole dossier start anew. */
  readonly restarts: ReadonlySet<number>;
}

interface Draft {
  readonly graph: ProcedureGraph;
  readonly vertices: Vertex[];
  readonly own: Map<string, number>;
  readonly joinOf: Map<string, number>;
  /** Ends of branches by the id of the branch. */
  readonly branchEndOf: Map<string, number>;
}

const addVertices = ({ graph, vertices, own, joinOf, branchEndOf }: Draft): void => {
  const add = (vertex: Vertex): number => vertices.push(vertex) - 1;
  for (const { id, node, containers } of graph.nodes.values()) {
    if (isLeaf(node)) own.set(id, add({ kind: 'leaf', id, containers, leaf: node }));
    if (endsDossier(graph, id)) own.set(id, add({ kind: 'end', id, containers: [] }));
    if (!isParallel(node)) continue;
    own.set(id, add({ kind: 'fork', id, containers }));
    const inside = [...containers, id];
    for (const branch of node.branches.map(idOf)) {
      branchEndOf.set(branch, add({ kind: 'branchEnd', id: branch, containers: inside }));
    }
    joinOf.set(id, add({ kind: 'join', id, containers }));
  }
  const implied = endFor(graph, 'granted');
  if (implied === IMPLIED_ENDS.granted) {
    own.set(implied, add({ kind: 'end', id: implied, containers: [] }));
  }
};

/** Every node stands in the maps; an index that is not there only satisfies the type. */
const NOWHERE = -1;

const entryOf = ({ graph, own }: Draft, id: string): number => {
  let node = graph.nodes.get(id)?.node;
  let at = id;
  while (node !== undefined && isStage(node) && node.flow[0] !== undefined) {
    at = idOf(node.flow[0]);
    node = graph.nodes.get(at)?.node;
  }
  return own.get(at) ?? NOWHERE;
};

const vertexAt = (draft: Draft, destination: Destination): number =>
  destination.to === 'branchEnd'
    ? (draft.branchEndOf.get(destination.branch) ?? NOWHERE)
    : entryOf(draft, destination.id);

/** The branches around one vertex that do not reach around another. */
const branchesLeft = (draft: Draft, from: Vertex, to: Vertex): readonly BranchLeft[] => {
  const chain = [...from.containers, from.id];
  return from.containers
    .flatMap((container, i): readonly BranchLeft[] => {
      const join = draft.joinOf.get(container);
      const branchEnd = draft.branchEndOf.get(chain[i + 1] ?? '');
      if (join === undefined || branchEnd === undefined) return [];
      return to.containers[i] === container ? [] : [{ join, branchEnd }];
    })
    .reverse();
};

const targetsOf = (draft: Draft, vertex: Vertex): readonly number[] => {
  const { graph } = draft;
  const node = graph.nodes.get(vertex.id)?.node;
  if (vertex.kind === 'leaf') {
    const targets = [...outcomesOf(graph, vertex.id).values()].map((to) => vertexAt(draft, to));
    return [...new Set(targets)];
  }
  if (vertex.kind === 'fork' && node !== undefined && isParallel(node)) {
    return node.branches.map((branch) => entryOf(draft, idOf(branch)));
  }
  if (vertex.kind === 'branchEnd')
    return [draft.joinOf.get(vertex.containers.at(-1) ?? '') ?? NOWHERE];
  return vertex.kind === 'join' ? [vertexAt(draft, followingOf(graph, vertex.id))] : [];
};

const edgesOf = (draft: Draft, vertex: Vertex, from: number): readonly Edge[] =>
  targetsOf(draft, vertex).flatMap((to) => {
    const target = draft.vertices[to];
    if (target === undefined) return [];
    // Within its parallel a branch is not left: its end and the join are a part of it.
    const left =
      vertex.kind === 'leaf' || vertex.kind === 'join' ? branchesLeft(draft, vertex, target) : [];
    return [{ from, to, left }];
  });

const silencesOf = (draft: Draft): FlowGraph['silences'] =>
  draft.vertices.flatMap(({ containers }, from) =>
    containers.flatMap((container): FlowGraph['silences'] => {
      const silence = outcomesOf(draft.graph, container).get(EXPIRED);
      return silence === undefined ? [] : [[from, vertexAt(draft, silence)]];
    }),
  );

const neededBy = ({ join = 'all', branches }: ParallelNode): number => {
  if (join === 'all') return branches.length;
  return join === 'any' ? 1 : join;
};

const joinsOf = (draft: Draft): ReadonlyMap<number, Join> =>
  new Map(
    [...draft.joinOf].flatMap(([id, vertex]): readonly (readonly [number, Join])[] => {
      const node = draft.graph.nodes.get(id)?.node;
      if (node === undefined || !isParallel(node)) return [];
      const branchEnds = node.branches.map(
        (branch) => draft.branchEndOf.get(idOf(branch)) ?? NOWHERE,
      );
      return [[vertex, { needed: neededBy(node), branchEnds }]];
    }),
  );

const isGranted = ({ graph }: Draft, { kind, id }: Vertex): boolean => {
  const node = graph.nodes.get(id)?.node;
  return kind === 'end' && (node === undefined || (isEnd(node) && node.result === 'granted'));
};

/** A restart in one of several branches leaves the others as they are, so there it counts as a pause. */
const isRestart = ({ joinOf }: Draft, { leaf, containers }: Vertex): boolean =>
  leaf !== undefined &&
  'wait' in leaf &&
  leaf.clock === 'restart' &&
  !containers.some((id) => joinOf.has(id));

const indexesWhere = (
  { vertices }: Draft,
  holds: (vertex: Vertex) => boolean,
): ReadonlySet<number> => new Set(vertices.flatMap((vertex, i) => (holds(vertex) ? [i] : [])));

/** Takes a procedure's flow apart; linear in its size. */
export const buildFlowGraph = (graph: ProcedureGraph): FlowGraph => {
  const draft: Draft = {
    graph,
    vertices: [],
    own: new Map(),
    joinOf: new Map(),
    branchEndOf: new Map(),
  };
  addVertices(draft);
  const [first] = graph.flow;
  return {
    vertices: draft.vertices,
    start: first === undefined ? NOWHERE : entryOf(draft, idOf(first)),
    edgesFrom: draft.vertices.map((vertex, i) => edgesOf(draft, vertex, i)),
    silences: silencesOf(draft),
    entries: new Map([...graph.nodes.keys()].map((id) => [id, entryOf(draft, id)])),
    joins: joinsOf(draft),
    parallels: new Set(draft.joinOf.keys()),
    granted: indexesWhere(draft, (vertex) => isGranted(draft, vertex)),
    restarts: indexesWhere(draft, (vertex) => isRestart(draft, vertex)),
  };
};
