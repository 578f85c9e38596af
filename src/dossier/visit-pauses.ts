import type { PauseRecord, VisitRecord } from './fold.ts';

/** The pauses of everything, in order, each with the latest end of those up to it. */
interface GeneralPauses {
  readonly pauses: readonly PauseRecord[];
  readonly latestTill: readonly number[];
}

const generalPausesOf = (all: readonly PauseRecord[]): GeneralPauses => {
  const pauses = all.filter(({ visits }) => visits === undefined);
  let latest = Number.NEGATIVE_INFINITY;
  const latestTill = pauses.map(({ till = Number.POSITIVE_INFINITY }) => {
    latest = Math.max(latest, till);
    return latest;
  });
  return { pauses, latestTill };
};

/** Index of the first entry of an ascending list that is greater than a value. */
const firstAbove = (list: readonly number[], value: number): number => {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? value) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** The pauses of everything that fall into a visit; they begin one after the other. */
const generalPausesIn = (
  { pauses, latestTill }: GeneralPauses,
  { from, till = Number.POSITIVE_INFINITY }: VisitRecord,
): readonly PauseRecord[] => {
  const found: PauseRecord[] = [];
  for (let i = firstAbove(latestTill, from); i < pauses.length; i += 1) {
    const pause = pauses[i];
    if (pause === undefined || pause.from >= till) break;
    found.push(pause);
  }
  return found;
};

const ownPausesOf = (all: readonly PauseRecord[]): ReadonlyMap<number, readonly PauseRecord[]> => {
  const byVisit = new Map<number, PauseRecord[]>();
  for (const pause of all) {
    for (const visit of pause.visits ?? []) {
      const pauses = byVisit.get(visit);
      if (pauses === undefined) byVisit.set(visit, [pause]);
      else pauses.push(pause);
    }
  }
  return byVisit;
};

/**
 * Finds which of some pauses may fall into each visit of a dossier, in the order in which they began,
 * without looking at every pause for every visit.
 */
export const pauseFinder = (
  pauses: readonly PauseRecord[],
): ((visit: VisitRecord) => readonly PauseRecord[]) => {
  const general = generalPausesOf(pauses);
  const own = ownPausesOf(pauses);
  return (visit) =>
    [...generalPausesIn(general, visit), ...(own.get(visit.index) ?? [])].sort(
      (a, b) => a.from - b.from,
    );
};
