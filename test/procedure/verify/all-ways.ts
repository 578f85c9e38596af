import { type LeafModel, type NodeModel, type ParallelModel, REFUSED } from './nested-flows.ts';

/*
 * The longest way through a flow by going all of them, each step at most once, with nothing of the
 * verifier's method: no graph, no order, no pass.
 */

/** The end of the branch around, and that of the dossier; any other text is the id of a node. */
const DONE = ':done';
const ENDED = ':ended';

interface Place {
  readonly node: NodeModel;
  /** Ids around it, the outermost first. */
  readonly around: readonly string[];
  /** The id after it, or how its flow ends. */
  readonly next: string;
}

/** One way out of a flow: where to, and when. */
interface Way {
  readonly to: string;
  readonly at: number;
}

/** Where a way stands. */
interface Stand {
  readonly at: number;
  readonly seen: ReadonlySet<string>;
  /** When each stage around was entered. */
  readonly since: ReadonlyMap<string, number>;
  /** How many of the ids around lie outside the branch that is gone through. */
  readonly region: number;
}

const listPlaces = (flow: readonly NodeModel[]): ReadonlyMap<string, Place> => {
  const places = new Map<string, Place>();
  const visit = (list: readonly NodeModel[], around: readonly string[], past: string): void => {
    list.forEach((node, i) => {
      const next = list[i + 1]?.id ?? past;
      places.set(node.id, { node, around, next });
      const inside = [...around, node.id];
      if (node.kind === 'stage') visit(node.flow, inside, next);
      if (node.kind === 'parallel') {
        for (const branch of node.branches) visit([branch], inside, DONE);
      }
    });
  };
  visit(flow, [], ENDED);
  return places;
};

const latest = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : Math.max(...times);

const neededBy = ({ join, branches }: ParallelModel): number => {
  if (join === 'all') return branches.length;
  return join === 'any' ? 1 : join;
};

/** The longest of all ways through a flow; undefined when none leads out. */
export const longestOfAllWays = (flow: readonly NodeModel[]): number | undefined => {
  const places = listPlaces(flow);
  const stageLimit = (id: string): number | undefined => {
    const node = places.get(id)?.node;
    return node?.kind === 'stage' ? node.quarters : undefined;
  };
  const isPassedOver = ({ around }: Place): boolean => around.some((id) => stageLimit(id) === 0);

  /** Stages whose limit a step without one shares. */
  const shared = new Set(
    [...places.values()].flatMap((place) => {
      const { node, around } = place;
      const needsLimit = node.kind === 'step' && node.quarters === undefined && !node.returns;
      if (!needsLimit || isPassedOver(place)) return [];
      return around.filter((id) => stageLimit(id) !== undefined).slice(-1);
    }),
  );

  const endOf = (node: LeafModel, place: Place, at: number): number => {
    const length = node.kind === 'wait' || isPassedOver(place) ? 0 : (node.quarters ?? 0);
    if (length === 0) return at;
    return node.fromReceipt ? Math.max(at, length) : at + length;
  };

  /** A way on from a node, with what the stages that it leaves may still take. */
  const leave = (place: Place, to: string, end: number, { at, since, region }: Stand): Way => {
    const target = places.get(to);
    const kept = to === DONE ? place.around.slice(0, region) : [...(target?.around ?? []), to];
    const times = place.around.flatMap((id) => {
      const limit = stageLimit(id);
      const isLeft = shared.has(id) && !kept.includes(id);
      return isLeft && limit !== undefined ? [(since.get(id) ?? at) + limit] : [];
    });
    return { to, at: Math.max(end, ...times) };
  };

  const waysThrough = (node: ParallelModel, place: Place, stand: Stand): readonly Way[] => {
    const inside = { ...stand, region: place.around.length + 1 };
    const ways = node.branches.map(({ id }) => waysFrom(id, inside));
    const doneAt = ways.map((of) => latest(of.flatMap(({ to, at }) => (to === DONE ? [at] : []))));
    const join = (times: readonly (number | undefined)[]): number | undefined =>
      times.flatMap((time) => time ?? []).sort((a, b) => a - b)[neededBy(node) - 1];
    const exits = ways.flatMap((of, i) => {
      const others = join(doneAt.filter((_, other) => other !== i)) ?? Number.POSITIVE_INFINITY;
      return of.flatMap(({ to, at }) => (to === DONE ? [] : [{ to, at: Math.min(at, others) }]));
    });
    const joined = join(doneAt);
    return joined === undefined ? exits : [...exits, leave(place, place.next, joined, stand)];
  };

  const waysOutOf = (place: Place, stand: Stand): readonly Way[] => {
    const { node, next } = place;
    if (node.kind === 'stage') return [];
    if (node.kind === 'parallel') return waysThrough(node, place, stand);
    const end = endOf(node, place, stand.at);
    const handsOut = node.kind === 'step' && node.returns;
    const saysWhere = node.kind === 'wait' && node.targets.length > 0;
    return [...(saysWhere ? [] : [next]), ...node.targets].map((to) => {
      const isOut = to === ENDED || to === REFUSED;
      return leave(place, to, isOut && handsOut ? stand.at : end, stand);
    });
  };

  /** All ways from a node as far as the end of the branch that is gone through. */
  const waysFrom = (id: string, stand: Stand): readonly Way[] => {
    const place = places.get(id);
    if (place === undefined || stand.seen.has(id)) return [];
    const { node, around } = place;
    const since = new Map(stand.since);
    for (const stage of [...around, id]) if (!since.has(stage)) since.set(stage, stand.at);
    if (node.kind === 'stage') return waysFrom(node.flow[0]?.id ?? '', { ...stand, since });
    const gone = { ...stand, since, seen: new Set([...stand.seen, id]) };
    return waysOutOf(place, gone).flatMap((way) => {
      const target = places.get(way.to);
      const branch = around.slice(0, stand.region);
      const isInBranch =
        target !== undefined && branch.every((each, i) => target.around[i] === each);
      return isInBranch ? waysFrom(way.to, { ...gone, at: way.at }) : [way];
    });
  };

  const start = { at: 0, seen: new Set<string>(), since: new Map<string, number>(), region: 0 };
  return latest(waysFrom(flow[0]?.id ?? '', start).map(({ at }) => at));
};
