import { anchoredAt } from './anchored-at.ts';
import type { Edge } from './flow-graph.ts';
import type { Exit, OrderedFlow } from './flow-order.ts';
import type { LeafLength, Lengths } from './lengths.ts';
import { isInside, type PathScope } from './path-scope.ts';
import { type Arrival, type Station, stationsTo } from './stations.ts';

/** The way through a scope that may take longest. */
export interface LongestPath {
  readonly length: number;
  /** What lies on it, in order; a stage stands for its steps where they share its limit. */
  readonly stations: readonly Station[];
}

/** A way out of the scope. */
interface WayOut {
  readonly length: number;
  readonly arrival: Arrival | undefined;
  readonly granted: boolean;
}

interface Walk {
  readonly flow: OrderedFlow;
  readonly scope: PathScope;
  readonly lengths: Lengths;
  /** The latest at which each vertex is come to, and how. */
  readonly entered: Map<number, number>;
  readonly arrivals: Map<number, Arrival>;
  /** The latest at which each step and wait is done. */
  readonly ended: Map<number, number>;
  /** When the branches of a join are done, in order. */
  readonly doneAt: Map<number, readonly number[]>;
  wayOut?: WayOut;
}

const leafLengthAt = ({ flow, lengths }: Walk, vertex: number): LeafLength | undefined => {
  const place = flow.vertices[vertex];
  return place?.kind === 'leaf' ? lengths.ofLeaf.get(place.id) : undefined;
};

/** Latest end of a step or wait: its limit after its entry, or after the event it counts from. */
const endOf = (walk: Walk, vertex: number, entered: number): number => {
  const leaf = leafLengthAt(walk, vertex);
  if (leaf === undefined) return entered;
  const { length, anchor } = leaf;
  const from = anchor === undefined ? entered : anchoredAt(walk.flow, anchor, vertex, walk);
  return Math.max(entered, (from ?? entered) + length);
};

/** The stages whose limit stands for steps in them, left by an edge. */
const stagesLeft = ({ flow, scope, lengths }: Walk, { from, to }: Edge): readonly string[] => {
  const after = flow.vertices[to]?.containers ?? [];
  const around = flow.vertices[from]?.containers ?? [];
  return around.filter(
    (id) => lengths.ofStage.has(id) && id !== scope.stage && !after.includes(id),
  );
};

/** The hour at which the others would have joined without a branch, which then is given up. */
const joinedWithout = (
  { flow, entered, doneAt }: Walk,
  join: number,
  branchEnd: number,
): number => {
  const times = doneAt.get(join) ?? [];
  const needed = flow.joins.get(join)?.needed ?? 0;
  const own = entered.get(branchEnd);
  const isAmongFirst = own !== undefined && times.indexOf(own) < needed;
  return times[isAmongFirst ? needed : needed - 1] ?? Number.POSITIVE_INFINITY;
};

/**
 * The latest at which an edge is gone along, and what took the time. After a wait that starts the
 * clocks anew, whatever came before no longer counts.
 */
const goAlong = (
  walk: Walk,
  { edge, passed }: Exit,
): { readonly length: number; readonly arrival: Arrival } | undefined => {
  const { flow, scope, entered, ended, lengths } = walk;
  const end = ended.get(edge.from);
  if (end === undefined) return undefined;
  if (flow.restarts.has(edge.from))
    return { length: 0, arrival: { from: edge.from, isFree: true } };
  const leaf = flow.vertices[edge.from]?.leaf;
  // The clocks end on entering the step that hands out the result.
  const handsOut =
    leaf !== undefined &&
    'step' in leaf &&
    leaf.returns === true &&
    !isInside(flow, scope, edge.to);
  let length = handsOut ? (entered.get(edge.from) ?? end) : end;
  let arrival: Arrival = { from: edge.from, isFree: handsOut };
  for (const stage of stagesLeft(walk, edge)) {
    const since = entered.get(flow.entries.get(stage) ?? edge.from) ?? entered.get(edge.from) ?? 0;
    const pooled = since + (lengths.ofStage.get(stage) ?? 0);
    if (pooled <= length) continue;
    length = pooled;
    arrival = { from: edge.from, stage, isFree: false };
  }
  for (const { join, branchEnd } of edge.left.slice(0, passed)) {
    length = Math.min(length, joinedWithout(walk, join, branchEnd));
  }
  return { length, arrival };
};

/** Of two ways that take as long, the one to the result, and then the one that comes later. */
const offerWayOut = (walk: Walk, offered: WayOut): void => {
  const { wayOut } = walk;
  const isLonger = wayOut === undefined || offered.length > wayOut.length;
  const isAsLong = wayOut !== undefined && offered.length === wayOut.length;
  if (isLonger || (isAsLong && (offered.granted || !wayOut.granted))) walk.wayOut = offered;
};

const follow = (walk: Walk, exit: Exit): void => {
  const { flow, scope, entered, arrivals } = walk;
  const { edge, next } = exit;
  // A join is come to by all its branches together, not by each.
  if (flow.closesLoop.has(edge) || flow.joins.has(edge.to)) return;
  if (next !== undefined && isInside(flow, scope, next)) return;
  const gone = goAlong(walk, exit);
  if (gone === undefined) return;
  if (!isInside(flow, scope, edge.to)) {
    offerWayOut(walk, { ...gone, granted: flow.granted.has(edge.to) });
  } else if (gone.length > (entered.get(edge.to) ?? -1)) {
    entered.set(edge.to, gone.length);
    arrivals.set(edge.to, gone.arrival);
  }
};

/** A join is come to when as many branches as it needs are done, each at its latest. */
const enterJoin = ({ flow, entered, arrivals, doneAt }: Walk, vertex: number): void => {
  const join = flow.joins.get(vertex);
  if (join === undefined) return;
  const done = join.branchEnds.filter((branchEnd) => entered.has(branchEnd));
  const timeOf = (branchEnd: number): number => entered.get(branchEnd) ?? 0;
  const sorted = [...done].sort((a, b) => timeOf(a) - timeOf(b));
  doneAt.set(vertex, sorted.map(timeOf));
  const last = sorted[join.needed - 1];
  if (last === undefined) return;
  entered.set(vertex, timeOf(last));
  arrivals.set(vertex, { from: last, isFree: true });
};

const visit = (walk: Walk, vertex: number): void => {
  const { flow, entered, arrivals, ended } = walk;
  if (flow.joins.has(vertex)) enterJoin(walk, vertex);
  const at = entered.get(vertex);
  if (at !== undefined) {
    // A cycle that a restart gives up has run until then.
    if (flow.restarts.has(vertex)) {
      offerWayOut(walk, { length: at, arrival: arrivals.get(vertex), granted: false });
    }
    ended.set(vertex, endOf(walk, vertex, at));
  }
  for (const exit of flow.exitsAt[vertex] ?? []) follow(walk, exit);
};

/**
 * The longest way from the entry of a scope out of it, over all outcomes, in one pass over its
 * vertices. Loops add nothing: a step that is entered again has no new allowance. A join of all
 * takes the longest branch, of any the shortest, of n the n-th shortest, each branch taking as long
 * as it may.
 *
 * @returns undefined when no way leads out
 */
export const longestPath = (
  flow: OrderedFlow,
  scope: PathScope,
  lengths: Lengths,
): LongestPath | undefined => {
  const walk: Walk = {
    flow,
    scope,
    lengths,
    entered: new Map([[scope.entry, 0]]),
    arrivals: new Map(),
    ended: new Map(),
    doneAt: new Map(),
  };
  for (const vertex of scope.vertices) visit(walk, vertex);
  const { wayOut } = walk;
  return wayOut === undefined
    ? undefined
    : { length: wayOut.length, stations: stationsTo(walk, wayOut.arrival) };
};
