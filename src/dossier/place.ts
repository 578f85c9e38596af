import type { ProcedureGraph } from '../procedure/graph.ts';
import { type Fold, openVisitsOf, type VisitRecord } from './fold.ts';

/** Stands for the whole procedure where a node could stand; no id in an event is empty. */
export const EVERYTHING = '';

/** Whether a node is at a place or in it: the node itself, a stage, a parallel, or everything. */
export const isAt = (graph: ProcedureGraph, node: string, place: string): boolean =>
  place === EVERYTHING ||
  node === place ||
  (graph.nodes.get(node)?.containers.includes(place) ?? false);

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
