import { importGraphOf, reachableFrom } from './imports.ts';
import type { SourceTree, Violation } from './source-tree.ts';

type Graph = ReadonlyMap<string, readonly string[]>;

/** The shortest way from a file back to itself. */
const wayBackTo = (file: string, graph: Graph): readonly string[] => {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[file]];
  while (ways.length > 0) {
    const longer = ways.flatMap((way) =>
      (graph.get(way.at(-1) ?? '') ?? []).map((next) => [...way, next]),
    );
    const closed = longer.find((way) => way.at(-1) === file);
    if (closed !== undefined) return closed;
    ways = longer.filter((way) => {
      const last = way.at(-1) ?? '';
      return seen.has(last) ? false : seen.add(last);
    });
  }
  return [];
};

const isInCycle = (file: string, graph: Graph): boolean =>
  (graph.get(file) ?? []).some((target) => reachableFrom(target, graph).has(file));

export const findImportCycles = (tree: SourceTree): readonly Violation[] => {
  const graph = importGraphOf(tree);
  return [...graph.keys()]
    .filter((file) => isInCycle(file, graph))
    .map((file) => ({
      rule: 'import-cycle',
      file,
      detail: wayBackTo(file, graph).join(' → '),
    }));
};
