import type { AllClocks } from '../clock/all-clocks.ts';
import type { Look } from '../clock/look.ts';
import { clockOfVisit } from '../clock/step-clocks.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type LegStays, openAmong } from './agency-legs.ts';

/**
 * Clocks that time alone can change, and with them those of the visits that are over and share the
 * leg of an open one: the leg is judged as a whole.
 */
export const withClocksOfLegs = (
  look: Look,
  clocks: AllClocks,
  legs: readonly LegStays[],
): AllClocks => {
  if (look.open.length === 0) return clocks;
  const missing = openAmong(legs)
    .flatMap(({ stays }) => stays)
    .filter(({ visit }) => !clocks.visits.has(visitIdOf(visit)));
  if (missing.length === 0) return clocks;
  const visits = new Map(clocks.visits);
  for (const { visit } of missing) {
    const clock = clockOfVisit(look, visit);
    if (clock !== undefined) visits.set(visitIdOf(visit), clock);
  }
  return { ...clocks, visits };
};
