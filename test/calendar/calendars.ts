import fc from 'fast-check';
import { buildCalendar } from '../../src/calendar/build-calendar.ts';
import type {
  DaySpec,
  Shift,
  WeekdayHours,
  WorkCalendar,
  WorkCalendarSpec,
} from '../../src/calendar/work-calendar.ts';
import { formatCivilDate } from '../../src/time/civil-date.ts';

/** Eight hours in two shifts. */
export const OFFICE_HOURS: readonly Shift[] = ['07:30-11:30', '13:00-17:00'];

/** Seven hours. */
export const SHORT_HOURS: readonly Shift[] = ['08:00-11:30', '13:30-17:00'];

export const weekOf = (
  hours: readonly Shift[],
  sat: WeekdayHours = [],
  sun: WeekdayHours = [],
): WorkCalendarSpec['week'] => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat,
  sun,
});

/** A plain Vietnamese week without holidays from 2024 to 2030, and what a test changes in it. */
export const specWith = (parts: Partial<WorkCalendarSpec> = {}): WorkCalendarSpec => ({
  id: 'test',
  version: '1',
  timeZone: 'Asia/Ho_Chi_Minh',
  week: weekOf(OFFICE_HOURS),
  days: [],
  from: '2024-01-01',
  confirmedThrough: '2030-12-31',
  ...parts,
});

export const calendarWith = (parts: Partial<WorkCalendarSpec> = {}): WorkCalendar =>
  buildCalendar(specWith(parts));

/** A calendar with room on either side of the days of the tests, for sums that reach far. */
export const wideCalendarWith = (parts: Partial<WorkCalendarSpec> = {}): WorkCalendar =>
  calendarWith({ from: '2020-01-01', confirmedThrough: '2034-12-31', ...parts });

export const off = (date: string, kind: DaySpec['kind'] = 'holiday'): DaySpec => ({
  date,
  status: 'off',
  kind,
  name: 'off',
});

/** Days of 2024–2026, as numbers and as dates, well inside the test calendars. */
const FIRST_TEST_DAY = 19_800; // 2024-03-18
const LAST_TEST_DAY = 20_800; // 2026-12-13

export const testDay = fc.integer({ min: FIRST_TEST_DAY, max: LAST_TEST_DAY });

export const testDate = testDay.map(formatCivilDate);

const MS_PER_DAY = 86_400_000;
const MS_PER_SECOND = 1000;

/** Instants on whole seconds, in and outside office hours; some on the edges of shifts. */
export const testInstant = fc
  .tuple(
    testDay,
    fc.oneof(
      fc.integer({ min: 0, max: 86_399 }),
      fc.constantFrom('00:00', '07:30', '11:30', '13:00', '15:00', '17:00').map((time) => {
        const [hours = 0, minutes = 0] = time.split(':').map(Number);
        return hours * 3600 + minutes * 60;
      }),
    ),
  )
  // 07:00 is midnight in UTC.
  .map(([day, seconds]) => day * MS_PER_DAY + (seconds - 7 * 3600) * MS_PER_SECOND);

/** Calendars that differ in what a day is. */
const WEEKS: readonly WorkCalendarSpec['week'][] = [
  weekOf(OFFICE_HOURS),
  weekOf(SHORT_HOURS),
  weekOf(OFFICE_HOURS, ['07:30-11:30']),
  weekOf(OFFICE_HOURS, { shifts: ['07:30-11:30'], counts: false }),
  weekOf(['07:00-11:30', '13:30-17:00'], ['07:00-11:00'], {
    shifts: ['08:00-10:00'],
    counts: false,
  }),
];

const uniqueDays = fc.uniqueArray(testDay, { maxLength: 60 });

/** Days off here and there, alone and in clusters. */
export const randomHolidays: fc.Arbitrary<readonly DaySpec[]> = uniqueDays.map((days) =>
  days.map((day) => off(formatCivilDate(day))),
);

/** A calendar of one of the weeks with random holidays. */
export const anyCalendar: fc.Arbitrary<WorkCalendar> = fc
  .tuple(fc.constantFrom(...WEEKS), randomHolidays)
  .map(([week, days]) => wideCalendarWith({ week, days }));
