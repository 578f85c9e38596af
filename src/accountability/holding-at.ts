import type { Look } from '../clock/look.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { ownUnitAt } from '../dossier/hands.ts';
import { waitAt } from '../procedure/graph.ts';

const isOpenAt = ({ till = Number.POSITIVE_INFINITY }: VisitRecord, instant: number): boolean =>
  instant < till;

/** The visit that led to a wait, through other waits. */
const visitBefore = ({ fold, graph }: Look, wait: VisitRecord): VisitRecord | undefined => {
  let visit: VisitRecord | undefined = wait;
  while (visit !== undefined && waitAt(graph, visit.node) !== undefined) {
    visit = fold.visits[visit.previous[0] ?? -1];
  }
  return visit;
};

/**
 * The visit with which a dossier was at work at an instant, or else before it; waits are somebody
 * else's time, and what is waited for comes back to who asked for it. Of several branches the one that
 * began first.
 */
export const visitHoldingAt = (
  look: Look,
  cycle: number,
  instant: number,
): VisitRecord | undefined => {
  let waiting: VisitRecord | undefined;
  let last: VisitRecord | undefined;
  for (const visit of look.fold.visits) {
    if (visit.cycle !== cycle || visit.from > instant) continue;
    const isOpen = isOpenAt(visit, instant);
    if (waitAt(look.graph, visit.node) === undefined) {
      if (isOpen) return visit;
      last = visit;
    } else if (isOpen) waiting ??= visit;
  }
  return (waiting === undefined ? undefined : visitBefore(look, waiting)) ?? last;
};

/** The unit whose a dossier was at an instant, whoever acted for it. */
export const unitHoldingAt = (look: Look, cycle: number, instant: number): string | undefined => {
  const visit = visitHoldingAt(look, cycle, instant);
  return visit === undefined ? undefined : ownUnitAt(look.fold, visit, instant);
};
