import { clipTo, type Interval } from '../time/interval.ts';
import { type CountedSpan, type DueTimes, isLate } from './due-times.ts';

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
  { pauses }: CountedSpan,
  from: number,
  endAfter: (paused: number) => E,
  lengthOf: (pause: Interval) => number,
): E => {
  let paused = 0;
  let end = endAfter(paused);
  for (const pause of clipTo(pauses, { from, till: Number.POSITIVE_INFINITY })) {
    if (isLate(pause.from, end)) break;
    paused += lengthOf(pause);
    end = endAfter(paused);
  }
  return end;
};
