import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { waitAt } from '../procedure/graph.ts';

const isOpenAt = ({ till = Number.POSITIVE_INFINITY }: VisitRecord, instant: number): boolean =>
  instant < till;

/**
 * The visit with which a dossier was at work at an instant, or else before it; waits are somebody
 * else's time. Of several branches the one that began first.
 */
export const visitHoldingAt = (
  look: Look,
  cycle: number,
  instant: number,
): VisitRecord | undefined => {
  let last: VisitRecord | undefined;
  for (const visit of look.fold.visits) {
    if (visit.cycle !== cycle || visit.from > instant) continue;
    if (waitAt(look.graph, visit.node) !== undefined) continue;
    if (isOpenAt(visit, instant)) return visit;
    last = visit;
  }
  return last;
};

/** The unit whose a dossier was at an instant, whoever acted for it. */
export const unitHoldingAt = (look: Look, cycle: number, instant: number): string | undefined => {
  const visit = visitHoldingAt(look, cycle, instant);
  return visit === undefined ? undefined : ownUnitAt(look.fold, visit, instant);
};
