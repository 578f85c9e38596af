import { issueAt } from '../base/issue.ts';
import type { Check } from './check-context.ts';
import { callsAround, isStage } from './graph.ts';
import { MOST_NESTED_FLOWS } from './read-flow.ts';

/** No procedure calls itself, however many others lie between. */
export const checkCallCycles: Check = ({ procedure: { code }, nodes, byId }) =>
  nodes.flatMap((place) => {
    const calls = isStage(place.node) ? place.node.calls : undefined;
    if (calls === undefined) return [];
    const around = callsAround(byId, place).map(([, outer]) => outer.code);
    const stack = [code, ...around.reverse()];
    const first = stack.indexOf(calls.code);
    if (first === -1) return [];
    const codes = [...stack.slice(first), calls.code];
    return [issueAt(place.path, 'procedure.callCycle', { codes })];
  });

/** Expanded calls nest no more deeply than what is written out. */
export const checkDepth: Check = ({ nodes }) =>
  nodes.flatMap(({ containers, path }) =>
    containers.length === MOST_NESTED_FLOWS + 1
      ? [issueAt(path, 'procedure.tooDeep', { most: MOST_NESTED_FLOWS })]
      : [],
  );
