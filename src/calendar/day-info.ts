import { unwrap } from '../base/error.ts';
import {
  type CivilDate,
  type EpochDay,
  formatCivilDate,
  parseCivilDate,
  weekdayIndexOf,
} from '../time/civil-date.ts';
import { tableOf } from './build-calendar.ts';
import type { CalendarTable } from './calendar-table.ts';
import { isWorkingEpochDay } from './day-shifts.ts';
import { certaintyOn } from './reach.ts';
import { hoursOnWeekday, shiftsOf, workedShiftsOf } from './special-days.ts';
import type { Certainty, DayKind, DayName, DaySpec, Shift, WorkCalendar } from './work-calendar.ts';

/** Why a date is worked or not, where it is not an ordinary working weekday. */
export interface DayReason {
  /** `weeklyRest` a rest day of the week; `openWithoutCounting` a desk open while limits stand. */
  readonly kind: DayKind | 'weeklyRest' | 'openWithoutCounting';
  readonly name: DayName;
  readonly source?: string;
}

/** What a calendar says of one date. */
export interface DayInfo {
  readonly date: CivilDate;
  /** Whether limits pass. */
  readonly working: boolean;
  readonly shifts: readonly Shift[];
  readonly reason?: DayReason;
  readonly certainty: Certainty;
}

const WEEKLY_REST_NAMES: readonly DayName[] = [
  { vi: 'thứ Hai', en: 'Monday' },
  { vi: 'thứ Ba', en: 'Tuesday' },
  { vi: 'thứ Tư', en: 'Wednesday' },
  { vi: 'thứ Năm', en: 'Thursday' },
  { vi: 'thứ Sáu', en: 'Friday' },
  { vi: 'thứ Bảy', en: 'Saturday' },
  { vi: 'Chủ nhật', en: 'Sunday' },
];

const reasonOfSpecial = ({ kind, name, source }: DaySpec): DayReason => ({
  kind,
  name,
  ...(source === undefined ? {} : { source }),
});

const reasonOf = (
  table: CalendarTable,
  day: EpochDay,
  shifts: readonly Shift[],
): DayReason | undefined => {
  const special = table.specialDays.get(day);
  if (special !== undefined) return reasonOfSpecial(special);
  if (isWorkingEpochDay(table, day)) return undefined;
  const name = WEEKLY_REST_NAMES[weekdayIndexOf(day)] ?? '';
  return { kind: shifts.length === 0 ? 'weeklyRest' : 'openWithoutCounting', name };
};

const shiftsOn = (table: CalendarTable, day: EpochDay): readonly Shift[] => {
  const special = table.specialDays.get(day);
  if (special === undefined) return shiftsOf(hoursOnWeekday(table.calendar, day));
  return special.status === 'off' ? [] : workedShiftsOf(table.calendar, special, day);
};

/** `dayInfo` on a day number within the table. */
export const dayInfoOn = (table: CalendarTable, day: EpochDay): DayInfo => {
  const shifts = shiftsOn(table, day);
  const reason = reasonOf(table, day, shifts);
  return {
    date: formatCivilDate(day),
    working: isWorkingEpochDay(table, day),
    shifts,
    ...(reason === undefined ? {} : { reason }),
    certainty: certaintyOn(table, day),
  };
};

/**
 * What a calendar says of one date: whether limits pass, the hours, and the reason with its source.
 *
 * @throws LienthongError `date.invalid`, `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * dayInfo('2026-11-24', vietnamCalendar()).reason?.kind; //=> 'holiday'
 * ```
 */
export const dayInfo = (date: CivilDate, calendar: WorkCalendar): DayInfo =>
  dayInfoOn(tableOf(calendar), unwrap(parseCivilDate(date, ['date'])));
