import type { Interval } from '../time/interval.ts';
import { type CountedSpan, type DueTimes, isLate, newSearch } from './due-times.ts';

/**
 * The end of a limit, pushed back by the pauses that begin before it has passed. A pause that
 * begins after the limit has run out cannot bring it back to life, so the first such pause ends
 * the search.
 *
 * @param from pauses before it are set aside: nothing is counted yet
 * @param endAfter the end when so much has been paused, in the coordinate of the limit
 * @param lengthOf what a pause adds, in the same coordinate
 */
export const endWithPauses = <E extends Pick<DueTimes, 'endsAt'>>(
  { pauses, search: shared }: CountedSpan,
  from: number,
  endAfter: (paused: number) => E,
  lengthOf: (pause: Interval) => number,
): E => {
  if (pauses.length === 0) return endAfter(0);
  // What has been searched beyond this list tells nothing of it.
  const search = shared !== undefined && shared.place < pauses.length ? shared : newSearch();
  let { paused } = search;
  let end = endAfter(paused);
  if (search.isOver) return end;
  for (let place = search.place; place < pauses.length; place += 1) {
    const pause = pauses[place];
    if (pause === undefined) break;
    search.place = place;
    search.paused = paused;
    const start = Math.max(pause.from, from);
    if (start >= pause.till) continue;
    const counted = start === pause.from ? pause : { from: start, till: pause.till };
    search.isOver = isLate(counted.from, end);
    if (search.isOver) break;
    paused += lengthOf(counted);
    end = endAfter(paused);
  }
  return end;
};
