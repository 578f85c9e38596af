import { isInside, type ProcedureGraph } from '../procedure/graph.ts';
import { type Fold, openVisitsOf, type VisitRecord } from './fold.ts';

/** Stands for the whole procedure where a node could stand; no id in an event is empty. */
export const EVERYTHING = '';

/** Whether a node is at a place or in it: the node itself, a stage, a parallel, or everything. */
export const isAt = (graph: ProcedureGraph, node: string, place: string): boolean =>
  place === EVERYTHING || node === place || isInside(graph, node, place);

/** The visits that are open at a place, in the order in which they began. */
export const openVisitsIn = (fold: Fold, place: string): readonly VisitRecord[] =>
  openVisitsOf(fold).filter(({ node }) => isAt(fold.graph, node, place));

/** The visit at a place that began last, by an instant. */
export const latestVisitIn = (
  { visits, graph }: Fold,
  place: string,
  at: number,
): VisitRecord | undefined =>
  visits.filter(({ node, from }) => from <= at && isAt(graph, node, place)).at(-1);

/**
 * The visits at a place that led to one that is there, in its cycle, the latest first: the last of the
 * list is that by which the dossier came in.
 */
export const stayAt = (fold: Fold, place: string, visit: VisitRecord): readonly VisitRecord[] => {
  const stay: VisitRecord[] = [];
  let before: VisitRecord | undefined = visit;
  while (
    before !== undefined &&
    before.cycle === visit.cycle &&
    isAt(fold.graph, before.node, place)
  ) {
    stay.push(before);
    before = fold.visits[before.previous[0] ?? -1];
  }
  return stay;
};
