import type { VisitRecord } from '../dossier/fold.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { ClockContext } from './clock-context.ts';
import { visitsOfCycle } from './paths.ts';

/** The name of the event that a limit counts from, when it is not the entry itself. */
export const anchorNameOf = (limit: Limit): string | undefined =>
  isDateLimit(limit) ? undefined : limit.anchor;

const isInside = ({ graph }: ClockContext, { node }: VisitRecord, container: string): boolean =>
  graph.nodes.get(node)?.containers.includes(container) ?? false;

/** When the dossier first came, in the cycle of a visit, into a stage around that visit. */
const entryInto = (context: ClockContext, stage: string, visit: VisitRecord): number => {
  const first = visitsOfCycle(context.fold, visit.cycle).find((other) =>
    isInside(context, other, stage),
  );
  return first?.from ?? visit.from;
};

/** The latest end before a visit of a node, or of all that is in it. */
const endOf = (context: ClockContext, anchor: string, visit: VisitRecord): number => {
  const ends = context.fold.visits.flatMap((other) =>
    (other.node === anchor || isInside(context, other, anchor)) &&
    other.till !== undefined &&
    other.till <= visit.from
      ? other.till
      : [],
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
  return isInside(context, entry, anchor)
    ? entryInto(context, anchor, entry)
    : endOf(context, anchor, entry);
};
