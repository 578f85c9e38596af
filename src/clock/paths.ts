import { currentCycleOf, type Fold, openVisitsOf, type VisitRecord } from '../dossier/fold.ts';
import { isRestartingWait } from '../dossier/wait-effect.ts';
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

/** Whether a visit is the wait that gave its cycle up, even if nothing followed it in its branch. */
export const hasRestarted = (fold: Fold, { node, cycle, from, till }: VisitRecord): boolean =>
  from === fold.cycles[cycle]?.till &&
  till === fold.cycles[cycle + 1]?.from &&
  isRestartingWait(fold, node);

/** Whether a visit is one of a group, which is in the order of the log. */
const membershipIn = (visits: readonly VisitRecord[]): ((index: number) => boolean) => {
  const first = visits[0]?.index ?? 0;
  const last = visits.at(-1)?.index ?? -1;
  // One after the other, as nearly always.
  if (last - first + 1 === visits.length) return (index) => first <= index && index <= last;
  const inside = new Set(visits.map(({ index }) => index));
  return (index) => inside.has(index);
};

/** The visits outside a group that its own let begin, in the order of the log. */
const findEntriesFrom = (fold: Fold, visits: readonly VisitRecord[]): readonly VisitRecord[] => {
  const isInside = membershipIn(visits);
  const entries: VisitRecord[] = [];
  // Whatever follows a visit comes after it in the log.
  for (let index = (visits[0]?.index ?? 0) + 1; index < fold.visits.length; index += 1) {
    const visit = fold.visits[index];
    if (visit !== undefined && !isInside(index) && visit.previous.some(isInside)) {
      entries.push(visit);
    }
  }
  return entries;
};

/** The visits of a group that let the flow leave it for good, in each branch of a restart. */
const exitsOf = (
  fold: Fold,
  visits: readonly VisitRecord[],
  known: readonly VisitRecord[] | undefined,
): readonly VisitRecord[] => {
  const cycle = visits[0]?.cycle ?? 0;
  const { end } = fold;
  const atEnd = end === undefined ? [] : visits.filter(({ index }) => end.previous.includes(index));
  if (atEnd.length > 0) return atEnd;
  const entries = known ?? findEntriesFrom(fold, visits);
  const restarted =
    cycle === currentCycleOf(fold) ? [] : entries.filter((entry) => entry.cycle > cycle);
  const lastLeaving = restarted.at(-1) ?? entries.at(-1);
  if (lastLeaving === undefined || (visits.at(-1)?.index ?? -1) > lastLeaving.index) return [];
  if (restarted.length === 0) {
    return visits.filter(({ index }) => lastLeaving.previous.includes(index));
  }
  const exits = new Set(restarted.flatMap(({ previous }) => previous));
  return visits.filter((visit) => exits.has(visit.index) || hasRestarted(fold, visit));
};

/**
 * Where the paths through a group of visits end: at the open ones; when none is open, at those that
 * let the flow leave the group; when it was cut off, at the latest.
 *
 * @param entries the visits outside the group that its own let begin, where they are known
 */
export const lastVisitsAmong = (
  fold: Fold,
  visits: readonly VisitRecord[],
  entries?: readonly VisitRecord[],
): readonly VisitRecord[] => {
  const open = visits.filter(({ till }) => till === undefined);
  if (open.length > 0) return open;
  const exits = exitsOf(fold, visits, entries);
  if (exits.length > 0) return exits;
  const latest = visits.reduce((last, { till = 0 }) => Math.max(last, till), 0);
  return visits.filter(({ till }) => till === latest).slice(-1);
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

/** Whether work was going on at an instant; what was cut off then was. */
const isGoingOnAt = ({ from, till = Number.POSITIVE_INFINITY, end }: VisitRecord, at: number) =>
  from <= at && (at < till || (at === till && end === 'restarted'));

/**
 * Where the paths through a cycle end. One that was given up for a restart ends at all that was going
 * on then: a branch may have ended between the restarting wait and what ended that.
 */
export const lastVisitsOfCycle = (fold: Fold, cycle: number): readonly VisitRecord[] => {
  const givenUpAt = fold.cycles[cycle]?.till;
  const isRunning = givenUpAt === undefined && cycle === currentCycleOf(fold);
  // What is open is of the running cycle.
  if (isRunning && fold.open.size > 0) return openVisitsOf(fold);
  const visits = visitsOfCycle(fold, cycle);
  const goingOn =
    givenUpAt === undefined ? [] : visits.filter((visit) => isGoingOnAt(visit, givenUpAt));
  return goingOn.length > 0 ? goingOn : lastVisitsAmong(fold, visits);
};

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
