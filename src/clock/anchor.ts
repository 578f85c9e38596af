import type { VisitRecord } from '../dossier/fold.ts';
import { isAt } from '../dossier/place.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import { isInside } from '../procedure/graph.ts';
import type { Look } from './look.ts';
import { visitsOfCycle } from './paths.ts';

/** The name of the event that a limit counts from, when it is not the entry itself. */
export const anchorNameOf = (limit: Limit): string | undefined =>
  isDateLimit(limit) ? undefined : limit.anchor;

/** When the dossier first came, in the cycle of a visit, into a stage around that visit. */
const entryInto = (look: Look, stage: string, visit: VisitRecord): number => {
  const first = visitsOfCycle(look.fold, visit.cycle).find(({ node }) =>
    isInside(look.graph, node, stage),
  );
  return first?.from ?? visit.from;
};

/** The latest end before a visit of a node, or of all that is in it. */
const endOf = ({ fold, graph }: Look, anchor: string, visit: VisitRecord): number => {
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
export const anchorOf = (look: Look, anchor: string | undefined, entry: VisitRecord): number => {
  if (anchor === undefined) return entry.from;
  if (anchor === 'receipt') return look.fold.cycles[entry.cycle]?.from ?? entry.from;
  return isInside(look.graph, entry.node, anchor)
    ? entryInto(look, anchor, entry)
    : endOf(look, anchor, entry);
};
