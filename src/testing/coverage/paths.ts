import { tryKnownProcedure } from '../../procedure/define-procedure.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { runInWords, unwrapInWords } from '../scenario/unwrap-in-words.ts';
import { lawfulStates } from './lawful-states.ts';
import { eventOfMove, type Move, movesOf } from './move.ts';
import { shortestWays, type Ways } from './shortest-ways.ts';
import { type Edge, type StateGraph, stateGraphOf } from './state-graph.ts';

/** One way from the receipt to an end. */
export interface ProcedurePath {
  readonly moves: readonly Move[];
  readonly end: string;
}

/** The edges from the start of the search to a state, or from a state to it. */
const edgesAlong = (ways: Ways, state: string, side: 'from' | 'to'): readonly Edge[] => {
  const edges: Edge[] = [];
  for (let edge = ways.get(state)?.edge; edge !== undefined; edge = ways.get(edge[side])?.edge) {
    edges.push(edge);
  }
  return edges;
};

interface Survey {
  readonly states: StateGraph;
  readonly fromStart: Ways;
  readonly toEnd: Ways;
}

const surveyOf = (states: StateGraph): Survey => {
  const { start, edges, endOf } = states;
  return {
    states,
    fromStart: shortestWays([start], edges, 'along'),
    toEnd: shortestWays([...endOf.keys()], edges, 'against'),
  };
};

/** How long the shortest whole path over an edge is; none leads over one from which no end is left. */
const lengthOver = ({ fromStart, toEnd }: Survey, { from, to }: Edge): number =>
  (fromStart.get(from)?.length ?? Number.POSITIVE_INFINITY) +
  (toEnd.get(to)?.length ?? Number.POSITIVE_INFINITY);

/** For each move the edge by which a whole path takes it soonest. */
const bestEdges = (survey: Survey): ReadonlyMap<string, Edge> => {
  const best = new Map<string, Edge>();
  for (const edge of survey.states.edges) {
    const event = eventOfMove(edge.move);
    const known = best.get(event);
    const length = lengthOver(survey, edge);
    const isBetter = known === undefined || length < lengthOver(survey, known);
    if (Number.isFinite(length) && isBetter) best.set(event, edge);
  }
  return best;
};

const pathOver = ({ states, fromStart, toEnd }: Survey, edge: Edge): ProcedurePath => {
  const before = [...edgesAlong(fromStart, edge.from, 'from')].reverse();
  const edges = [...before, edge, ...edgesAlong(toEnd, edge.to, 'to')];
  const last = edges.at(-1) ?? edge;
  return { moves: edges.map(({ move }) => move), end: states.endOf.get(last.to) ?? '' };
};

/** Finds the shortest whole path that takes a move, among the paths of a graph. */
const pathFinder = (states: StateGraph): ((event: string) => ProcedurePath | undefined) => {
  const survey = surveyOf(states);
  const best = bestEdges(survey);
  return (event) => {
    const edge = best.get(event);
    return edge && pathOver(survey, edge);
  };
};

/**
 * The shortest paths from the receipt to an end that between them take every outcome: in the order of
 * the definition one for each outcome that no earlier path takes. A path asks for a supplement no more
 * often than the rule pack allows, that of the procedure or the newest, unless the outcome is to be had
 * in no other way. An outcome from which no end can be reached is on no path; `verifyProcedure` reports
 * it. Withdrawal and stop are possible everywhere and are not listed.
 *
 * @throws LienthongError `procedure.pathsTooMany` for branches that multiply beyond use
 * @example
 * ```ts
 * pathsOf(procedure);
 * //=> [{
 * //   moves: [
 * //     { step: 'tiep-nhan', outcome: 'done' },
 * //     { step: 'tham-dinh', outcome: 'done' },
 * //   ],
 * //   end: 'da-cap',
 * // }]
 * ```
 */
export const pathsOf = (procedure: Procedure): readonly ProcedurePath[] => {
  const known = unwrapInWords(tryKnownProcedure(procedure), 'en');
  const states = runInWords(() => stateGraphOf(known));
  const lawfulPath = pathFinder(lawfulStates(states, known));
  const anyPath = pathFinder(states);
  const taken = new Set<string>();
  return [...movesOf(known).keys()].flatMap((event): readonly ProcedurePath[] => {
    if (taken.has(event)) return [];
    const path = lawfulPath(event) ?? anyPath(event);
    if (path === undefined) return [];
    for (const move of path.moves) taken.add(eventOfMove(move));
    return [path];
  });
};
