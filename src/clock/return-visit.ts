import type { VisitRecord } from '../dossier/fold.ts';
import type { ProcedureGraph } from '../procedure/graph.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import type { ClockContext } from './clock-context.ts';
import { variantAt } from './limit-changes.ts';

/** Steps that hand the result out, by column of limits. */
type ReturnSteps = Map<string, ReadonlySet<string>>;

/** By procedure; only a cache. */
const returnStepsByGraph = new WeakMap<ProcedureGraph, ReturnSteps>();

const returnStepsIn = (graph: ProcedureGraph, variant: string): ReadonlySet<string> => {
  const byVariant: ReturnSteps = returnStepsByGraph.get(graph) ?? new Map();
  const known = byVariant.get(variant);
  if (known !== undefined) return known;
  const steps = new Set([...graph.nodes.keys()].filter((id) => isReturnStep(graph, id, variant)));
  returnStepsByGraph.set(graph, byVariant.set(variant, steps));
  return steps;
};

/** The same by the column that applied at an instant; most dossiers have only one. */
const returnStepsAt = (
  { fold, graph, notes }: ClockContext,
  instant: number,
): ReadonlySet<string> => {
  if (fold.variants.length > 1) return returnStepsIn(graph, variantAt(fold, instant));
  notes.returnSteps ??= returnStepsIn(graph, fold.variant);
  return notes.returnSteps;
};

/**
 * Whether a visit hands the result out, by the column of limits under which it was entered: work
 * that was done then is not undone by another column.
 */
export const isReturnVisit = (context: ClockContext, { node, from }: VisitRecord): boolean =>
  returnStepsAt(context, from).has(node);
