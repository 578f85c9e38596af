import { onceFor } from '../base/once-for.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { ProcedureGraph } from '../procedure/graph.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import { variantAt } from './limit-changes.ts';
import type { Look } from './look.ts';

type ReturnSteps = ReadonlySet<string>;

const stepsByVariant = onceFor((_: ProcedureGraph) => new Map<string, ReturnSteps>());

/** The steps that hand the result out under a column of limits. */
export const returnStepsIn = (graph: ProcedureGraph, variant: string): ReturnSteps => {
  const byVariant = stepsByVariant(graph);
  const known = byVariant.get(variant);
  if (known !== undefined) return known;
  const steps = new Set([...graph.nodes.keys()].filter((id) => isReturnStep(graph, id, variant)));
  byVariant.set(variant, steps);
  return steps;
};

/** The same under the column that applied at an instant; most dossiers have only one. */
const returnStepsAt = ({ fold, graph, notes }: Look, instant: number): ReturnSteps => {
  if (fold.variants.length > 1) return returnStepsIn(graph, variantAt(fold, instant));
  notes.returnSteps ??= returnStepsIn(graph, fold.variant);
  return notes.returnSteps;
};

/**
 * Whether a visit hands the result out, by the column of limits under which it was entered: work
 * that was done then is not undone by another column.
 */
export const isReturnVisit = (look: Look, { node, from }: VisitRecord): boolean =>
  returnStepsAt(look, from).has(node);

/** Whether all that is left of a dossier is to hand out the result. */
export const isReadyToHandOut = (look: Look): boolean =>
  look.open.length > 0 && look.open.every((visit) => isReturnVisit(look, visit));
