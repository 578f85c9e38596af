import type { CalendarTable } from '../calendar/calendar-table.ts';
import { certaintyOn } from '../calendar/reach.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import type { Counting, Limit } from '../limit/limit.ts';
import type { DayEnd } from '../rules/rule-pack.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';

/**
 * How far a list of pauses has been gone through that grows from one span to the next, all of them of
 * one limit from one start: so each pause is weighed once, however many spans go on from it. The last
 * pause of a list may still grow and is weighed anew.
 */
export interface PauseSearch {
  /** The pauses before this place are weighed. */
  place: number;
  /** What they add up to, in the coordinate of the limit. */
  paused: number;
  /** Whether the limit had run out when the pause at this place began. */
  isOver: boolean;
  /** Running sums of the time that they take off the clock. */
  readonly sums: number[];
}

export const newSearch = (): PauseSearch => ({ place: 0, paused: 0, isOver: false, sums: [] });

/** A limit set to run: what the counting functions need to find its end. */
export interface CountedSpan {
  /** Epoch milliseconds of the event that starts the limit. */
  readonly start: number;
  readonly limit: Limit;
  readonly counting: Counting;
  readonly table: CalendarTable;
  readonly dayEnds: DayEnd;
  /** Time that does not count: sorted, disjoint. */
  readonly pauses: readonly Interval[];
  /** How many of the pauses are its own, the first ones, where spans share one list; else all are. */
  readonly pauseCount?: number | undefined;
  /** Shared by the spans whose lists of pauses grow out of one another. */
  readonly search?: PauseSearch | undefined;
}

/** How many pauses a span has. */
export const pauseCountOf = ({ pauses, pauseCount = pauses.length }: CountedSpan): number =>
  pauseCount;

/** The pauses of a span, in a list of their own. */
export const pausesOf = (span: CountedSpan): readonly Interval[] =>
  span.pauseCount === undefined ? span.pauses : span.pauses.slice(0, span.pauseCount);

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
