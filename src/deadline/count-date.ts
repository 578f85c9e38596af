import { assertNever } from '../base/assert-never.ts';
import type { CalendarTable } from '../calendar/calendar-table.ts';
import { dayPartsBetween, dayPartsOf, instantAtDayParts } from '../calendar/coordinates.ts';
import {
  closingOf,
  isWorkingEpochDay,
  openInstantFrom,
  openingOf,
  rankThrough,
  workingDayFrom,
  workingDayOfRank,
} from '../calendar/day-shifts.ts';
import type { AmountLimit, DateLimit } from '../limit/limit.ts';
import { addCivilUnits, type CivilUnit, type EpochDay, epochDayAt } from '../time/civil-date.ts';
import { epochDayOfInstant, epochDayUntil, startOfDay, wallMsOf } from '../time/instant.ts';
import { MS_PER_DAY } from '../time/units.ts';
import type { LimitCount } from './count-with-pauses.ts';
import type { CountedSpan } from './counted-span.ts';
import { deemedStart, sameDayOf } from './deemed-start.ts';
import type { DueTimes } from './due-times.ts';

/** The last day runs to 24:00 (BLDS 2015 Art. 148(6)), or to the close where a pack says so. */
const endsOf = (
  { table, dayEnds }: CountedSpan,
  countsFrom: number,
  due: number,
  dueDay: EpochDay,
): DueTimes => ({
  countsFrom,
  due,
  dueDay,
  endsAt: dayEnds === 'close' ? due : startOfDay(dueDay + 1, table.zone),
});

const owesDayOfReceipt = ({ cutOff }: AmountLimit): boolean =>
  cutOff?.effect === 'resultNextWorkingDay';

/**
 * The day of the event, which is not counted (BLDS 2015 Art. 147). Where the result is owed on the
 * day of receipt itself (`resultNextWorkingDay`) that day is the first one, so the day before it
 * takes this place.
 */
const excludedDayOf = ({ start, table }: CountedSpan, limit: AmountLimit): EpochDay =>
  owesDayOfReceipt(limit)
    ? sameDayOf(start, limit.cutOff, table) - 1
    : epochDayOfInstant(deemedStart(start, limit.cutOff, table), table.zone);

/** Where the working day of a rank closes (the first is 1), put off by pauses in whole days. */
const closeAfter =
  (span: CountedSpan, countsFrom: number, rank: number) =>
  (pausedParts: number): DueTimes => {
    const { table } = span;
    const day = workingDayOfRank(table, rank + Math.ceil(pausedParts / table.partsPerDay) - 1);
    return endsOf(span, countsFrom, closingOf(table, day), day);
  };

/** Where a share of a working day ends a limit: within a day, and what was paused is exact. */
const shareAfter =
  (span: CountedSpan, countsFrom: number, parts: number) =>
  (pausedParts: number): DueTimes => {
    const { table } = span;
    const due = instantAtDayParts(table, parts + pausedParts);
    return endsOf(span, countsFrom, due, epochDayUntil(due, table.zone));
  };

const countWorkingDayDates = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { table } = span;
  // A result owed on the day of receipt is owed by its close: a part of that day may be over.
  const amount = owesDayOfReceipt(limit) ? Math.ceil(limit.amount) : limit.amount;
  const excluded = excludedDayOf(span, limit);
  const rank = rankThrough(table, excluded);
  const countsFrom = openingOf(table, workingDayFrom(table, excluded + 1));
  return {
    from: startOfDay(excluded + 1, table.zone),
    endAfter: Number.isInteger(amount)
      ? closeAfter(span, countsFrom, rank + amount)
      : shareAfter(span, countsFrom, rank * table.partsPerDay + dayPartsOf(table, amount)),
    between: dayPartsBetween,
  };
};

/** By the wall clock, so that a day on which the clocks change is a day like any other. */
const wallMsBetween = ({ zone }: CalendarTable, from: number, till: number): number =>
  wallMsOf(till, zone) - wallMsOf(from, zone);

const countCalendarDates = (span: CountedSpan, limit: AmountLimit, unit: CivilUnit): LimitCount => {
  const { table } = span;
  const excluded = excludedDayOf(span, limit);
  const from = startOfDay(excluded + 1, table.zone);
  const unpaused = addCivilUnits(excluded, limit.amount, unit);
  const endAfter = (pausedMs: number): DueTimes => {
    const lastDay = unpaused + Math.ceil(pausedMs / MS_PER_DAY);
    // A last day on a rest day or holiday moves to the next working day (BLDS 2015 Art. 148(5)).
    const day = workingDayFrom(table, lastDay);
    return { ...endsOf(span, from, closingOf(table, day), day), lastDay };
  };
  return { from, endAfter, between: wallMsBetween };
};

/** Limits in days and longer: the day of the event is not counted, the last day is. */
export const countDate = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { unit } = limit;
  switch (unit) {
    case 'workingDay':
      return countWorkingDayDates(span, limit);
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return countCalendarDates(span, limit, unit);
    case 'workingHour':
    case 'workingMinute':
    case 'halfDay':
    case 'hour':
    case 'minute':
    case 'sameDay':
      throw new Error(`${unit} is not counted in dates; checkLimit refuses it`);
    default:
      return assertNever(unit);
  }
};

/** A fixed date: it never rolls and no pause moves it. */
export const countToDate = (span: CountedSpan, limit: DateLimit): LimitCount => {
  const { table, start } = span;
  const day = epochDayAt(limit.by);
  const dayEnd = startOfDay(day + 1, table.zone);
  const due = isWorkingEpochDay(table, day) ? closingOf(table, day) : dayEnd;
  const end = endsOf(span, start, due, day);
  return { from: start, endAfter: () => end, between: () => 0 };
};

/**
 * Limits that end within the day, and limits of zero: the close of the working day of entry. What
 * a pause takes is given back in whole working days.
 */
export const countSameDay = (span: CountedSpan, limit: AmountLimit): LimitCount => {
  const { table } = span;
  const entryDay = sameDayOf(span.start, limit.cutOff, table);
  const start = Math.max(openInstantFrom(table, span.start), openingOf(table, entryDay));
  const endAfter = closeAfter(span, start, rankThrough(table, entryDay));
  return { from: start, endAfter, between: dayPartsBetween };
};
