import type { VisitRecord } from '../dossier/fold.ts';
import { isReturnStep } from '../procedure/return-step.ts';
import type { ClockContext } from './clock-context.ts';
import { variantAt } from './limit-changes.ts';

/**
 * Whether a visit hands the result out, by the column of limits under which it was entered: work
 * that was done then is not undone by another column.
 */
export const isReturnVisit = (
  { fold, graph }: Pick<ClockContext, 'fold' | 'graph'>,
  { node, from }: VisitRecord,
): boolean => isReturnStep(graph, node, variantAt(fold, from));
