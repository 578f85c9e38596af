import type { Dossier } from '../../dossier/dossier.ts';
import { endsDossier, graphOf, isLeaf } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { eventOfMove, type Move, movesOf } from './move.ts';
import { type ProcedurePath, pathsOf } from './paths.ts';
import { walkedBy, wayKey } from './walked.ts';

/** How much of one kind of thing was walked. */
export interface CoveredPart<T> {
  readonly total: number;
  readonly walked: number;
  /** What no dossier walked, in order of the definition. */
  readonly missing: readonly T[];
}

/** What a set of dossiers has walked of a procedure. Plain data. */
export interface Coverage {
  readonly procedure: string;
  /** Steps, waits, and the ends that the procedure declares. */
  readonly nodes: CoveredPart<string>;
  readonly outcomes: CoveredPart<Move>;
  /** The paths of `pathsOf`, branches in whatever order. */
  readonly paths: CoveredPart<ProcedurePath>;
}

const partOf = <T>(all: readonly T[], isWalked: (part: T) => boolean): CoveredPart<T> => {
  const missing = all.filter((part) => !isWalked(part));
  return { total: all.length, walked: all.length - missing.length, missing };
};

/** The nodes in which a dossier can be, and those in which it can end. */
const stationsOf = (procedure: Procedure): readonly string[] => {
  const graph = graphOf(procedure);
  return [...graph.nodes.values()]
    .filter(({ id, node }) => isLeaf(node) || ('end' in node && endsDossier(graph, id)))
    .map(({ id }) => id);
};

/**
 * Which steps, outcomes and paths of a procedure some dossiers have walked, and which none has: the
 * question to ask of a procedure's tests. Dossiers of other procedures, or of another version of this
 * one, are passed over.
 *
 * @throws LienthongError as `pathsOf`
 * @example
 * ```ts
 * const { nodes, paths } = coverageOf(procedure, [dossier]);
 * nodes; //=> { total: 3, walked: 2, missing: ['da-cap'] }
 * paths.walked; //=> 0
 * ```
 */
export const coverageOf = (procedure: Procedure, dossiers: Iterable<Dossier>): Coverage => {
  const nodes = new Set<string>();
  const moves = new Set<string>();
  const ways = new Set<string>();
  for (const dossier of dossiers) {
    if (dossier.procedure.digest !== procedure.digest) continue;
    const walked = walkedBy(dossier);
    for (const node of walked.nodes) nodes.add(node);
    for (const move of walked.moves) moves.add(eventOfMove(move));
    if (walked.end !== undefined) ways.add(wayKey(walked.moves, walked.end));
  }
  return {
    procedure: procedure.code,
    nodes: partOf(stationsOf(procedure), (node) => nodes.has(node)),
    outcomes: partOf([...movesOf(procedure).values()], (move) => moves.has(eventOfMove(move))),
    paths: partOf(pathsOf(procedure), ({ moves: taken, end }) => ways.has(wayKey(taken, end))),
  };
};
