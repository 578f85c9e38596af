import type { ClockContext } from '../clock/clock-context.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { agencyOf, type ProcedureGraph } from '../procedure/graph.ts';

/** Visits that one agency had one after the other, from its receipt to its handing on. */
export interface LegVisits {
  readonly agency: string;
  readonly cycle: number;
  readonly visits: readonly VisitRecord[];
}

/** The agencies that take part in a procedure. */
interface Agencies {
  /** The agency at work at each step that names a unit; a wait is somebody else's time. */
  readonly atStep: ReadonlyMap<string, string>;
  readonly areSeveral: boolean;
}

const findAgencies = ({ graph, fold }: ClockContext): Agencies => {
  const atStep = new Map<string, string>();
  for (const [id, { node }] of graph.nodes) {
    const unit = 'step' in node ? node.unit : undefined;
    if (unit !== undefined) atStep.set(id, agencyOf(fold.procedure.units, unit));
  }
  return { atStep, areSeveral: new Set(atStep.values()).size > 1 };
};

/** By procedure; only a cache. */
const agenciesByGraph = new WeakMap<ProcedureGraph, Agencies>();

const agenciesOf = (context: ClockContext): Agencies => {
  const { graph } = context;
  const known = agenciesByGraph.get(graph);
  if (known !== undefined) return known;
  const agencies = findAgencies(context);
  agenciesByGraph.set(graph, agencies);
  return agencies;
};

/** Whether several agencies take part (một cửa liên thông). */
export const isInterlinked = (context: ClockContext): boolean => agenciesOf(context).areSeveral;

interface GrowingLeg extends LegVisits {
  readonly visits: VisitRecord[];
}

/** The leg that a visit goes on with, else a new one. */
const legFor = (
  { previous, cycle }: VisitRecord,
  agency: string,
  legOf: readonly (GrowingLeg | undefined)[],
): GrowingLeg => {
  for (const index of previous) {
    const leg = legOf[index];
    if (leg?.agency === agency && leg.cycle === cycle) return leg;
  }
  return { agency, cycle, visits: [] };
};

/**
 * The uninterrupted legs of each agency, in the order in which they began. Branches of one agency
 * belong to one leg; an agency that a join waited for begins a new one.
 */
export const legVisitsOf = (context: ClockContext): readonly LegVisits[] => {
  const { atStep } = agenciesOf(context);
  const legs: GrowingLeg[] = [];
  // By the index of each visit.
  const legOf: (GrowingLeg | undefined)[] = [];
  for (const visit of context.fold.visits) {
    const agency = atStep.get(visit.node);
    const leg = agency === undefined ? undefined : legFor(visit, agency, legOf);
    legOf.push(leg);
    if (leg === undefined) continue;
    if (leg.visits.length === 0) legs.push(leg);
    leg.visits.push(visit);
  }
  return legs;
};
