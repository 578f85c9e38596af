import type { VisitRecord } from '../dossier/fold.ts';
import { isAt } from '../dossier/place.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { isInside } from '../procedure/graph.ts';
import type { ClockContext } from './clock-context.ts';
import { visitsOfCycle } from './paths.ts';

/** The name of the event that a limit counts from, when it is not the entry itself. */
export const anchorNameOf = (limit: Limit): string | undefined =>
  isDateLimit(limit) ? undefined : limit.anchor;

/** When the dossier first came, in the cycle of a visit, into a stage around that visit. */
const entryInto = (context: ClockContext, stage: string, visit: VisitRecord): number => {
  const first = visitsOfCycle(context.fold, visit.cycle).find(({ node }) =>
    isInside(context.graph, node, stage),
  );
  return first?.from ?? visit.from;
};

/** The latest end before a visit of a node, or of all that is in it. */
const endOf = ({ fold, graph }: ClockContext, anchor: string, visit: VisitRecord): number => {
  const ends = fold.visits.flatMap(({ node, till }) =>
    till !== undefined && till <= visit.from && isAt(graph, node, anchor) ? till : [],
  );
  return ends.length === 0 ? visit.from : Math.max(...ends);
};

/**
 * The event that a limit counts from, for a visit or for what begins with it: the receipt of the
 * cycle, the entry into a stage around the visit, or the latest end of another node before the
 * entry. A node that has not ended leaves the entry itself.
 */
export const anchorOf = (
  context: ClockContext,
  anchor: string | undefined,
  entry: VisitRecord,
): number => {
  if (anchor === undefined) return entry.from;
  if (anchor === 'receipt') return context.fold.cycles[entry.cycle]?.from ?? entry.from;
  return isInside(context.graph, entry.node, anchor)
    ? entryInto(context, anchor, entry)
    : endOf(context, anchor, entry);
};
