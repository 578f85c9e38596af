import { dueTimesOf } from '../deadline/count-limit.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { isStage } from '../procedure/graph.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import { variantAt } from './limit-changes.ts';
import { spanOf } from './limit-span.ts';
import { lastPromiseIn, promisedLimit } from './promise.ts';

/** What follows from the limit of a component as it was when the dossier entered it. */
const computedPromise = (
  context: ClockContext,
  component: string,
  entry: VisitRecord,
): number | undefined => {
  const { fold, graph } = context;
  const node = graph.nodes.get(component)?.node;
  if (node === undefined || !('limit' in node)) return undefined;
  const limit = limitFor(node.limit, variantAt(fold, entry.from));
  // A zero in a column says that a stage has no limit there.
  if (limit === undefined || (isStage(node) && isZeroLimit(limit))) return undefined;
  const start = anchorOf(context, anchorNameOf(limit), entry);
  const scope = isStage(node) ? 'other' : 'step';
  const span = spanOf(context, scope, node.unit, promisedLimit(limit), start, []);
  return dueTimesOf(span).due;
};

/**
 * What the applicant was promised for a component in the cycle of the visit by which it was entered:
 * the date last told for it, else where its committed or statutory limit ends as of the entry. As for
 * the dossier, only an event that names a date moves it.
 */
export const componentPromiseOf = (
  context: ClockContext,
  component: string,
  entry: VisitRecord,
): number | undefined =>
  lastPromiseIn(context.fold, entry.cycle, component)?.promise ??
  computedPromise(context, component, entry);
