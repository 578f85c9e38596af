import type { VisitRecord } from '../dossier/fold.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { ClockContext } from './clock-context.ts';

/** The name of the event that a limit counts from, when it is not the entry itself. */
export const anchorNameOf = (limit: Limit): string | undefined =>
  isDateLimit(limit) ? undefined : limit.anchor;

/**
 * The event that a limit counts from, for a visit or for what begins with it: the receipt of the
 * cycle, or the latest end of a node (of all that is in it) before the entry. A node that has not
 * ended leaves the entry itself.
 */
export const anchorOf = (
  { fold, graph }: ClockContext,
  anchor: string | undefined,
  entry: VisitRecord,
): number => {
  if (anchor === undefined) return entry.from;
  if (anchor === 'receipt') return fold.cycles[entry.cycle]?.from ?? entry.from;
  const ends = fold.visits.flatMap(({ node, till }) => {
    const isInside = node === anchor || graph.nodes.get(node)?.containers.includes(anchor);
    return isInside && till !== undefined && till <= entry.from ? till : [];
  });
  return ends.length === 0 ? entry.from : Math.max(...ends);
};
