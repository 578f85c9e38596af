import { type Counting, isDateLimit } from '../limit/limit.ts';
import { countDate, countSameDay, countToDate } from './count-date.ts';
import { countClock, countSessions, countTime } from './count-time.ts';
import { endWithPauses, type LimitCount, pausedBeforeEnd } from './count-with-pauses.ts';
import type { CountedSpan } from './counted-span.ts';
import type { DueTimes } from './due-times.ts';

const COUNT = {
  date: countDate,
  time: countTime,
  session: countSessions,
  clock: countClock,
  sameDay: countSameDay,
} as const satisfies { [C in Counting]: unknown };

const countOf = (span: CountedSpan): LimitCount => {
  const { limit, counting } = span;
  return isDateLimit(limit) ? countToDate(span, limit) : COUNT[counting](span, limit);
};

/**
 * Where a limit ends. Every due date of the engine, of a single limit and of a running clock alike,
 * comes from here.
 *
 * @throws LienthongError `calendar.notConfirmed`, `calendar.notTabulated` past the calendar
 */
export const dueTimesOf = (span: CountedSpan): DueTimes => endWithPauses(span, countOf(span));

/**
 * What pauses push the end of a limit back by, in the measure of the limit: to be compared with that
 * of other pauses of the same limit from the same start, and with nothing else. Of two it is finer
 * than the ends, which are rounded to whole days.
 *
 * @throws LienthongError as `dueTimesOf`
 */
export const pausedTimeOf = (span: CountedSpan): number => pausedBeforeEnd(span, countOf(span));
