import { type Counting, isDateLimit } from '../limit/limit.ts';
import { countDate, countSameDay, countToDate } from './count-date.ts';
import { countClock, countSessions, countTime } from './count-time.ts';
import type { CountedSpan, DueTimes } from './due-times.ts';

const COUNT = {
  date: countDate,
  time: countTime,
  session: countSessions,
  clock: countClock,
  sameDay: countSameDay,
} as const satisfies { [C in Counting]: unknown };

/**
 * Where a limit ends. Every due date of the engine, of a single limit and of a running clock alike,
 * comes from here.
 *
 * @throws LienthongError `calendar.notConfirmed`, `calendar.notTabulated` past the calendar
 */
export const dueTimesOf = (span: CountedSpan): DueTimes => {
  const { limit, counting } = span;
  return isDateLimit(limit) ? countToDate(span, limit) : COUNT[counting](span, limit);
};
