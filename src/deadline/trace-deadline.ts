import { unwrap } from '../base/error.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import { type DayInfo, type DayReason, dayInfoOn } from '../calendar/day-info.ts';
import { isDateLimit, type LimitUnit } from '../limit/limit.ts';
import { type CivilDate, type EpochDay, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import { type CountedDeadline, type DeadlineInput, tryCountDeadline } from './compute-deadline.ts';

/** Why a day of a trace is what it is: a reason of the calendar, or one of counting. */
export type TraceReason =
  | DayReason
  /** The day of the event: not counted (BLDS 2015 Art. 147(3)), or over when the event came. */
  | { readonly kind: 'eventDay' }
  /** The day on which counting was put off by a cut-off hour. */
  | { readonly kind: 'afterCutOff' }
  /** A day after the last one: the limit could not end on that, a rest day (Art. 148(5)). */
  | { readonly kind: 'rolledForward' };

/** One day between the event and the due date. */
export interface TraceEntry {
  readonly date: CivilDate;
  /** Whether time of the limit passes on it; in working time also when only for a part of it. */
  readonly counted: boolean;
  /** The how-manieth counted day it is, from 1. */
  readonly ordinal?: number;
  readonly reason?: TraceReason;
}

/** Units in which rest days pass like any other day. */
const COUNTS_EVERY_DAY: ReadonlySet<LimitUnit> = new Set([
  'day',
  'week',
  'month',
  'year',
  'hour',
  'minute',
]);

/**
 * What the calendar says of a day; nothing of a day outside it, to which only limits lead that pass
 * on every day.
 */
const infoWithin = (table: CalendarTable, day: EpochDay): DayInfo | undefined =>
  day < table.firstDay || day > table.lastDay ? undefined : dayInfoOn(table, day);

/** Why a day before counting begins is not counted. */
const reasonBefore = (info: DayInfo | undefined, isEventDay: boolean): TraceReason => {
  if (isEventDay) return { kind: 'eventDay' };
  return info?.working === false && info.reason !== undefined
    ? info.reason
    : { kind: 'afterCutOff' };
};

/** Says of each day of one deadline whether it is counted. */
const entryOn = ({ span, times }: CountedDeadline, day: EpochDay): Omit<TraceEntry, 'ordinal'> => {
  const { table, limit, start } = span;
  const info = infoWithin(table, day);
  const date = formatCivilDate(day);
  if (day < epochDayOfInstant(times.countsFrom, table.zone)) {
    const isEventDay = day === epochDayOfInstant(start, table.zone);
    return { date, counted: false, reason: reasonBefore(info, isEventDay) };
  }
  if (times.lastDay !== undefined && day > times.lastDay) {
    const reason: TraceReason = info?.reason ?? { kind: 'rolledForward' };
    return { date, counted: false, reason };
  }
  const everyDay = isDateLimit(limit) || COUNTS_EVERY_DAY.has(limit.unit);
  const reason = info?.reason === undefined ? {} : { reason: info.reason };
  return { date, counted: everyDay || info?.working === true, ...reason };
};

/**
 * The days from the event to the due date, each counted or skipped and why. The end is that of
 * `computeDeadline`: the same function finds both.
 *
 * @throws LienthongError as `computeDeadline`
 * @example
 * ```ts
 * traceDeadline({
 *   start: '2026-11-20T16:30:00+07:00',
 *   limit: '03 ngày làm việc',
 *   calendar: vietnamCalendar(),
 * }).filter(({ counted }) => counted).map(({ date }) => date);
 * //=> ['2026-11-23', '2026-11-25', '2026-11-26']
 * ```
 */
export const traceDeadline = (input: DeadlineInput): readonly TraceEntry[] => {
  const deadline = unwrap(tryCountDeadline(input));
  const { span, times } = deadline;
  const entries: TraceEntry[] = [];
  let ordinal = 0;
  for (let day = epochDayOfInstant(span.start, span.table.zone); day <= times.dueDay; day += 1) {
    const entry = entryOn(deadline, day);
    if (entry.counted) ordinal += 1;
    entries.push(entry.counted ? { ...entry, ordinal } : entry);
  }
  return entries;
};
