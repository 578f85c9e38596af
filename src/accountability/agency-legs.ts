import type { ClockContext } from '../clock/clock-context.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { agencyOf } from '../procedure/graph.ts';

/** Visits that one agency had one after the other, from its receipt to its handing on. */
export interface LegVisits {
  readonly agency: string;
  readonly cycle: number;
  readonly visits: readonly VisitRecord[];
}

/** The agency at work; a wait is somebody else's time, and ends a leg. */
const agencyAtWork = ({ graph, fold }: ClockContext, visit: VisitRecord): string | undefined => {
  const node = graph.nodes.get(visit.node)?.node;
  if (node === undefined || !('step' in node) || node.unit === undefined) return undefined;
  return agencyOf(fold.procedure.units, node.unit);
};

/**
 * The uninterrupted legs of each agency, in the order in which they began. Branches of one agency
 * belong to one leg; an agency that a join waited for begins a new one.
 */
export const legVisitsOf = (context: ClockContext): readonly LegVisits[] => {
  const legs: (LegVisits & { readonly visits: VisitRecord[] })[] = [];
  const legOf = new Map<number, (typeof legs)[number]>();
  for (const visit of context.fold.visits) {
    const agency = agencyAtWork(context, visit);
    if (agency === undefined) continue;
    const { cycle } = visit;
    const running = visit.previous
      .map((index) => legOf.get(index))
      .find((leg) => leg?.agency === agency && leg.cycle === cycle);
    const leg = running ?? { agency, cycle, visits: [] };
    if (running === undefined) legs.push(leg);
    leg.visits.push(visit);
    legOf.set(visit.index, leg);
  }
  return legs;
};
