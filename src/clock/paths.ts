import type { Fold, VisitRecord } from '../dossier/fold.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { Interruptions } from './interruptions.ts';

/** A way through the visits of one cycle to one last visit. */
export interface Path {
  readonly last: VisitRecord;
  readonly visits: readonly VisitRecord[];
}

/** What a path takes out of a clock. */
export interface PathPauses {
  readonly pauses: readonly Interval[];
  /** Since when the path stands still. */
  readonly since?: number;
}

/**
 * The visits that led to a visit, oldest first, within its cycle. Where branches joined, the one
 * that let the flow go on; of several that ended at the same instant, the first.
 */
export const pathTo = (fold: Fold, last: VisitRecord): Path => {
  const visits: VisitRecord[] = [];
  for (
    let visit: VisitRecord | undefined = last;
    visit !== undefined && visit.cycle === last.cycle;
    visit = fold.visits[visit.previous[0] ?? -1]
  ) {
    visits.push(visit);
  }
  return { last, visits: visits.reverse() };
};

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

/**
 * Where the paths through some visits end: at the open ones; when none is open, at those whose end
 * was the last that happened.
 */
export const lastVisitsAmong = (visits: readonly VisitRecord[]): readonly VisitRecord[] => {
  const open = visits.filter(({ till }) => till === undefined);
  if (open.length > 0) return open;
  const needed = visits.filter(({ end }) => end !== 'void');
  const ended = needed.length > 0 ? needed : visits;
  const latest = Math.max(...ended.map(({ till }) => till ?? 0));
  return ended.filter(({ till }) => till === latest);
};

/** The visits of one cycle. */
export const visitsOfCycle = (fold: Fold, cycle: number): readonly VisitRecord[] =>
  fold.cycles.length === 1 ? fold.visits : fold.visits.filter((visit) => visit.cycle === cycle);

/** Adds up what the visits of a path take out of a clock. */
export const pausesAlong = (
  visits: readonly VisitRecord[],
  interruptionsAt: (visit: VisitRecord) => Interruptions,
): PathPauses => {
  const parts = visits.map(interruptionsAt);
  const starts = parts.flatMap(({ since }) => since ?? []);
  return {
    pauses: unionOf(parts.flatMap(({ over }) => over)),
    ...(starts.length === 0 ? {} : { since: Math.min(...starts) }),
  };
};
