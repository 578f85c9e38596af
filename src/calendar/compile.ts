import { issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { civilFieldsOf, type EpochDay, weekdayIndexOf } from '../time/civil-date.ts';
import { MS_PER_MINUTE } from '../time/units.ts';
import type { Zone } from '../time/zone.ts';
import { type CalendarRange, rangeOf } from './calendar-range.ts';
import type { CalendarTable } from './calendar-table.ts';
import { daysOfClockChange, withElapsedMinutes } from './clock-changes.ts';
import { countsLimits, runOf, shiftsOf, specialDaysOf, workedShiftsOf } from './special-days.ts';
import { type Timetable, timetableOf } from './timetable.ts';
import { LAST_LUNAR_YEAR } from './vietnam/lunar-dates.ts';
import { statutoryDays } from './vietnam/statutory-days.ts';
import { type DaySpec, WEEKDAYS, type WorkCalendar } from './work-calendar.ts';

const CLOSED: Timetable = { shifts: [], minutes: 0, counts: true, isUneven: false };

/** Where `CLOSED` stands among the timetables of every table. */
const CLOSED_INDEX = 0;

/** The days of the Labour Code after the announced ones. */
const projectedDays = (confirmedDay: EpochDay): readonly DaySpec[] => {
  const firstYear = civilFieldsOf(confirmedDay + 1).year;
  const years = Array.from({ length: LAST_LUNAR_YEAR - firstYear + 1 }, (_, i) => firstYear + i);
  return years.flatMap(statutoryDays).filter((special) => runOf(special).from > confirmedDay);
};

/** Hands out one index for each distinct timetable. */
const timetableRegister = () => {
  const timetables: Timetable[] = [CLOSED];
  const indexByText = new Map([[JSON.stringify(CLOSED), CLOSED_INDEX]]);
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

/** Everything that decides which timetable a day has. */
interface Days extends CalendarRange {
  readonly calendar: WorkCalendar;
  readonly zone: Zone;
  readonly specialDays: ReadonlyMap<EpochDay, DaySpec>;
}

type Timetables = Pick<CalendarTable, 'timetables' | 'timetableIndexes'>;

/** The timetable of each day: that of its weekday, unless the day is listed or the clocks change. */
const timetablesOf = ({ calendar, zone, specialDays, ...range }: Days): Timetables => {
  const { firstDay, lastDay } = range;
  const { timetables, indexOf } = timetableRegister();
  const ofWeekdays = WEEKDAYS.map((weekday) => {
    const hours = calendar.week[weekday];
    return indexOf(timetableOf(shiftsOf(hours), countsLimits(hours)));
  });
  const firstWeekday = weekdayIndexOf(firstDay);
  const timetableIndexes = new Uint16Array(lastDay - firstDay + 1);
  for (let i = 0; i < timetableIndexes.length; i += 1) {
    timetableIndexes[i] = ofWeekdays[(i + firstWeekday) % 7] ?? CLOSED_INDEX;
  }
  for (const [day, special] of specialDays) {
    if (day < firstDay || day > lastDay) continue;
    timetableIndexes[day - firstDay] =
      special.status === 'off'
        ? CLOSED_INDEX
        : indexOf(timetableOf(workedShiftsOf(calendar, special, day), true));
  }
  for (const day of daysOfClockChange(zone, range)) {
    const usual = timetables[timetableIndexes[day - firstDay] ?? CLOSED_INDEX] ?? CLOSED;
    timetableIndexes[day - firstDay] = indexOf(withElapsedMinutes(usual, day, zone));
  }
  return { timetables, timetableIndexes };
};

type Sums = Pick<CalendarTable, 'workingDaysBefore' | 'minutesBefore'>;

const prefixSumsOf = (timetableIndexes: Uint16Array, minutesOf: readonly number[]): Sums => {
  const workingDaysBefore = new Int32Array(timetableIndexes.length + 1);
  const minutesBefore = new Int32Array(timetableIndexes.length + 1);
  let days = 0;
  let minutes = 0;
  for (let i = 0; i < timetableIndexes.length; i += 1) {
    const open = minutesOf[timetableIndexes[i] ?? CLOSED_INDEX] ?? 0;
    minutes += open;
    if (open > 0) days += 1;
    workingDaysBefore[i + 1] = days;
    minutesBefore[i + 1] = minutes;
  }
  return { workingDaysBefore, minutesBefore };
};

/** The inverse of the sums: the k-th working day. */
const workingDaysOf = (firstDay: EpochDay, workingDaysBefore: Int32Array): Int32Array => {
  const workingDays = new Int32Array(workingDaysBefore.at(-1) ?? 0);
  let rank = 0;
  for (let i = 1; i < workingDaysBefore.length; i += 1) {
    if (workingDaysBefore[i] === rank) continue;
    workingDays[rank] = firstDay + i - 1;
    rank += 1;
  }
  return workingDays;
};

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

const leastCommonMultiple = (numbers: readonly number[]): number =>
  numbers.reduce((lcm, n) => (lcm / greatestCommonDivisor(lcm, n)) * n, 1);

/**
 * Compiles a checked calendar. `project` carries the table on to the end of the lunar table even
 * when the calendar itself would refuse.
 */
export const compileCalendar = (
  calendar: WorkCalendar,
  zone: Zone,
  project: boolean,
): Result<CalendarTable> => {
  const range = rangeOf(calendar, project);
  if (!range.ok) return range;
  const { firstDay, confirmedDay } = range.value;
  // Listed days come first: they stay as they are.
  const listed = project ? [...calendar.days, ...projectedDays(confirmedDay)] : calendar.days;
  const specialDays = specialDaysOf(listed);
  const { timetables, timetableIndexes } = timetablesOf({
    ...range.value,
    calendar,
    zone,
    specialDays,
  });
  const minutesOf = timetables.map(({ minutes, counts }) => (counts ? minutes : 0));
  const sums = prefixSumsOf(timetableIndexes, minutesOf);
  const workingDays = workingDaysOf(firstDay, sums.workingDaysBefore);
  const lengths = [...new Set(minutesOf.filter((minutes) => minutes > 0))];
  const partsPerDay = leastCommonMultiple(lengths) * MS_PER_MINUTE;
  // Past this, a place in the table could not be told exactly in parts of a day.
  if (partsPerDay * (workingDays.length + 1) > Number.MAX_SAFE_INTEGER) {
    return fail(issueAt(['week'], 'calendar.timetablesTooUneven', { minutes: lengths }));
  }
  return succeed({
    ...range.value,
    ...sums,
    calendar,
    zone,
    workingDays,
    minutesPerWorkingDay: (sums.minutesBefore.at(-1) ?? 0) / workingDays.length,
    timetableIndexes,
    timetables,
    specialDays,
    partsPerDay,
  });
};
