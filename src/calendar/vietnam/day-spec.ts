import { type CivilDate, epochDayAt, formatCivilDate } from '../../time/civil-date.ts';
import type { DaySpec } from '../work-calendar.ts';
import {
  type HolidayName,
  inLieuOf,
  SWAPPED_DAY_OFF,
  SWAPPED_WORKING_DAY,
} from './holiday-names.ts';

/** A single date with its entry; every row of the national calendar is of this form. */
export type SingleDaySpec = Extract<DaySpec, { readonly date: CivilDate }>;

export const holiday = (date: CivilDate, name: HolidayName): SingleDaySpec => ({
  date,
  status: 'off',
  kind: 'holiday',
  name,
});

/** A holiday of several days, both ends included, as one entry a day. */
export const holidays = (
  from: CivilDate,
  to: CivilDate,
  name: HolidayName,
): readonly SingleDaySpec[] => {
  const first = epochDayAt(from);
  return Array.from({ length: epochDayAt(to) - first + 1 }, (_, i) =>
    holiday(formatCivilDate(first + i), name),
  );
};

/** The day off in lieu of a holiday that fell on a weekly rest day. */
export const compensatory = (date: CivilDate, name: HolidayName): SingleDaySpec => ({
  date,
  status: 'off',
  kind: 'compensatory',
  name: inLieuOf(name),
});

/** The half of a swap that is off; alone only where the other half falls in another year. */
export const swapOff = (date: CivilDate): SingleDaySpec => ({
  date,
  status: 'off',
  kind: 'swapOff',
  name: SWAPPED_DAY_OFF,
});

/** The half of a swap that is worked, with the hours of the weekday it replaces. */
export const swapWork = (date: CivilDate, replaces: CivilDate): SingleDaySpec => ({
  date,
  status: 'work',
  kind: 'swapWork',
  name: SWAPPED_WORKING_DAY,
  replaces,
});

/** A weekday off and the rest day worked for it. */
export const swap = (off: CivilDate, worked: CivilDate): readonly SingleDaySpec[] => [
  swapOff(off),
  swapWork(worked, off),
];
