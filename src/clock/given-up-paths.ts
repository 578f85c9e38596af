import type { VisitRecord } from '../dossier/fold.ts';
import type { Interruptions } from './interruption-sum.ts';
import { interruptionsAt } from './interruptions.ts';
import type { Look } from './look.ts';
import { lastRunningAt } from './settle-limit.ts';

const endOf = ({ till }: VisitRecord, givenUpAt: number): number =>
  Math.min(till ?? givenUpAt, givenUpAt);

/**
 * Until when the work at the end of a path went on whose cycle was given up: until then, or until it
 * was interrupted if it still was.
 */
export const workedUntil = (look: Look, last: VisitRecord, givenUpAt: number): number =>
  lastRunningAt(interruptionsAt(look, last), endOf(last, givenUpAt));

/** Until when work went on at all. */
export const allWorkedUntil = (
  look: Look,
  lasts: readonly VisitRecord[],
  givenUpAt: number,
): number => Math.max(...lasts.map((last) => workedUntil(look, last, givenUpAt)));

/** What stood still on such a path, in the last instant of its cycle. */
export const stoppedWhenGivenUp = (
  { over }: Interruptions,
  last: VisitRecord,
  givenUpAt: number,
): Interruptions => {
  const end = endOf(last, givenUpAt);
  const since = lastRunningAt({ over }, end);
  return since === end
    ? { over, since: undefined }
    : { over: over.filter(({ from }) => from < since), since };
};
