import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { type EpochDay, epochDayAt, formatCivilDate, weekdayIndexOf } from '../time/civil-date.ts';
import { shiftFaults } from './timetable.ts';
import {
  type DaySpec,
  type Shift,
  WEEKDAYS,
  type WeekdayHours,
  type WorkCalendarSpec,
} from './work-calendar.ts';

/** A closure or a holiday run longer than ten years is a slip of the pen. */
const LONGEST_RUN_DAYS = 3660;

/** First and last day of a day spec; equal for a single day. */
export const runOf = (day: DaySpec): { readonly from: EpochDay; readonly to: EpochDay } =>
  'date' in day
    ? { from: epochDayAt(day.date), to: epochDayAt(day.date) }
    : { from: epochDayAt(day.from), to: epochDayAt(day.to) };

export const hoursOnWeekday = (spec: WorkCalendarSpec, day: EpochDay): WeekdayHours =>
  spec.week[WEEKDAYS[weekdayIndexOf(day)] ?? 'mon'];

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

const runFault = (special: DaySpec, path: IssuePath): Issue | undefined => {
  if ('date' in special) return undefined;
  const { from, to } = runOf(special);
  const data = { from: special.from, to: special.to };
  if (to < from) return issueAt(path, 'calendar.rangeReversed', data);
  return to - from > LONGEST_RUN_DAYS ? issueAt(path, 'calendar.rangeTooLong', data) : undefined;
};

/** Two runs that meet on a day, found over the sorted runs. */
const doubleFaults = (days: readonly DaySpec[], path: IssuePath): readonly Issue[] => {
  const runs = days.map((special, index) => ({ ...runOf(special), index }));
  runs.sort((a, b) => a.from - b.from);
  let covered = Number.NEGATIVE_INFINITY;
  return runs.flatMap(({ from, to, index }) => {
    const twice = from <= covered;
    covered = Math.max(covered, to);
    return twice
      ? [issueAt([...path, index], 'calendar.dayTwice', { date: formatCivilDate(from) })]
      : [];
  });
};

/** A worked day needs hours, and a swap needs a day off that it makes up for. */
const workedFaults = (
  spec: WorkCalendarSpec,
  special: DaySpec,
  byDay: ReadonlyMap<EpochDay, DaySpec>,
  path: IssuePath,
): readonly Issue[] => {
  if (special.status === 'off') return [];
  const { from } = runOf(special);
  const date = formatCivilDate(from);
  if (special.kind === 'swapWork') {
    const replaced = special.replaces === undefined ? undefined : epochDayAt(special.replaces);
    const givenUp = replaced === undefined ? undefined : byDay.get(replaced);
    if (givenUp?.status !== 'off') {
      return [issueAt(path, 'calendar.swapReplacesNothing', { date })];
    }
  }
  return workedShiftsOf(spec, special, from).length === 0
    ? [issueAt(path, 'calendar.workDayWithoutShifts', { date })]
    : [];
};

/** Everything wrong with the list of special days. */
export const specialDayFaults = (spec: WorkCalendarSpec): readonly Issue[] => {
  const path = ['days'];
  const runs = spec.days.flatMap((special, i) => runFault(special, [...path, i]) ?? []);
  if (runs.length > 0) return runs;
  const byDay = specialDaysOf(spec.days);
  return [
    ...doubleFaults(spec.days, path),
    ...spec.days.flatMap((special, i) => [
      ...shiftFaults(special.shifts ?? [], [...path, i, 'shifts']),
      ...workedFaults(spec, special, byDay, [...path, i]),
    ]),
  ];
};
