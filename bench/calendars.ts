/** The calendars that the contenders count with. */
import { buildCalendar, tableOf } from '../src/calendar/build-calendar.ts';
import type { CalendarTable } from '../src/calendar/calendar-table.ts';
import { isWorkingEpochDay } from '../src/calendar/day-shifts.ts';
import { vietnamCalendar } from '../src/calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar, WorkCalendarSpec } from '../src/calendar/work-calendar.ts';
import { formatCivilDate, weekdayIndexOf } from '../src/time/civil-date.ts';
import { timeOnce } from './harness.ts';

/** 2011–2050: 16 years as decided, 24 by the Labour Code. */
export const fortyYears = (): WorkCalendar => vietnamCalendar({ from: '2011-01-01' });

/** The first calendar that this process builds, before anything is warm. */
export const firstBuildMs = timeOnce(fortyYears);

/** The last weekday that people work on, counted from Monday. */
const FRIDAY = 4;

/** Weekdays that are off: all that the other libraries can be told of a calendar. */
const holidaysOf = (table: CalendarTable): readonly string[] => {
  const dates: string[] = [];
  for (let day = table.firstDay; day <= table.confirmedDay; day += 1) {
    if (weekdayIndexOf(day) <= FRIDAY && !isWorkingEpochDay(table, day)) {
      dates.push(formatCivilDate(day));
    }
  }
  return dates;
};

/** The days off of Vietnam 2010–2026 that fall on Monday to Friday. */
export const HOLIDAYS = holidaysOf(tableOf(vietnamCalendar()));

export const SHIFTS = [
  { start: '07:30', end: '11:30' },
  { start: '13:00', end: '17:00' },
] as const;

const office = SHIFTS.map(({ start, end }) => `${start}-${end}`);

const weekdaysSpec = (holidays: readonly string[], to: string): WorkCalendarSpec => ({
  id: 'bench',
  version: '1',
  timeZone: 'Asia/Ho_Chi_Minh',
  week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
  days: holidays.map((date) => ({ date, status: 'off', kind: 'holiday', name: 'Nghỉ lễ' })),
  from: '2010-01-01',
  confirmedThrough: to,
});

/** Monday to Friday less those days; swapped Saturdays are beyond the other libraries. */
export const sharedCalendar = (): WorkCalendar =>
  buildCalendar(weekdaysSpec(HOLIDAYS, '2026-12-31'));

/** Bytes of the compiled tables of a calendar. */
export const tableBytesOf = (calendar: WorkCalendar): number => {
  const { workingDaysBefore, minutesBefore, workingDays, timetableIndexes } = tableOf(calendar);
  return [workingDaysBefore, minutesBefore, workingDays, timetableIndexes].reduce(
    (bytes, { byteLength }) => bytes + byteLength,
    0,
  );
};
