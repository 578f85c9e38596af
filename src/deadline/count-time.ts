import type { CalendarTable } from '../calendar/calendar-table.ts';
import {
  dayPartsAt,
  dayPartsBetween,
  dayPartsOf,
  endOfDayParts,
  endOfWorkingMs,
  type WorkingInstant,
  workingMsAt,
  workingMsBetween,
} from '../calendar/coordinates.ts';
import { openInstantFrom, openInstantOn } from '../calendar/day-shifts.ts';
import { closingOfSession, sessionAt } from '../calendar/sessions.ts';
import type { AmountLimit } from '../limit/limit.ts';
import { epochDayOfInstant } from '../time/instant.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/units.ts';
import type { LimitCount } from './count-with-pauses.ts';
import type { CountedSpan } from './counted-span.ts';
import { deemedStart } from './deemed-start.ts';
import type { DueTimes } from './due-times.ts';

/** A coordinate of working time: its inverse, and how much of it lies between two instants. */
interface Coordinate {
  readonly endOf: (table: CalendarTable, coordinate: number) => WorkingInstant;
  readonly between: (table: CalendarTable, from: number, till: number) => number;
}

const DAY_PARTS: Coordinate = { endOf: endOfDayParts, between: dayPartsBetween };
const WORKING_MS: Coordinate = { endOf: endOfWorkingMs, between: workingMsBetween };

/**
 * Working time is late once some of it has passed since `due`: a limit that ends at a close is
 * still kept at the next opening.
 */
const workingTimesOf = (
  table: CalendarTable,
  countsFrom: number,
  { day, instant }: WorkingInstant,
): DueTimes => ({
  countsFrom,
  due: instant,
  dueDay: day,
  endsAt: openInstantOn(table, day, instant),
});

const runOn = (
  table: CalendarTable,
  start: number,
  coordinate: Coordinate,
  end: number,
): LimitCount => {
  const countsFrom = openInstantFrom(table, start);
  const { endOf, between } = coordinate;
  const endAfter = (paused: number): DueTimes =>
    workingTimesOf(table, countsFrom, endOf(table, end + paused));
  return { from: start, endAfter, between };
};

/** A published amount has at most four decimals, so it is a whole number of milliseconds. */
const msOfUnits = (amount: number, unitMs: number): number => Math.round(amount * unitMs);

/**
 * Working time from the start itself, so that consecutive steps tile: shares of a working day for
 * limits in days, open time for limits in hours. A start outside hours is the next opening.
 */
export const countTime = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { table } = span;
  const start = deemedStart(span.start, limit.cutOff, table);
  if (limit.unit === 'workingDay') {
    const end = dayPartsAt(table, start) + dayPartsOf(table, limit.amount);
    return runOn(table, start, DAY_PARTS, end);
  }
  const unitMs = limit.unit === 'workingHour' ? MS_PER_HOUR : MS_PER_MINUTE;
  const end = workingMsAt(table, start) + msOfUnits(limit.amount, unitMs);
  return runOn(table, start, WORKING_MS, end);
};

/** The n-th half day after the one that contains the start; a pause gives back its open time. */
export const countSessions = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { table } = span;
  const start = openInstantFrom(table, deemedStart(span.start, limit.cutOff, table));
  const close = closingOfSession(table, sessionAt(table, start) + limit.amount);
  return runOn(table, start, WORKING_MS, workingMsAt(table, close));
};

const elapsedMs = (_: CalendarTable, from: number, till: number): number => till - from;

/** Wall time through nights and holidays ("24 giờ"). */
export const countClock = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { table } = span;
  const start = deemedStart(span.start, limit.cutOff, table);
  const unitMs = limit.unit === 'hour' ? MS_PER_HOUR : MS_PER_MINUTE;
  const end = start + msOfUnits(limit.amount, unitMs);
  const endAfter = (paused: number): DueTimes => {
    const due = end + paused;
    return { countsFrom: start, due, dueDay: epochDayOfInstant(due, table.zone), endsAt: due };
  };
  return { from: start, endAfter, between: elapsedMs };
};
