import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { unitOfNode, visitIdOf } from '../dossier/visits.ts';
import { agencyOf, type ProcedureGraph } from '../procedure/graph.ts';
import { type LegVisits, legVisitsOf } from './agency-legs.ts';

const takesSeveralAgencies = ({ fold, graph }: ClockContext): boolean => {
  const agencies = new Set<string>();
  for (const [id, { node }] of graph.nodes) {
    const unit = 'step' in node ? unitOfNode(fold, id) : undefined;
    if (unit !== undefined) agencies.add(agencyOf(fold.procedure.units, unit));
  }
  return agencies.size > 1;
};

/** Whether several agencies take part, by procedure; only a cache. */
const interlinkedByGraph = new WeakMap<ProcedureGraph, boolean>();

/** Whether several agencies take part (một cửa liên thông). */
export const isInterlinked = (context: ClockContext): boolean => {
  const { graph } = context;
  const known = interlinkedByGraph.get(graph) ?? takesSeveralAgencies(context);
  interlinkedByGraph.set(graph, known);
  return known;
};

/** Legs that are not over. */
export const openLegsOf = (context: ClockContext): readonly LegVisits[] =>
  context.open.length === 0
    ? []
    : legVisitsOf(context).filter(({ visits }) => visits.some(({ till }) => till === undefined));

/**
 * Clocks that time alone can change, and with them those of the visits that are over and share the
 * leg of an open one: the leg is judged as a whole.
 */
export const withClocksOfLegs = (
  context: ClockContext,
  clocks: AllClocks,
  openLegs: readonly LegVisits[] = openLegsOf(context),
): AllClocks => {
  const missing = openLegs
    .flatMap(({ visits }) => visits)
    .filter((visit) => !clocks.visits.has(visitIdOf(visit)));
  if (missing.length === 0) return clocks;
  const visits = new Map(clocks.visits);
  for (const visit of missing) {
    const clock = clockOfVisit(context, visit);
    if (clock !== undefined) visits.set(visitIdOf(visit), clock);
  }
  return { ...clocks, visits };
};
