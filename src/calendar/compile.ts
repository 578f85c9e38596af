import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import {
  civilFieldsOf,
  type EpochDay,
  epochDayAt,
  epochDayOf,
  weekdayIndexOf,
} from '../time/civil-date.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarTable } from './calendar-table.ts';
import { countsLimits, runOf, shiftsOf, specialDaysOf, workedShiftsOf } from './special-days.ts';
import { type Timetable, timetableOf } from './timetable.ts';
import { LAST_LUNAR_YEAR } from './vietnam/lunar-dates.ts';
import { statutoryDays } from './vietnam/statutory-days.ts';
import { type DaySpec, WEEKDAYS, type WorkCalendar } from './work-calendar.ts';

/** A calendar that names no first date answers from here on. */
const DEFAULT_FIRST_DAY = epochDayOf(2000, 1, 1);

const CLOSED: Timetable = { shifts: [], minutes: 0, counts: true };

const firstDayOf = (calendar: WorkCalendar): EpochDay => {
  if (calendar.from !== undefined) return epochDayAt(calendar.from);
  const earliest = calendar.days.reduce(
    (least, special) => Math.min(least, runOf(special).from),
    DEFAULT_FIRST_DAY,
  );
  return epochDayOf(civilFieldsOf(earliest).year, 1, 1);
};

/** The days of the Labour Code after the announced ones; listed days stay as they are. */
const projectedDays = (confirmedDay: EpochDay): readonly DaySpec[] => {
  const days: DaySpec[] = [];
  for (let year = civilFieldsOf(confirmedDay).year; year <= LAST_LUNAR_YEAR; year += 1) {
    days.push(...statutoryDays(year).filter((special) => runOf(special).from > confirmedDay));
  }
  return days;
};

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

const leastCommonMultiple = (numbers: readonly number[]): number =>
  numbers.reduce((lcm, n) => (lcm / greatestCommonDivisor(lcm, n)) * n, 1);

/** Hands out one index for each distinct timetable. */
const timetableRegister = () => {
  const timetables: Timetable[] = [CLOSED];
  const indexByText = new Map<string, number>([[JSON.stringify(CLOSED), 0]]);
  return {
    timetables,
    indexOf: (timetable: Timetable): number => {
      const text = JSON.stringify(timetable);
      const known = indexByText.get(text);
      if (known !== undefined) return known;
      timetables.push(timetable);
      indexByText.set(text, timetables.length - 1);
      return timetables.length - 1;
    },
  };
};

/** Days between looks at the offset; two changes of the clocks are farther apart than this. */
const OFFSET_STRIDE_DAYS = 7;

/** The days on which the clocks change, in a zone where they do. */
const daysOfClockChange = (zone: Zone, firstDay: EpochDay, lastDay: EpochDay): EpochDay[] => {
  const offsetOn = (day: EpochDay): number => zone.offsetAt(day * MS_PER_DAY);
  const days: EpochDay[] = [];
  let before = offsetOn(firstDay);
  for (let day = firstDay; day <= lastDay; day += OFFSET_STRIDE_DAYS) {
    const after = offsetOn(day + OFFSET_STRIDE_DAYS);
    // The change may show in UTC a day beside its civil day, so one day is added at either end.
    if (after !== before) {
      for (let d = day - 1; d <= day + OFFSET_STRIDE_DAYS + 1; d += 1) days.push(d);
    }
    before = after;
  }
  return days;
};

/** The same shifts with the minutes that really pass in them on a day of clock change. */
const withElapsedMinutes = (timetable: Timetable, day: EpochDay, zone: Zone): Timetable => ({
  ...timetable,
  minutes: timetable.shifts.reduce((sum, { from, till }) => {
    const wall = day * MS_PER_DAY;
    const elapsed =
      zone.epochMsOf(wall + till * MS_PER_MINUTE) - zone.epochMsOf(wall + from * MS_PER_MINUTE);
    return sum + Math.round(elapsed / MS_PER_MINUTE);
  }, 0),
});

/**
 * Compiles a checked calendar. `project` carries the table on to the end of the lunar table even
 * when the calendar itself would refuse.
 */
export const compileCalendar = (
  calendar: WorkCalendar,
  zone: Zone,
  project: boolean,
): Result<CalendarTable> => {
  const confirmedDay = epochDayAt(calendar.confirmedThrough);
  const firstDay = firstDayOf(calendar);
  const lastDay = project
    ? Math.max(confirmedDay, epochDayOf(LAST_LUNAR_YEAR, 12, 31))
    : confirmedDay;
  const specialDays = specialDaysOf(
    project ? [...calendar.days, ...projectedDays(confirmedDay)] : calendar.days,
  );

  const register = timetableRegister();
  const size = Math.max(0, lastDay - firstDay + 1);
  const timetableIndexes = new Uint16Array(size);
  const weekIndexes = WEEKDAYS.map((weekday) => {
    const hours = calendar.week[weekday];
    return register.indexOf(timetableOf(shiftsOf(hours), countsLimits(hours)));
  });
  const mondayOffset = weekdayIndexOf(firstDay);
  for (let i = 0; i < size; i += 1) {
    timetableIndexes[i] = weekIndexes[(i + mondayOffset) % 7] ?? 0;
  }
  for (const [day, special] of specialDays) {
    if (day < firstDay || day > lastDay) continue;
    timetableIndexes[day - firstDay] =
      special.status === 'off'
        ? 0
        : register.indexOf(timetableOf(workedShiftsOf(calendar, special, day), true));
  }
  for (const day of daysOfClockChange(zone, firstDay, lastDay)) {
    if (day < firstDay || day > lastDay) continue;
    const usual = register.timetables[timetableIndexes[day - firstDay] ?? 0] ?? CLOSED;
    timetableIndexes[day - firstDay] = register.indexOf(withElapsedMinutes(usual, day, zone));
  }

  const { timetables } = register;
  const minutesThatCount = timetables.map(({ minutes, counts }) => (counts ? minutes : 0));
  const workingDaysBefore = new Int32Array(size + 1);
  const minutesBefore = new Int32Array(size + 1);
  let days = 0;
  let minutes = 0;
  for (let i = 0; i < size; i += 1) {
    const open = minutesThatCount[timetableIndexes[i] ?? 0] ?? 0;
    minutes += open;
    if (open > 0) days += 1;
    workingDaysBefore[i + 1] = days;
    minutesBefore[i + 1] = minutes;
  }
  const workingDays = new Int32Array(days);
  for (let i = 0; i < size; i += 1) {
    const rank = workingDaysBefore[i] ?? 0;
    if (workingDaysBefore[i + 1] !== rank) workingDays[rank] = firstDay + i;
  }

  const lengths = [...new Set(minutesThatCount.filter((length) => length > 0))];
  const partsPerDay = leastCommonMultiple(lengths) * MS_PER_MINUTE;
  // Past this, a place in the table could not be told exactly in parts of a day.
  if (partsPerDay * (days + 1) > Number.MAX_SAFE_INTEGER) {
    return fail(issueAt(['week'], 'calendar.timetablesTooUneven', { minutes: lengths }));
  }
  return succeed({
    calendar,
    zone,
    firstDay,
    lastDay,
    confirmedDay,
    workingDaysBefore,
    minutesBefore,
    workingDays,
    timetableIndexes,
    timetables,
    specialDays,
    partsPerDay,
  });
};
