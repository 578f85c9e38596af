import type { CalendarTable } from '../calendar/calendar-table.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import type { Limit } from '../limit/limit.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import type { CountedSpan } from './counted-span.ts';
import { certaintyOf, type DueTimes } from './due-times.ts';

/** Which calendar a date was computed with: enough to tell later why it differs. */
export interface CalendarStamp {
  readonly id: string;
  readonly version: string;
  readonly digest: string;
}

/** The end of a limit that starts at an event. Plain data. */
export interface Deadline {
  /** The event. */
  readonly start: Instant;
  /** Where counting begins. */
  readonly countsFrom: Instant;
  /** The end as it is printed; for limits in days the close of office hours on the last day. */
  readonly due: Instant;
  readonly dueDate: CivilDate;
  /** The last instant that is still in time: for limits in days 24:00 of the due date. */
  readonly endsAt: Instant;
  readonly limit: Limit;
  /** `projected` when the date hangs on holidays that are not announced yet. */
  readonly certainty: Certainty;
  readonly calendar: CalendarStamp;
}

const stampOf = ({ calendar }: CalendarTable): CalendarStamp => ({
  id: calendar.id,
  version: calendar.version,
  digest: calendar.digest,
});

export const deadlineFrom = (span: CountedSpan, times: DueTimes): Deadline => {
  const { table } = span;
  return {
    start: formatInstant(span.start, table.zone),
    countsFrom: formatInstant(times.countsFrom, table.zone),
    due: formatInstant(times.due, table.zone),
    dueDate: formatCivilDate(times.dueDay),
    endsAt: formatInstant(times.endsAt, table.zone),
    limit: span.limit,
    certainty: certaintyOf(span, times),
    calendar: stampOf(table),
  };
};
