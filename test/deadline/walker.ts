import type { DaySpec, WeekdayHours, WorkCalendarSpec } from '../../src/calendar/work-calendar.ts';
import type { Interval } from '../../src/time/interval.ts';

/*
 * Working time by walking from minute to minute, without any of the engine's tables: slow, simple,
 * and written from the rules alone. Instants are milliseconds since the first midnight of the
 * calendar, in its wall time, which has no change of the clocks.
 */

export const MINUTE = 60_000;
export const DAY = 86_400_000;
const MINUTES_PER_DAY = 1440;

/** A calendar as the minutes in which limits pass. */
export interface Minutes {
  readonly open: readonly boolean[];
  /** Open minutes of each day. */
  readonly perDay: readonly number[];
}

/** What a walk throws that comes to the end of the calendar. */
export const END_OF_CALENDAR = new Error('the calendar ends');

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const countedShifts = (hours: WeekdayHours): readonly string[] => {
  if (!('shifts' in hours)) return hours;
  return hours.counts ? hours.shifts : [];
};

const allShifts = (hours: WeekdayHours): readonly string[] =>
  'shifts' in hours ? hours.shifts : hours;

const weekdayOf = (date: string) => WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? 'sun';

const covers = (day: DaySpec, date: string): boolean =>
  'date' in day ? day.date === date : day.from <= date && date <= day.to;

const shiftsOn = ({ week, days }: WorkCalendarSpec, date: string): readonly string[] => {
  const special = days.find((day) => covers(day, date));
  if (special === undefined) return countedShifts(week[weekdayOf(date)]);
  if (special.status === 'off') return [];
  return special.shifts ?? allShifts(week[weekdayOf(special.replaces ?? date)]);
};

const minuteOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3, 5));

/** The minutes of a calendar from its first date on. */
export const minutesOf = (spec: WorkCalendarSpec, first: string, days: number): Minutes => {
  const perDay: number[] = [];
  const open = new Array<boolean>(days * MINUTES_PER_DAY).fill(false);
  for (let day = 0; day < days; day += 1) {
    const date = new Date(Date.parse(`${first}T00:00Z`) + day * DAY).toISOString().slice(0, 10);
    const midnight = day * MINUTES_PER_DAY;
    for (const shift of shiftsOn(spec, date)) {
      open.fill(true, midnight + minuteOf(shift), midnight + minuteOf(shift.slice(6)));
    }
    perDay.push(open.slice(midnight, midnight + MINUTES_PER_DAY).filter(Boolean).length);
  }
  return { open, perDay };
};

const isOpen = ({ open }: Minutes, minute: number): boolean => {
  const found = open[minute];
  if (found === undefined) throw END_OF_CALENDAR;
  return found;
};

export const dayOf = (ms: number): number => Math.floor(ms / DAY);

/** What a millisecond of an open minute weighs: one, or its share of the day in `whole` parts. */
export type Weight = (minutes: Minutes, day: number) => number;

/** A multiple of every length that a day of the test calendars has. */
const WHOLE_DAY = 30_240;

export const byTime: Weight = () => 1;
export const byShare: Weight = ({ perDay }, day) => WHOLE_DAY / (perDay[day] ?? 0);

/** The weight of one working day, counted in shares. */
export const DAY_OF_SHARES = WHOLE_DAY * MINUTE;

/** The weight of the open time from one instant to another. */
export const weightBetween = (
  minutes: Minutes,
  weight: Weight,
  { from, till }: Interval,
): number => {
  let sum = 0;
  for (let minute = Math.floor(from / MINUTE); minute * MINUTE < till; minute += 1) {
    if (!isOpen(minutes, minute)) continue;
    const passed = Math.min(till, (minute + 1) * MINUTE) - Math.max(from, minute * MINUTE);
    sum += passed * weight(minutes, dayOf(minute * MINUTE));
  }
  return sum;
};

/** The earliest instant by which so much has passed; the amount is more than nothing. */
export const walkOn = (minutes: Minutes, weight: Weight, from: number, amount: number): number => {
  let left = amount;
  for (let minute = Math.floor(from / MINUTE); ; minute += 1) {
    if (!isOpen(minutes, minute)) continue;
    const start = Math.max(from, minute * MINUTE);
    const perMs = weight(minutes, dayOf(start));
    const passing = ((minute + 1) * MINUTE - start) * perMs;
    if (passing >= left) return start + Math.ceil(left / perMs);
    left -= passing;
  }
};

/** The instant itself in open time, else the next opening. */
export const nextOpen = (minutes: Minutes, ms: number): number => {
  let minute = Math.floor(ms / MINUTE);
  if (isOpen(minutes, minute)) return ms;
  while (!isOpen(minutes, minute)) minute += 1;
  return minute * MINUTE;
};

/** The day itself when limits pass on it, else the next such day. */
export const workingDayFrom = ({ perDay }: Minutes, day: number): number => {
  for (let next = day; next < perDay.length; next += 1) if ((perDay[next] ?? 0) > 0) return next;
  throw END_OF_CALENDAR;
};

/** The n-th working day after a day, one by one. */
export const workingDayAfter = (minutes: Minutes, day: number, n: number): number => {
  let last = day;
  for (let counted = 0; counted < n; counted += 1) last = workingDayFrom(minutes, last + 1);
  return last;
};

/** The close of a working day. */
export const closeOf = (minutes: Minutes, day: number): number => {
  let minute = (day + 1) * MINUTES_PER_DAY - 1;
  while (!isOpen(minutes, minute)) minute -= 1;
  return (minute + 1) * MINUTE;
};
