import { DECIMAL_PARTS } from '../base/decimals.ts';
import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant, startOfDay } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import type { CalendarTable } from './calendar-table.ts';
import {
  countedMinutesOn,
  instantAfterOpenMs,
  openMsBefore,
  workingDayOfRank,
} from './day-shifts.ts';
import { at, indexOfDay, outOfReach } from './reach.ts';

/*
 * Two coordinates of working time, both one to one on open time.
 *
 * Working milliseconds: the open time before an instant. Day parts: working days before its day
 * plus the share of its day's own timetable already worked, in `partsPerDay` parts a day. Between
 * two openings a coordinate stands still; its inverse is the earlier end, the closing.
 */

/** The day of an instant; the midnight that ends the last day is still within the table. */
const dayOf = (table: CalendarTable, epochMs: number): EpochDay => {
  const day = epochDayOfInstant(epochMs, table.zone);
  if (day > table.lastDay && epochMs > startOfDay(table.lastDay + 1, table.zone)) {
    throw outOfReach(table, day);
  }
  return day;
};

const openMsOf = (table: CalendarTable, day: EpochDay, epochMs: number): number =>
  day > table.lastDay ? 0 : openMsBefore(table, day, epochMs);

/** Open milliseconds from the start of the table to an instant. */
export const workingMsAt = (table: CalendarTable, epochMs: number): number => {
  const day = dayOf(table, epochMs);
  const before = at(table.minutesBefore, indexOfDay(table, day)) * MS_PER_MINUTE;
  return before + openMsOf(table, day, epochMs);
};

/** Index of the first entry of a rising array that is at least the target. */
const lowerBound = (rising: Int32Array, target: number): number => {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(rising, middle) < target) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The index of the day within which so many open minutes have passed since the table began. */
const indexReaching = (table: CalendarTable, minutes: number): number => {
  const { firstDay, minutesBefore, minutesPerWorkingDay, workingDays } = table;
  // Right at once where all days are equally long, as they are in most calendars.
  const rank = Math.ceil(minutes / minutesPerWorkingDay) - 1;
  const guess = at(workingDays, rank) - firstDay;
  const isRight = at(minutesBefore, guess) < minutes && minutes <= at(minutesBefore, guess + 1);
  return isRight ? guess : lowerBound(minutesBefore, minutes) - 1;
};

/** An instant of open time or its end, and the working day to which that belongs. */
export interface WorkingInstant {
  readonly day: EpochDay;
  readonly instant: number;
}

/** The earliest instant with so many open milliseconds before it. */
export const endOfWorkingMs = (table: CalendarTable, workingMs: number): WorkingInstant => {
  const index = indexReaching(table, workingMs / MS_PER_MINUTE);
  const day = table.firstDay + index;
  const openMs = workingMs - at(table.minutesBefore, index) * MS_PER_MINUTE;
  return { day, instant: instantAfterOpenMs(table, day, openMs) };
};

export const instantAtWorkingMs = (table: CalendarTable, workingMs: number): number =>
  endOfWorkingMs(table, workingMs).instant;

/** Working milliseconds between two instants; negative when the second is earlier. */
export const workingMsBetween = (table: CalendarTable, from: number, till: number): number =>
  workingMsAt(table, till) - workingMsAt(table, from);

/** An instant in both coordinates, with its civil day. */
export interface Moment {
  readonly day: EpochDay;
  readonly workingMs: number;
  readonly dayParts: number;
}

export const momentAt = (table: CalendarTable, epochMs: number): Moment => {
  const { minutesBefore, workingDaysBefore, partsPerDay } = table;
  const day = dayOf(table, epochMs);
  const index = indexOfDay(table, day);
  const openMs = openMsOf(table, day, epochMs);
  const workingMs = at(minutesBefore, index) * MS_PER_MINUTE + openMs;
  const whole = at(workingDaysBefore, index) * partsPerDay;
  if (openMs === 0) return { day, workingMs, dayParts: whole };
  const minutesOfDay = at(minutesBefore, index + 1) - at(minutesBefore, index);
  return {
    day,
    workingMs,
    dayParts: whole + openMs * (partsPerDay / (minutesOfDay * MS_PER_MINUTE)),
  };
};

/** Working days, in parts, from the start of the table to an instant. */
export const dayPartsAt = (table: CalendarTable, epochMs: number): number =>
  momentAt(table, epochMs).dayParts;

/** The earliest instant with so many parts of working days before it. */
export const endOfDayParts = (table: CalendarTable, parts: number): WorkingInstant => {
  const rank = Math.ceil(parts / table.partsPerDay) - 1;
  const day = workingDayOfRank(table, rank);
  const partsOfDay = parts - rank * table.partsPerDay;
  const partsPerMs = table.partsPerDay / (countedMinutesOn(table, day) * MS_PER_MINUTE);
  return { day, instant: instantAfterOpenMs(table, day, Math.ceil(partsOfDay / partsPerMs)) };
};

export const instantAtDayParts = (table: CalendarTable, parts: number): number =>
  endOfDayParts(table, parts).instant;

/** An amount of working days in parts, exactly: a day has a multiple of the parts of decimals. */
export const dayPartsOf = (table: CalendarTable, workingDays: number): number =>
  Math.round(workingDays * DECIMAL_PARTS) * (table.partsPerDay / DECIMAL_PARTS);

/** Working milliseconds inside intervals. */
export const workingMsIn = (table: CalendarTable, intervals: readonly Interval[]): number =>
  intervals.reduce((sum, { from, till }) => sum + workingMsBetween(table, from, till), 0);

/** Working days, in parts, between two instants. */
export const dayPartsBetween = (table: CalendarTable, from: number, till: number): number =>
  dayPartsAt(table, till) - dayPartsAt(table, from);
