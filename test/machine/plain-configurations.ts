import {
  type Destination,
  followingOf,
  graphOf,
  outcomesOf,
  type ProcedureGraph,
} from '../../src/procedure/graph.ts';
import type { FlowNode, Procedure } from '../../src/procedure/procedure.ts';

/*
 * Walks through a procedure without a state machine: tokens on the steps and waits that are open,
 * and for each parallel how many of its branches are done.
 */

export interface Configuration {
  readonly open: readonly string[];
  readonly done: { readonly [parallel: string]: number };
  readonly end?: string;
}

export interface Move {
  readonly node: string;
  readonly outcome: string;
}

const entriesOf = (node: FlowNode): readonly string[] => {
  if ('step' in node) return [node.step];
  if ('wait' in node) return [node.wait];
  if ('parallel' in node) return node.branches.flatMap(entriesOf);
  if ('end' in node) return [];
  return node.flow.slice(0, 1).flatMap(entriesOf);
};

const neededBy = (graph: ProcedureGraph, parallel: string): number => {
  const node = graph.nodes.get(parallel)?.node;
  if (node === undefined || !('parallel' in node)) return 0;
  if (node.join === 'any') return 1;
  return typeof node.join === 'number' ? node.join : node.branches.length;
};

const chainOf = (graph: ProcedureGraph, id: string): readonly string[] => [
  ...(graph.nodes.get(id)?.containers ?? []),
  id,
];

/** Takes up every token in what the way from one node to another leaves. */
const without = (
  graph: ProcedureGraph,
  { open, done }: Configuration,
  source: string,
  target: string,
): Configuration => {
  const from = chainOf(graph, source);
  const to = graph.nodes.get(target)?.containers ?? [];
  const left = from.find((id, i) => id !== to[i]) ?? source;
  const isOutside = (id: string): boolean => !chainOf(graph, id).includes(left);
  return {
    open: open.filter(isOutside),
    done: Object.fromEntries(Object.entries(done).filter(([id]) => isOutside(id))),
  };
};

const follow = (
  graph: ProcedureGraph,
  configuration: Configuration,
  source: string,
  destination: Destination,
): Configuration => {
  if (destination.to === 'end') return { open: [], done: {}, end: destination.id };
  if (destination.to === 'node') {
    const rest = without(graph, configuration, source, destination.id);
    const target = graph.nodes.get(destination.id)?.node;
    return { ...rest, open: [...rest.open, ...(target === undefined ? [] : entriesOf(target))] };
  }
  const { parallel } = destination;
  const count = (configuration.done[parallel] ?? 0) + 1;
  if (count >= neededBy(graph, parallel)) {
    return follow(graph, configuration, parallel, followingOf(graph, parallel));
  }
  return {
    open: configuration.open.filter((id) => id !== source && !isUnder(graph, id, source)),
    done: { ...configuration.done, [parallel]: count },
  };
};

const isUnder = (graph: ProcedureGraph, id: string, container: string): boolean =>
  graph.nodes.get(id)?.containers.includes(container) ?? false;

export const startOf = (procedure: Procedure): Configuration => ({
  open: procedure.flow.slice(0, 1).flatMap(entriesOf),
  done: {},
});

/** The nodes that may come to an outcome: those that are open, and the branches around them. */
export const leftFrom = (graph: ProcedureGraph, open: readonly string[]): readonly string[] => [
  ...new Set(open.flatMap((id) => [id, ...(graph.nodes.get(id)?.containers ?? [])])),
];

/** Every move that is possible, with what comes of it. */
export const movesFrom = (
  procedure: Procedure,
  configuration: Configuration,
): readonly (readonly [Move, Configuration])[] => {
  const graph = graphOf(procedure);
  return leftFrom(graph, configuration.open).flatMap((node) =>
    [...outcomesOf(graph, node)].map(
      ([outcome, destination]) =>
        [{ node, outcome }, follow(graph, configuration, node, destination)] as const,
    ),
  );
};

/** Steps and waits that are open together, or the end: what a configuration and a state share. */
export const shown = (open: readonly string[], end: string | undefined): string =>
  end ?? [...open].sort().join(' ');

const keyOf = ({ open, done, end }: Configuration): string =>
  `${shown(open, end)} ${JSON.stringify(Object.entries(done).sort())}`;

/** Everything that can be reached, breadth first; nothing when that is more than `most`. */
export const reachableConfigurations = (
  procedure: Procedure,
  most: number,
): readonly Configuration[] | undefined => {
  const start = startOf(procedure);
  const found = new Map([[keyOf(start), start]]);
  for (const configuration of found.values()) {
    if (found.size > most) return undefined;
    for (const [, next] of movesFrom(procedure, configuration)) {
      if (!found.has(keyOf(next))) found.set(keyOf(next), next);
    }
  }
  return [...found.values()];
};
