import { dayPartsIn, dayPartsOf, instantAtDayParts } from '../calendar/coordinates.ts';
import {
  closingOf,
  isWorkingEpochDay,
  openingOf,
  rankThrough,
  workingDayFrom,
  workingDayOfRank,
} from '../calendar/day-shifts.ts';
import { assertNever } from '../base/assert-never.ts';
import type { AmountLimit, DateLimit, LimitUnit } from '../limit/limit.ts';
import { addMonthsClipped, type EpochDay, epochDayAt } from '../time/civil-date.ts';
import { epochDayOfInstant, startOfDay } from '../time/instant.ts';
import { clipTo } from '../time/interval.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { extendByPauses } from './count-with-pauses.ts';
import type { CountedSpan, DueTimes } from './due-times.ts';
import { deemedStart, sameDayOf } from './receipt.ts';

/** The last day runs to 24:00 (BLDS 2015 Art. 148(6)), or to the close where a pack says so. */
const endsOf = (
  { table, dayEnds }: CountedSpan,
  due: number,
  dueDay: EpochDay,
): Pick<DueTimes, 'due' | 'dueDay' | 'endsAt'> => ({
  due,
  dueDay,
  endsAt: dayEnds === 'close' ? due : startOfDay(dueDay + 1, table.zone),
});

/**
 * The day of the event, which is not counted (BLDS 2015 Art. 147). Where the result is owed on the
 * day of receipt itself (`resultNextWorkingDay`) that day is the first one, so the day before it
 * takes this place.
 */
const excludedDayOf = ({ start, limit, table }: CountedSpan<AmountLimit>): EpochDay =>
  limit.cutOff?.effect === 'resultNextWorkingDay'
    ? sameDayOf(start, limit.cutOff, table) - 1
    : epochDayOfInstant(deemedStart(start, limit.cutOff, table), table.zone);

const countWorkingDayDates = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = span;
  const excluded = excludedDayOf(span);
  const from = startOfDay(excluded + 1, table.zone);
  const parts = table.partsPerDay;
  const rank = rankThrough(table, excluded);
  const wholeDays = Number.isInteger(limit.amount);

  const dueAt = (pausedParts: number): Pick<DueTimes, 'due' | 'dueDay' | 'endsAt'> => {
    if (!wholeDays) {
      const due = instantAtDayParts(
        table,
        rank * parts + dayPartsOf(table, limit.amount) + pausedParts,
      );
      return endsOf(span, due, epochDayOfInstant(due, table.zone));
    }
    const day = workingDayOfRank(table, rank + limit.amount + Math.ceil(pausedParts / parts) - 1);
    return endsOf(span, closingOf(table, day), day);
  };
  const pausedParts = extendByPauses(
    0,
    clipTo(span.pauses, { from, till: Number.POSITIVE_INFINITY }),
    (paused, pause) => pause.from > dueAt(paused).endsAt,
    (pause) => dayPartsIn(table, [pause]),
  );
  return {
    countsFrom: openingOf(table, workingDayFrom(table, excluded + 1)),
    ...dueAt(pausedParts),
  };
};

const addCalendarUnits = (day: EpochDay, amount: number, unit: LimitUnit): EpochDay => {
  if (unit === 'week') return day + amount * 7;
  if (unit === 'month') return addMonthsClipped(day, amount);
  if (unit === 'year') return addMonthsClipped(day, amount * 12);
  return day + amount;
};

const countCalendarDates = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = span;
  const excluded = excludedDayOf(span);
  const from = startOfDay(excluded + 1, table.zone);
  const unpaused = addCalendarUnits(excluded, limit.amount, limit.unit);
  const dueAt = (pausedMs: number): Omit<DueTimes, 'countsFrom'> => {
    const lastDay = unpaused + Math.ceil(pausedMs / MS_PER_DAY);
    // A last day on a rest day or holiday moves to the next working day (BLDS 2015 Art. 148(5)).
    const day = workingDayFrom(table, lastDay);
    return { ...endsOf(span, closingOf(table, day), day), lastDay };
  };
  const pausedMs = extendByPauses(
    0,
    clipTo(span.pauses, { from, till: Number.POSITIVE_INFINITY }),
    (paused, pause) => pause.from > dueAt(paused).endsAt,
    (pause) => pause.till - pause.from,
  );
  return { countsFrom: from, ...dueAt(pausedMs) };
};

/** Limits in days and longer: the day of the event is not counted, the last day is. */
export const countDate = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { unit } = span.limit;
  switch (unit) {
    case 'workingDay':
      return countWorkingDayDates(span);
    case 'day':
    case 'week':
    case 'month':
    case 'year':
      return countCalendarDates(span);
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
export const countToDate = (span: CountedSpan<DateLimit>): DueTimes => {
  const { limit, table, start } = span;
  const day = epochDayAt(limit.by);
  const dayEnd = startOfDay(day + 1, table.zone);
  const due = isWorkingEpochDay(table, day) ? closingOf(table, day) : dayEnd;
  return { countsFrom: start, ...endsOf(span, due, day) };
};

/**
 * Limits that end within the day, and limits of zero: the close of the working day of entry. What
 * a pause takes is given back in whole working days.
 */
export const countSameDay = (span: CountedSpan<AmountLimit>): DueTimes => {
  const { limit, table } = span;
  const start = deemedStart(span.start, limit.cutOff, table);
  const rank = rankThrough(table, sameDayOf(start, limit.cutOff, table));
  const dueAt = (pausedParts: number): Pick<DueTimes, 'due' | 'dueDay' | 'endsAt'> => {
    const day = workingDayOfRank(table, rank + Math.ceil(pausedParts / table.partsPerDay) - 1);
    return endsOf(span, closingOf(table, day), day);
  };
  const pausedParts = extendByPauses(
    0,
    clipTo(span.pauses, { from: start, till: Number.POSITIVE_INFINITY }),
    (paused, pause) => pause.from > dueAt(paused).endsAt,
    (pause) => dayPartsIn(table, [pause]),
  );
  return { countsFrom: start, ...dueAt(pausedParts) };
};
