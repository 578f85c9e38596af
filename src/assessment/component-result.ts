import type { VisitRecord } from '../dossier/fold.ts';
import { callsAround, type GraphNode, isEnd, type ProcedureGraph } from '../procedure/graph.ts';
import type { DossierResult, EndNode } from '../procedure/procedure.ts';

/*
 * A component has its result as soon as it is done, whatever becomes of the whole. The flow itself
 * passes over the ends of called procedures, so they are looked for on the way out.
 */

/** The result of a component that is left through an end, unless the end lies beyond it. */
const resultAtEnd = (
  graph: ProcedureGraph,
  component: string,
  place: GraphNode,
  { result }: EndNode,
): DossierResult | undefined => {
  for (const [stage, { on }] of callsAround(graph.nodes, place)) {
    if (stage === component) return result;
    if (result === 'granted') return resultPast(graph, component, stage);
    const target = on?.[result];
    if (target !== undefined) return resultAt(graph, component, target);
  }
  return result;
};

/** The result of a component of which the flow is sent to a node: known only where that is an end. */
const resultAt = (
  graph: ProcedureGraph,
  component: string,
  target: string,
): DossierResult | undefined => {
  const place = graph.nodes.get(target);
  return place !== undefined && isEnd(place.node)
    ? resultAtEnd(graph, component, place, place.node)
    : undefined;
};

/** The result of a component of which a part is over in the ordinary way. */
const resultPast = (
  graph: ProcedureGraph,
  component: string,
  part: string,
): DossierResult | undefined => {
  if (part === component) return 'granted';
  const { next, containers = [] } = graph.nodes.get(part) ?? {};
  if (next !== undefined) return resultAt(graph, component, next);
  const around = containers.at(-1);
  return around === undefined ? 'granted' : resultPast(graph, component, around);
};

/** What silence was taken for. */
const OF_SILENCE: { readonly [outcome: string]: DossierResult } = {
  consent: 'granted',
  refusal: 'refused',
};

/**
 * The result of a component by the visit with which it was done. One that was left by a jump to other
 * work has none that the procedure names.
 */
export const componentResultOf = (
  graph: ProcedureGraph,
  component: string,
  { node: id, end, outcome = '' }: VisitRecord,
): DossierResult | undefined => {
  const node = graph.nodes.get(id)?.node;
  const silent = end === 'expired' ? OF_SILENCE[outcome] : undefined;
  if (silent !== undefined) return silent;
  const target = node !== undefined && 'on' in node ? node.on?.[outcome] : undefined;
  return target === undefined
    ? resultPast(graph, component, id)
    : resultAt(graph, component, target);
};
