import { attempt, unwrap } from '../base/error.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { parseWith } from '../base/parse.ts';
import { failAll, type Result } from '../base/result.ts';
import { epochDayAt, formatCivilDate } from '../time/civil-date.ts';
import { type Interval, subtractFrom, unionOf } from '../time/interval.ts';
import { tableOf, tryBuildCalendar } from './build-calendar.ts';
import type { CalendarOverlay } from './calendar-overlay.ts';
import { calendarOverlaySchema } from './schema.ts';
import { countsLimits, hoursOnWeekday, runOf, shiftsOf } from './special-days.ts';
import { shiftFaults } from './timetable.ts';
import {
  type DaySpec,
  WEEKDAYS,
  type WeekdayHours,
  type WorkCalendar,
  type WorkCalendarSpec,
} from './work-calendar.ts';

type Week = WorkCalendarSpec['week'];

/** A day of the extended calendar, and which day of the overlay it is, if any. */
interface MergedDay {
  readonly day: DaySpec;
  readonly index?: number;
}

/** Whether limits pass on a weekday. */
const counts = (hours: WeekdayHours): boolean => countsLimits(hours) && shiftsOf(hours).length > 0;

const weekOf = (base: Week, { hours, week = {} }: CalendarOverlay): Week => {
  const own = WEEKDAYS.map((weekday) => {
    const above = base[weekday];
    return [weekday, week[weekday] ?? (counts(above) ? (hours ?? above) : above)] as const;
  });
  // One entry for each weekday, just made.
  return Object.fromEntries(own) as unknown as Week;
};

/** A run of days as a half-open interval of day numbers. */
const intervalOf = (day: DaySpec): Interval => {
  const { from, to } = runOf(day);
  return { from, till: to + 1 };
};

/** The same entry for other days. */
const overDays = (day: DaySpec, { from, till }: Interval): DaySpec => {
  // The keys of both forms are given, so that those of either can be taken off.
  const { date: _date, from: _from, to: _to, ...body } = { date: '', from: '', to: '', ...day };
  return till - from === 1
    ? { ...body, date: formatCivilDate(from) }
    : { ...body, from: formatCivilDate(from), to: formatCivilDate(till - 1) };
};

/** What the overlay leaves of a day or run of the calendar above. */
const leftOf = (day: DaySpec, taken: readonly Interval[]): readonly DaySpec[] => {
  const whole = intervalOf(day);
  const rest = subtractFrom(whole, taken);
  const [only] = rest;
  const isWhole = rest.length === 1 && only?.from === whole.from && only.till === whole.till;
  return isWhole ? [day] : rest.map((days) => overDays(day, days));
};

/** An office that is closed on a weekday is not open on the Saturday worked in its place. */
const isSwapWithoutHours = (week: Week, { kind, shifts, replaces }: DaySpec): boolean =>
  kind === 'swapWork' &&
  shifts === undefined &&
  replaces !== undefined &&
  !counts(hoursOnWeekday({ week }, epochDayAt(replaces)));

const mergeDays = (
  base: readonly DaySpec[],
  overlay: readonly DaySpec[],
  week: Week,
): readonly MergedDay[] => {
  const taken = unionOf(overlay.map(intervalOf));
  const kept = base
    .filter((day) => !isSwapWithoutHours(week, day))
    .flatMap((day) => leftOf(day, taken))
    .map((day): MergedDay => ({ day }));
  const merged = [...kept, ...overlay.map((day, index): MergedDay => ({ day, index }))];
  return merged.sort((a, b) => runOf(a.day).from - runOf(b.day).from);
};

/** The index of the overlay's day that gave up what a swap of the calendar above made up for. */
const indexOfReplaced = (overlay: readonly DaySpec[], swap: DaySpec): number => {
  const replaced = swap.replaces === undefined ? Number.NaN : epochDayAt(swap.replaces);
  return overlay.findIndex((day) => runOf(day).from <= replaced && replaced <= runOf(day).to);
};

/** Says of an issue about the extended calendar where it lies in the overlay. */
const inOverlay = (
  issue: Issue,
  merged: readonly MergedDay[],
  overlay: readonly DaySpec[],
): Issue => {
  const [list, position, ...rest] = issue.path;
  const entry = list === 'days' && typeof position === 'number' ? merged[position] : undefined;
  if (entry === undefined) return issue;
  const index = entry.index ?? indexOfReplaced(overlay, entry.day);
  // A day that is only listed above lost its hours to a weekday of the overlay.
  return { ...issue, path: index < 0 ? ['week'] : ['days', index, ...rest] };
};

const overlayFaults = ({ hours, days = [] }: CalendarOverlay): readonly Issue[] => [
  ...shiftFaults(hours ?? [], ['hours']),
  ...(hours?.length === 0 ? [issueAt(['hours'], 'calendar.withoutWorkingTime', {})] : []),
  ...days.flatMap(({ kind, source }, i) =>
    kind === 'closure' && (source ?? '').trim() === ''
      ? [issueAt(['days', i, 'source'], 'input.missing', { key: 'source' })]
      : [],
  ),
];

/**
 * `extendCalendar` as a `Result`; the paths of its issues lead into the overlay.
 *
 * @example
 * ```ts
 * const extended = tryExtendCalendar(calendar, { id: 'xa', version: '1', hours: [] });
 * extended.ok ? [] : extended.issues;
 * //=> [{ code: 'calendar.withoutWorkingTime', path: ['hours'] }]
 * ```
 */
export const tryExtendCalendar = (
  calendar: WorkCalendar,
  overlay: CalendarOverlay,
): Result<WorkCalendar> => {
  const table = attempt(() => tableOf(calendar));
  if (!table.ok) return table;
  const parsed = parseWith(calendarOverlaySchema, overlay);
  if (!parsed.ok) return parsed;
  const { id, version, days = [], confirmedThrough, beyond } = parsed.value;
  const faults = overlayFaults(parsed.value);
  if (faults.length > 0) return failAll(faults);
  const base = table.value.calendar;
  const week = weekOf(base.week, parsed.value);
  const merged = mergeDays(base.days, days, week);
  const spec: WorkCalendarSpec = {
    ...base,
    id,
    version,
    week,
    days: merged.map(({ day }) => day),
    ...(confirmedThrough === undefined ? {} : { confirmedThrough }),
    ...(beyond === undefined ? {} : { beyond }),
  };
  const built = tryBuildCalendar(spec, { zone: table.value.zone });
  return built.ok ? built : failAll(built.issues.map((issue) => inOverlay(issue, merged, days)));
};

/**
 * The calendar of a province or unit: that of the level above with its own hours, closures and
 * extra days. Everything it does not name stays as it is above, the time zone too.
 *
 * @param calendar the calendar above
 * @param overlay what differs; a `closure` must state its source
 * @throws LienthongError with `calendar.*`, `date.invalid` and `input.*` issues about the overlay
 * @example
 * ```ts
 * const commune = extendCalendar(vietnamCalendar(), {
 *   id: 'xa-demo', version: '1',
 *   week: { sat: { shifts: ['07:30-11:30'], counts: false } },
 *   days: [{
 *     date: '2026-09-15', status: 'off', kind: 'closure', name: 'Bão', source: 'Công điện 01/CĐ-UBND',
 *   }],
 * });
 * addWorkingDays('2026-09-14', 1, commune); //=> '2026-09-16'
 * ```
 */
export const extendCalendar = (calendar: WorkCalendar, overlay: CalendarOverlay): WorkCalendar =>
  unwrap(tryExtendCalendar(calendar, overlay));
