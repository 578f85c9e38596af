import type { VisitRecord } from '../dossier/fold.ts';
import { isStage } from '../procedure/graph.ts';
import { limitFor, stageLimitFor } from '../procedure/variant-limits.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import { variantAt } from './limit-changes.ts';
import type { Look } from './look.ts';
import { lastPromiseIn, promisedEnd } from './promise.ts';

/** What follows from the limit of a component as it was when the dossier entered it. */
const computedPromise = (look: Look, component: string, entry: VisitRecord): number | undefined => {
  const { fold, graph } = look;
  const node = graph.nodes.get(component)?.node;
  if (node === undefined || !('limit' in node)) return undefined;
  const variant = variantAt(fold, entry.from);
  const limit = isStage(node) ? stageLimitFor(node, variant) : limitFor(node.limit, variant);
  if (limit === undefined) return undefined;
  const scope = isStage(node) ? 'other' : 'step';
  const start = anchorOf(look, anchorNameOf(limit), entry);
  return promisedEnd(look, { scope, unit: node.unit, limit, start });
};

/**
 * What the applicant was promised for a component in the cycle of the visit by which it was entered:
 * the date last told for it, else where its committed or statutory limit ends as of the entry. As for
 * the dossier, only an event that names a date moves it.
 */
export const componentPromiseOf = (
  look: Look,
  component: string,
  entry: VisitRecord,
): number | undefined =>
  lastPromiseIn(look.fold, entry.cycle, component)?.promise ??
  computedPromise(look, component, entry);
