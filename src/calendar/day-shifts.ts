import type { EpochDay } from '../time/civil-date.ts';
import { epochDayOfInstant, wallMsOf } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import type { CalendarTable } from './calendar-table.ts';
import { at, indexOfDay, outOfReach } from './reach.ts';
import type { ShiftMinutes, Timetable } from './timetable.ts';

/** Every index of a table has its timetable; this only satisfies the type. */
const NO_HOURS: Timetable = { shifts: [], minutes: 0, counts: true, isUneven: false };

/** The timetable of a day within the table. */
const timetableOn = (table: CalendarTable, day: EpochDay): Timetable => {
  if (day < table.firstDay || day > table.lastDay) throw outOfReach(table, day);
  return table.timetables[table.timetableIndexes[day - table.firstDay] ?? 0] ?? NO_HOURS;
};

/** Minutes of a day that count towards limits. */
export const countedMinutesOn = (table: CalendarTable, day: EpochDay): number => {
  const timetable = timetableOn(table, day);
  return timetable.counts ? timetable.minutes : 0;
};

export const isWorkingEpochDay = (table: CalendarTable, day: EpochDay): boolean =>
  countedMinutesOn(table, day) > 0;

/** The instant at which the wall clock shows a minute of a day. */
const instantOn = (table: CalendarTable, day: EpochDay, minute: number): number =>
  table.zone.epochMsOf(day * MS_PER_DAY + minute * MS_PER_MINUTE);

const intervalOf = (table: CalendarTable, day: EpochDay, shift: ShiftMinutes): Interval => ({
  from: instantOn(table, day, shift.from),
  till: instantOn(table, day, shift.till),
});

/** The shifts of a day on the time line, whether or not they count. */
export const shiftIntervalsOn = (table: CalendarTable, day: EpochDay): readonly Interval[] =>
  timetableOn(table, day).shifts.map((shift) => intervalOf(table, day, shift));

/** Open milliseconds before a time of day, on a day that runs as the wall clock does. */
const openMsUntil = (shifts: readonly ShiftMinutes[], msOfDay: number): number => {
  let open = 0;
  for (const shift of shifts) {
    const from = shift.from * MS_PER_MINUTE;
    if (msOfDay <= from) break;
    open += Math.min(msOfDay, shift.till * MS_PER_MINUTE) - from;
  }
  return open;
};

/** The same on the time line, for a day on which the clocks may change. */
const elapsedMsUntil = (
  table: CalendarTable,
  day: EpochDay,
  shifts: readonly ShiftMinutes[],
  epochMs: number,
): number => {
  let open = 0;
  for (const shift of shifts) {
    const from = instantOn(table, day, shift.from);
    if (epochMs <= from) break;
    open += Math.min(epochMs, instantOn(table, day, shift.till)) - from;
  }
  return open;
};

/** Milliseconds of the day's counted open time that lie before an instant of that day. */
export const openMsBefore = (table: CalendarTable, day: EpochDay, epochMs: number): number => {
  const { shifts, counts, isUneven } = timetableOn(table, day);
  if (!counts) return 0;
  return isUneven
    ? elapsedMsUntil(table, day, shifts, epochMs)
    : openMsUntil(shifts, wallMsOf(epochMs, table.zone) - day * MS_PER_DAY);
};

/** The earliest instant of a day by which so much of its open time has passed (`openMs` > 0). */
export const instantAfterOpenMs = (table: CalendarTable, day: EpochDay, openMs: number): number => {
  let left = openMs;
  let instant = Number.NaN;
  for (const shift of timetableOn(table, day).shifts) {
    const from = instantOn(table, day, shift.from);
    const till = instantOn(table, day, shift.till);
    instant = Math.min(from + left, till);
    left -= till - from;
    if (left <= 0) break;
  }
  return instant;
};

/** Opening of a working day. */
export const openingOf = (table: CalendarTable, day: EpochDay): number =>
  instantOn(table, day, timetableOn(table, day).shifts[0]?.from ?? Number.NaN);

/** Closing of a working day. */
export const closingOf = (table: CalendarTable, day: EpochDay): number =>
  instantOn(table, day, timetableOn(table, day).shifts.at(-1)?.till ?? Number.NaN);

/** The first working day on or after a day. */
export const workingDayFrom = (table: CalendarTable, day: EpochDay): EpochDay => {
  const rank = at(table.workingDaysBefore, indexOfDay(table, day));
  const found = table.workingDays[rank];
  if (found === undefined) throw outOfReach(table, table.lastDay + 1);
  return found;
};

/** The working day so many places after a rank (the number of working days before a day). */
export const workingDayOfRank = (table: CalendarTable, rank: number): EpochDay => {
  const found = table.workingDays[rank];
  if (found === undefined)
    throw outOfReach(table, rank < 0 ? table.firstDay - 1 : table.lastDay + 1);
  return found;
};

/** Working days on or before a day. */
export const rankThrough = (table: CalendarTable, day: EpochDay): number =>
  at(table.workingDaysBefore, indexOfDay(table, day + 1));

/** As `openInstantFrom`, for an instant of a day or the midnight that ends it. */
export const openInstantOn = (table: CalendarTable, day: EpochDay, epochMs: number): number => {
  const { shifts, counts } = timetableOn(table, day);
  if (!counts) return openingOf(table, workingDayFrom(table, day + 1));
  for (const { from, till } of shifts) {
    if (epochMs < instantOn(table, day, till)) {
      return Math.max(epochMs, instantOn(table, day, from));
    }
  }
  return openingOf(table, workingDayFrom(table, day + 1));
};

/** The instant itself when the office is open and limits pass, else the next opening. */
export const openInstantFrom = (table: CalendarTable, epochMs: number): number =>
  openInstantOn(table, epochDayOfInstant(epochMs, table.zone), epochMs);
