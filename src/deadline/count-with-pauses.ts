import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { CountedSpan } from './counted-span.ts';
import { type DueTimes, isLate } from './due-times.ts';
import { newSearch, pauseAt, pauseCountOf } from './pause-list.ts';

/** How a limit counts from its start, in the coordinate that its unit is measured in. */
export interface LimitCount {
  /** Pauses before it are set aside: nothing is counted yet. */
  readonly from: number;
  /** The end when so much has been paused. */
  readonly endAfter: (paused: number) => DueTimes;
  /** What a pause from one instant till another adds. */
  readonly between: (table: CalendarTable, from: number, till: number) => number;
}

/** An end, and what it has been put off by. */
interface PausedEnd {
  readonly end: DueTimes;
  readonly paused: number;
}

/**
 * Goes through the pauses that begin before a limit has passed. A pause that begins after the limit
 * has run out cannot bring it back to life, so the first such pause ends the search.
 */
const searchEnd = (span: CountedSpan, { from, endAfter, between }: LimitCount): PausedEnd => {
  const { table, pauses } = span;
  const count = pauseCountOf(pauses);
  const { search: shared } = pauses;
  // What has been searched beyond this list tells nothing of it.
  const search = shared !== undefined && shared.place < count ? shared : newSearch();
  let { paused } = search;
  let end = endAfter(paused);
  if (search.isOver) return { end, paused };
  for (let place = search.place; place < count; place += 1) {
    const pause = pauseAt(pauses, place);
    if (pause === undefined) break;
    search.place = place;
    search.paused = paused;
    const start = Math.max(pause.from, from);
    if (start >= pause.till) continue;
    search.isOver = isLate(start, end);
    if (search.isOver) break;
    paused += between(table, start, pause.till);
    end = endAfter(paused);
  }
  return { end, paused };
};

/** The end of a limit, pushed back by its pauses. */
export const endWithPauses = (span: CountedSpan, count: LimitCount): DueTimes =>
  pauseCountOf(span.pauses) === 0 ? count.endAfter(0) : searchEnd(span, count).end;

/** What the pauses push the end back by, in the coordinate of the limit. */
export const pausedBeforeEnd = (span: CountedSpan, count: LimitCount): number =>
  pauseCountOf(span.pauses) === 0 ? 0 : searchEnd(span, count).paused;
