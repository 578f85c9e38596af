import { graphOf, waitAt } from '../../procedure/graph.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { RULE_PACKS, rulePack } from '../../rules/rule-packs.ts';
import type { Edge, StateGraph } from './state-graph.ts';

/** How many requests for supplements are allowed; without a date of receipt, by the newest pack. */
const mostRequests = ({ rules }: Procedure): number => {
  const pack = rules === undefined ? RULE_PACKS.at(-1) : rulePack(rules);
  return pack?.supplementRequestsAtMost.value ?? 0;
};

const counted = (state: string, requests: number): string => `${requests} ${state}`;

/**
 * The same states, told apart by how many requests for supplements came before, as far as the rules
 * allow: no path in them has more. A request is counted where its wait ends.
 */
export const lawfulStates = (states: StateGraph, procedure: Procedure): StateGraph => {
  const graph = graphOf(procedure);
  const endsRequest = ({ move }: Edge): boolean =>
    waitAt(graph, move.step)?.reason === 'supplement';
  if (!states.edges.some(endsRequest)) return states;
  const most = mostRequests(procedure);
  const counts = Array.from({ length: most + 1 }, (_, requests) => requests);
  return {
    start: counted(states.start, 0),
    edges: counts.flatMap((requests) =>
      states.edges.flatMap((edge): readonly Edge[] => {
        const after = endsRequest(edge) ? requests + 1 : requests;
        const { from, to, move } = edge;
        return after > most
          ? []
          : [{ from: counted(from, requests), to: counted(to, after), move }];
      }),
    ),
    endOf: new Map(
      counts.flatMap((requests) =>
        [...states.endOf].map(([state, end]) => [counted(state, requests), end] as const),
      ),
    ),
  };
};
