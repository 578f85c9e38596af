import { digestOf } from '../base/digest.ts';
import { errorOf, unwrap } from '../base/error.ts';
import { deepFreeze } from '../base/freeze.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { parseWith } from '../base/parse.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { epochDayAt } from '../time/civil-date.ts';
import { builtInZone, type Zone } from '../time/zone.ts';
import type { CalendarTable } from './calendar-table.ts';
import { compileCalendar } from './compile.ts';
import { calendarSpecSchema } from './schema.ts';
import { countsLimits, shiftsOf, specialDayFaults } from './special-days.ts';
import { shiftFaults } from './timetable.ts';
import { WEEKDAYS, type WorkCalendar, type WorkCalendarSpec } from './work-calendar.ts';

/** What `buildCalendar` takes beside the spec. */
export interface CalendarOptions {
  /** The zone of `timeZone`, when it is not built in: `ianaZone(id)` of `lienthong/zones`. */
  readonly zone?: Zone;
}

interface CompiledTables {
  readonly zone: Zone;
  readonly own: CalendarTable;
  projected?: CalendarTable;
}

/** Compiled tables beside the calendars; only a cache, rebuilt when a calendar comes from JSON. */
const tablesByCalendar = new WeakMap<WorkCalendar, CompiledTables>();

const weekFaults = (spec: WorkCalendarSpec): readonly Issue[] => {
  const shifts = WEEKDAYS.flatMap((day) =>
    shiftFaults(shiftsOf(spec.week[day]), ['week', day]),
  );
  const works = WEEKDAYS.some(
    (day) => countsLimits(spec.week[day]) && shiftsOf(spec.week[day]).length > 0,
  );
  return works ? shifts : [...shifts, issueAt(['week'], 'calendar.withoutWorkingTime', {})];
};

const rangeFaults = (spec: WorkCalendarSpec): readonly Issue[] =>
  spec.from !== undefined && epochDayAt(spec.from) > epochDayAt(spec.confirmedThrough)
    ? [
        issueAt(['from'], 'calendar.rangeReversed', {
          from: spec.from,
          to: spec.confirmedThrough,
        }),
      ]
    : [];

const zoneOf = (spec: WorkCalendarSpec, options: CalendarOptions): Result<Zone> => {
  const zone = options.zone?.id === spec.timeZone ? options.zone : builtInZone(spec.timeZone);
  return zone === undefined
    ? fail(issueAt(['timeZone'], 'calendar.zoneUnknown', { timeZone: spec.timeZone }))
    : succeed(zone);
};

/** `buildCalendar` as a `Result`, with every fault at once. */
export const tryBuildCalendar = (
  input: WorkCalendarSpec,
  options: CalendarOptions = {},
): Result<WorkCalendar> => {
  const parsed = parseWith(calendarSpecSchema, input);
  if (!parsed.ok) return parsed;
  const spec = parsed.value;
  const zone = zoneOf(spec, options);
  const faults = [
    ...weekFaults(spec),
    ...specialDayFaults(spec),
    ...rangeFaults(spec),
    ...(zone.ok ? [] : zone.issues),
  ];
  if (!zone.ok || faults.length > 0) return fail(...faults);
  const calendar = deepFreeze({ ...spec, digest: digestOf(spec) });
  const table = compileCalendar(calendar, zone.value, calendar.beyond === 'project');
  if (!table.ok) return table;
  tablesByCalendar.set(calendar, { zone: zone.value, own: table.value });
  return succeed(calendar);
};

/**
 * Checks a calendar and makes it ready to count with.
 *
 * @param spec weekly hours, special days, and the last date whose holidays are announced
 * @throws LienthongError with every `calendar.*` and `input.*` issue found
 * @example
 * ```ts
 * const office = ['07:30-11:30', '13:00-17:00'];
 * const calendar = buildCalendar({
 *   id: 'demo', version: '1', timeZone: 'Asia/Ho_Chi_Minh',
 *   week: { mon: office, tue: office, wed: office, thu: office, fri: office, sat: [], sun: [] },
 *   days: [{ date: '2025-04-30', status: 'off', kind: 'holiday', name: 'Ngày Chiến thắng' }],
 *   confirmedThrough: '2025-12-31',
 * });
 * addWorkingDays('2025-04-29', 1, calendar); //=> '2025-05-01'
 * ```
 */
export const buildCalendar = (
  spec: WorkCalendarSpec,
  options: CalendarOptions = {},
): WorkCalendar => unwrap(tryBuildCalendar(spec, options));

const compiledTablesOf = (calendar: WorkCalendar): CompiledTables => {
  const cached = tablesByCalendar.get(calendar);
  if (cached !== undefined) return cached;
  // A calendar that went through JSON: built anew, once, and kept beside this object too.
  const rebuilt = tablesByCalendar.get(buildCalendar(calendar));
  if (rebuilt === undefined) throw errorOf([]);
  tablesByCalendar.set(calendar, rebuilt);
  return rebuilt;
};

/** The compiled table of a calendar, as far as the calendar itself is willing to go. */
export const tableOf = (calendar: WorkCalendar): CalendarTable => compiledTablesOf(calendar).own;

/**
 * The compiled table that goes on by projection whatever the calendar says: a running dossier must
 * be answered for, and the answer is marked.
 */
export const projectedTableOf = (calendar: WorkCalendar): CalendarTable => {
  const compiled = compiledTablesOf(calendar);
  if (calendar.beyond === 'project') return compiled.own;
  compiled.projected ??= unwrap(compileCalendar(calendar, compiled.zone, true));
  return compiled.projected;
};
