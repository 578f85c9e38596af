import { type Fold, openVisitsOf, type VisitRecord } from '../dossier/fold.ts';
import { isAt } from '../dossier/place.ts';
import { isCutOff } from './paths.ts';

const NONE: readonly VisitRecord[] = [];

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

/** The visits with some indexes, in the order of the log. */
const visitsAt = ({ visits }: Fold, indexes: readonly number[]): readonly VisitRecord[] =>
  [...indexes].sort((a, b) => a - b).flatMap((index) => visits[index] ?? []);

/** Of some visits those with an index among others. */
const among = (
  visits: readonly VisitRecord[],
  indexes: readonly number[],
): readonly VisitRecord[] => visits.filter(({ index }) => indexes.includes(index));

/**
 * The visits of a place with which the last branch came to its end that it is, or that it is in:
 * whether others are still waited for, or were done later, nothing else may tell.
 */
const endsOfBranch = (
  { graph, doneBranches }: Fold,
  place: string,
  visits: readonly VisitRecord[],
): readonly VisitRecord[] => {
  const last = visits.at(-1)?.index ?? -1;
  for (let i = doneBranches.length - 1; i >= 0; i -= 1) {
    const done = doneBranches[i];
    // Whatever was done earlier, the dossier has been here since.
    if (done === undefined || done.visitsSoFar <= last) return NONE;
    const ends = isAt(graph, place, done.branch) ? among(visits, done.visits) : NONE;
    if (ends.length > 0) return ends;
  }
  return NONE;
};

/** The visits of a place that let the flow leave it for good. */
const exitsOf = (
  fold: Fold,
  place: string,
  visits: readonly VisitRecord[],
  known: readonly VisitRecord[] | undefined,
): readonly VisitRecord[] => {
  const atEnd = fold.end === undefined ? NONE : among(visits, fold.end.previous);
  if (atEnd.length > 0) return atEnd;
  const ends = endsOfBranch(fold, place, visits);
  if (ends.length > 0) return ends;
  const lastLeaving = (known ?? findEntriesFrom(fold, visits)).at(-1);
  const hasLeft = lastLeaving !== undefined && (visits.at(-1)?.index ?? -1) < lastLeaving.index;
  return hasLeft ? among(visits, lastLeaving.previous) : NONE;
};

/** Where the paths end through the visits of a cycle that was given up while any of them went on. */
const pathsGivenUp = (fold: Fold, visits: readonly VisitRecord[]): readonly VisitRecord[] => {
  const givenUp = fold.cycles[visits[0]?.cycle ?? 0]?.givenUp;
  if (givenUp === undefined || among(visits, givenUp.goingOn).length === 0) return NONE;
  return among(visits, [...givenUp.goingOn, ...givenUp.waiting]);
};

/** What was cut off last of some visits, all of it. */
const lastCutOff = (visits: readonly VisitRecord[]): readonly VisitRecord[] => {
  const cutOff = visits.filter(isCutOff);
  const latest = cutOff.reduce((last, { till = 0 }) => Math.max(last, till), 0);
  return cutOff.filter(({ till }) => till === latest);
};

/** Where the paths through a place end in a cycle, and why there. */
export interface LastVisits {
  readonly how: 'goingOn' | 'givenUp' | 'left' | 'cutOff';
  readonly visits: readonly VisitRecord[];
}

/**
 * Where the paths through a place end: at what is open; when nothing is, at what a restart gave up,
 * else at what let the flow leave the place, else at what was cut off.
 *
 * @param place a stage or a step
 * @param visits all that it had in one cycle
 * @param entries the visits elsewhere that those let begin, where they are known
 */
export const lastVisitsAmong = (
  fold: Fold,
  place: string,
  visits: readonly VisitRecord[],
  entries?: readonly VisitRecord[],
): LastVisits => {
  const open = visits.filter(({ till }) => till === undefined);
  if (open.length > 0) return { how: 'goingOn', visits: open };
  const givenUp = pathsGivenUp(fold, visits);
  if (givenUp.length > 0) return { how: 'givenUp', visits: givenUp };
  const exits = exitsOf(fold, place, visits, entries);
  if (exits.length > 0) return { how: 'left', visits: exits };
  return { how: 'cutOff', visits: lastCutOff(visits) };
};

/**
 * Where the paths through a cycle end. One that was given up for a restart ends at all that was going
 * on until then, and at what had ended a branch since the interruption.
 */
export const lastVisitsOfCycle = (fold: Fold, cycle: number): readonly VisitRecord[] => {
  const { givenUp } = fold.cycles[cycle] ?? {};
  if (givenUp !== undefined) return visitsAt(fold, [...givenUp.goingOn, ...givenUp.waiting]);
  // What is open is of the running cycle.
  if (fold.open.size > 0) return openVisitsOf(fold);
  return visitsAt(fold, fold.end?.previous ?? []);
};
