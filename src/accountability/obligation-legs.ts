import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { unitOfNode, visitIdOf } from '../dossier/visits.ts';
import { agencyOf } from '../procedure/graph.ts';
import { legVisitsOf } from './agency-legs.ts';

/** Whether several agencies take part (một cửa liên thông). */
export const isInterlinked = ({ fold, graph }: ClockContext): boolean => {
  const agencies = new Set<string>();
  for (const [id, { node }] of graph.nodes) {
    const unit = 'step' in node ? unitOfNode(fold, id) : undefined;
    if (unit !== undefined) agencies.add(agencyOf(fold.procedure.units, unit));
  }
  return agencies.size > 1;
};

/**
 * Clocks that time alone can change, and with them those of the visits that are over and share the
 * leg of an open one: the leg is judged as a whole.
 */
export const withClocksOfLegs = (context: ClockContext, clocks: AllClocks): AllClocks => {
  const missing = legVisitsOf(context)
    .filter(({ visits }) => visits.some(({ till }) => till === undefined))
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
