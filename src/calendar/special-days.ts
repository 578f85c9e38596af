import { type EpochDay, epochDayAt, weekdayIndexOf } from '../time/civil-date.ts';
import {
  type DaySpec,
  type Shift,
  WEEKDAYS,
  type WeekdayHours,
  type WorkCalendarSpec,
} from './work-calendar.ts';

/** First and last day of a run; equal for a single day. */
export interface DayRun {
  readonly from: EpochDay;
  readonly to: EpochDay;
}

export const runOf = (special: DaySpec): DayRun => {
  if (!('date' in special)) return { from: epochDayAt(special.from), to: epochDayAt(special.to) };
  const day = epochDayAt(special.date);
  return { from: day, to: day };
};

export const hoursOnWeekday = (
  { week }: Pick<WorkCalendarSpec, 'week'>,
  day: EpochDay,
): WeekdayHours => week[WEEKDAYS[weekdayIndexOf(day)] ?? 'mon'];

export const shiftsOf = (hours: WeekdayHours): readonly Shift[] =>
  'shifts' in hours ? hours.shifts : hours;

export const countsLimits = (hours: WeekdayHours): boolean => !('shifts' in hours) || hours.counts;

/**
 * The hours of a day marked as worked: its own, or those of the weekday it replaces, or those of
 * its own weekday.
 */
export const workedShiftsOf = (
  spec: WorkCalendarSpec,
  special: DaySpec,
  day: EpochDay,
): readonly Shift[] => {
  if (special.shifts !== undefined) return special.shifts;
  const model = special.replaces === undefined ? day : epochDayAt(special.replaces);
  return shiftsOf(hoursOnWeekday(spec, model));
};

/** The days that depart from the week, by day number. A later entry for a day is ignored. */
export const specialDaysOf = (days: readonly DaySpec[]): ReadonlyMap<EpochDay, DaySpec> => {
  const byDay = new Map<EpochDay, DaySpec>();
  for (const special of days) {
    const { from, to } = runOf(special);
    for (let day = from; day <= to; day += 1) if (!byDay.has(day)) byDay.set(day, special);
  }
  return byDay;
};
