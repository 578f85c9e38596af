import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { EXPIRED } from '../procedure/graph.ts';
import type { Interval } from '../time/interval.ts';
import { type Interruptions, NO_INTERRUPTIONS, sumOfInterruptions } from './interruption-sum.ts';

type InterruptionsAt = (visit: VisitRecord) => Interruptions;

/** Of two ways to one visit, the one by which its limit is over first, if there is one, is less. */
export type CompareWays = (one: readonly Interval[], other: readonly Interval[]) => number;

/** Every visit that led to a visit, through all branches that ended together. */
export const criticalVisitsTo = (fold: Fold, last: VisitRecord): readonly VisitRecord[] => {
  const found = new Set<number>();
  const pending = [last.index];
  while (pending.length > 0) {
    const index = pending.pop() ?? -1;
    const visit = fold.visits[index];
    if (visit === undefined || visit.cycle !== last.cycle || found.has(index)) continue;
    found.add(index);
    pending.push(...visit.previous);
  }
  return [...found].sort((a, b) => a - b).flatMap((index) => fold.visits[index] ?? []);
};

/** A way to the end of a visit: what stood still on it, and the visit before. */
interface Way {
  readonly stopped: readonly Interval[];
  readonly previous: VisitRecord | undefined;
}

const START: Way = { stopped: [], previous: undefined };

/**
 * Where branches ended together to let a visit begin, the way through the one that lets the limit be
 * over first: so the order of the log decides nothing, and the due is the earliest of theirs. One
 * pass over the visits, in whose order every predecessor comes first.
 */
const earliestWays = (
  fold: Fold,
  last: VisitRecord,
  interruptionsAt: InterruptionsAt,
  compare: CompareWays,
): ReadonlyMap<number, Way> => {
  const ways = new Map<number, Way>();
  for (const visit of criticalVisitsTo(fold, last)) {
    let before = START;
    for (const index of visit.previous) {
      const way = ways.get(index);
      if (way === undefined) continue;
      const isFirst = before.previous === undefined || compare(way.stopped, before.stopped) < 0;
      if (isFirst) before = { stopped: way.stopped, previous: fold.visits[index] };
    }
    const { over } = interruptionsAt(visit);
    const stopped = over.length === 0 ? before.stopped : [...before.stopped, ...over];
    ways.set(visit.index, { stopped, previous: before.previous });
  }
  return ways;
};

/**
 * The visits that led to a visit, oldest first, within its cycle: of every join the branch that let
 * the flow go on.
 */
export const pathTo = (
  fold: Fold,
  last: VisitRecord,
  interruptionsAt: InterruptionsAt,
  compare: CompareWays,
): readonly VisitRecord[] => {
  const visits: VisitRecord[] = [];
  let ways: ReadonlyMap<number, Way> | undefined;
  let visit: VisitRecord | undefined = last;
  while (visit !== undefined && visit.cycle === last.cycle) {
    visits.push(visit);
    if (visit.previous.length > 1) {
      ways ??= earliestWays(fold, visit, interruptionsAt, compare);
      visit = ways.get(visit.index)?.previous;
    } else {
      const [index] = visit.previous;
      visit = index === undefined ? undefined : fold.visits[index];
    }
  }
  return visits.reverse();
};

/** Whether a visit was cut off with its work undone. */
export const isCutOff = ({ end }: VisitRecord): boolean =>
  end === 'void' || end === 'restarted' || end === 'closed';

/** Whether a visit ended because a branch did not answer, and that was taken for its answer. */
export const endedInSilence = ({ end, outcome }: VisitRecord): boolean =>
  end === 'expired' && outcome !== EXPIRED;

/** The visits of one cycle. */
export const visitsOfCycle = (fold: Fold, cycle: number): readonly VisitRecord[] =>
  fold.cycles.length === 1 ? fold.visits : fold.visits.filter((visit) => visit.cycle === cycle);

/** What the visits of a path take out of a clock together. */
export const interruptionsAlong = (
  visits: readonly VisitRecord[],
  interruptionsAt: InterruptionsAt,
): Interruptions => {
  const parts: Interruptions[] = [];
  for (const visit of visits) {
    const part = interruptionsAt(visit);
    if (part !== NO_INTERRUPTIONS) parts.push(part);
  }
  return parts.length === 0 ? NO_INTERRUPTIONS : sumOfInterruptions(parts);
};
