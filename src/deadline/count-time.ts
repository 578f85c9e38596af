import type { CalendarTable } from '../calendar/calendar-table.ts';
import {
  dayPartsAt,
  dayPartsIn,
  dayPartsOf,
  instantAtDayParts,
  instantAtWorkingMs,
  workingMsAt,
  workingMsIn,
} from '../calendar/coordinates.ts';
import { openInstantFrom } from '../calendar/day-shifts.ts';
import { closingOfSession, sessionAt } from '../calendar/sessions.ts';
import type { AmountLimit } from '../limit/limit.ts';
import { epochDayOfInstant, epochDayUntil } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/units.ts';
import { endWithPauses } from './count-with-pauses.ts';
import type { CountedSpan, DueTimes } from './due-times.ts';
import { deemedStart } from './receipt.ts';

/** A coordinate of working time: its inverse, and how much of it lies inside intervals. */
interface Coordinate {
  readonly instantAt: (table: CalendarTable, coordinate: number) => number;
  readonly within: (table: CalendarTable, intervals: readonly Interval[]) => number;
}

const DAY_PARTS: Coordinate = {
  instantAt: instantAtDayParts,
  within: dayPartsIn,
};

const WORKING_MS: Coordinate = {
  instantAt: instantAtWorkingMs,
  within: workingMsIn,
};

/**
 * Working time is late once some of it has passed since `due`: a limit that ends at a close is
 * still kept at the next opening.
 */
const workingTimesOf = (table: CalendarTable, countsFrom: number, due: number): DueTimes => ({
  countsFrom,
  due,
  dueDay: epochDayUntil(due, table.zone),
  endsAt: openInstantFrom(table, due),
});

const runOn = (span: CountedSpan, coordinate: Coordinate, end: number): DueTimes => {
  const { start, table } = span;
  const countsFrom = openInstantFrom(table, start);
  return endWithPauses(
    span,
    start,
    (paused) => workingTimesOf(table, countsFrom, coordinate.instantAt(table, end + paused)),
    (pause) => coordinate.within(table, [pause]),
  );
};

/** A published amount has at most four decimals, so it is a whole number of milliseconds. */
const msOfUnits = (amount: number, unitMs: number): number => Math.round(amount * unitMs);

/**
 * Working time from the start itself, so that consecutive steps tile: shares of a working day for
 * limits in days, open time for limits in hours. A start outside hours is the next opening.
 */
export const countTime = (given: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = given;
  const start = deemedStart(given.start, limit.cutOff, table);
  const span = { ...given, start };
  if (limit.unit === 'workingDay') {
    const end = dayPartsAt(table, start) + dayPartsOf(table, limit.amount);
    return runOn(span, DAY_PARTS, end);
  }
  const unitMs = limit.unit === 'workingHour' ? MS_PER_HOUR : MS_PER_MINUTE;
  return runOn(span, WORKING_MS, workingMsAt(table, start) + msOfUnits(limit.amount, unitMs));
};

/** The n-th half day after the one that contains the start; a pause gives back its open time. */
export const countSessions = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = span;
  const start = openInstantFrom(table, deemedStart(span.start, limit.cutOff, table));
  const close = closingOfSession(table, sessionAt(table, start) + limit.amount);
  return runOn({ ...span, start }, WORKING_MS, workingMsAt(table, close));
};

/** Wall time through nights and holidays ("24 giờ"). */
export const countClock = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = span;
  const start = deemedStart(span.start, limit.cutOff, table);
  const unitMs = limit.unit === 'hour' ? MS_PER_HOUR : MS_PER_MINUTE;
  const end = start + msOfUnits(limit.amount, unitMs);
  const endAfter = (paused: number): DueTimes => {
    const due = end + paused;
    return { countsFrom: start, due, dueDay: epochDayOfInstant(due, table.zone), endsAt: due };
  };
  return endWithPauses(span, start, endAfter, ({ from, till }) => till - from);
};
