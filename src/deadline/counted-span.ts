import type { CalendarTable } from '../calendar/calendar-table.ts';
import { countingOf } from '../limit/counting.ts';
import type { Counting, Limit } from '../limit/limit.ts';
import type { LimitScope } from '../limit/unit-table.ts';
import type { DayEnd } from '../rules/rule-pack.ts';
import type { PauseList } from './pause-list.ts';

/** A limit set to run: what the counting functions need to find its end. */
export interface CountedSpan {
  /** Epoch milliseconds of the event that starts the limit. */
  readonly start: number;
  readonly limit: Limit;
  readonly counting: Counting;
  readonly table: CalendarTable;
  readonly dayEnds: DayEnd;
  /** Time that does not count. */
  readonly pauses: PauseList;
}

/** A limit, and all that it takes to set it to run. */
export interface SpanParts extends Omit<CountedSpan, 'counting'> {
  readonly scope: LimitScope;
}

/** Sets a limit to run. */
export const countedSpan = ({
  start,
  limit,
  scope,
  table,
  dayEnds,
  pauses,
}: SpanParts): CountedSpan => ({
  start,
  limit,
  counting: countingOf(limit, scope),
  table,
  dayEnds,
  pauses,
});
