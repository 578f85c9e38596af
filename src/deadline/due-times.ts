import { certaintyOn } from '../calendar/reach.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import type { CountedSpan } from './counted-span.ts';

/** Where a running limit ends, in epoch milliseconds. */
export interface DueTimes {
  /** Where counting begins. */
  readonly countsFrom: number;
  /** The end that is printed. */
  readonly due: number;
  readonly dueDay: EpochDay;
  /** For calendar units, the last day before it moved off a rest day. */
  readonly lastDay?: EpochDay;
  /** The last instant that is still in time. */
  readonly endsAt: number;
}

/** The one definition of lateness; `t === endsAt` is in time. */
export const isLate = (epochMs: number, { endsAt }: Pick<DueTimes, 'endsAt'>): boolean =>
  epochMs > endsAt;

/**
 * Whether the holidays that an end hangs on are announced. Hours by the clock pass on every day, so
 * they hang on none after their beginning.
 */
export const certaintyOf = (
  { counting, table }: CountedSpan,
  { countsFrom, dueDay }: DueTimes,
): Certainty =>
  certaintyOn(table, counting === 'clock' ? epochDayOfInstant(countsFrom, table.zone) : dueDay);
