import { digestOf } from '../base/digest.ts';
import { unwrap } from '../base/error.ts';
import { deepFreeze } from '../base/freeze.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { parseWith } from '../base/parse.ts';
import { fail, failAll, type Result, succeed } from '../base/result.ts';
import { builtInZone, type Zone } from '../time/zone.ts';
import { rangeOf } from './calendar-range.ts';
import type { CalendarTable } from './calendar-table.ts';
import { compileCalendar } from './compile.ts';
import { calendarSpecSchema } from './schema.ts';
import { specialDayFaults } from './special-day-faults.ts';
import { countsLimits, shiftsOf } from './special-days.ts';
import { shiftFaults } from './timetable.ts';
import { WEEKDAYS, type WorkCalendar, type WorkCalendarSpec } from './work-calendar.ts';

/** What `buildCalendar` takes beside the spec. */
export interface CalendarOptions {
  /**
   * The zone of `timeZone`, when it is not built in: `ianaZone(id)` of `lienthong/zones`. Such a
   * calendar, read back from JSON, must be built again with its zone.
   */
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
  const shifts = WEEKDAYS.flatMap((day) => shiftFaults(shiftsOf(spec.week[day]), ['week', day]));
  const works = WEEKDAYS.some(
    (day) => countsLimits(spec.week[day]) && shiftsOf(spec.week[day]).length > 0,
  );
  return works ? shifts : [...shifts, issueAt(['week'], 'calendar.withoutWorkingTime', {})];
};

const zoneOf = (spec: WorkCalendarSpec, options: CalendarOptions): Result<Zone> => {
  const zone = options.zone?.id === spec.timeZone ? options.zone : builtInZone(spec.timeZone);
  return zone === undefined
    ? fail(issueAt(['timeZone'], 'calendar.zoneUnknown', { timeZone: spec.timeZone }))
    : succeed(zone);
};

interface BuiltCalendar {
  readonly calendar: WorkCalendar;
  readonly tables: CompiledTables;
}

/** Checks the values of a spec whose shape is right. */
const tryBuildSpec = (spec: WorkCalendarSpec, options: CalendarOptions): Result<BuiltCalendar> => {
  const project = spec.beyond === 'project';
  const zone = zoneOf(spec, options);
  const range = rangeOf(spec, project);
  const faults = [
    ...weekFaults(spec),
    ...specialDayFaults(spec),
    ...(range.ok ? [] : range.issues),
    ...(zone.ok ? [] : zone.issues),
  ];
  if (!zone.ok || faults.length > 0) return failAll(faults);
  const calendar = deepFreeze({ ...spec, digest: digestOf(spec) });
  const own = compileCalendar(calendar, zone.value, project);
  return own.ok ? succeed({ calendar, tables: { zone: zone.value, own: own.value } }) : own;
};

const tryBuild = (input: WorkCalendarSpec, options: CalendarOptions): Result<BuiltCalendar> => {
  const parsed = parseWith(calendarSpecSchema, input);
  return parsed.ok ? tryBuildSpec(parsed.value, options) : parsed;
};

const calendarOf = ({ calendar, tables }: BuiltCalendar): WorkCalendar => {
  tablesByCalendar.set(calendar, tables);
  return calendar;
};

/**
 * `buildCalendar` as a `Result`, with every fault at once.
 *
 * @example
 * ```ts
 * const built = tryBuildCalendar({ ...spec, confirmedThrough: '31/12/2026' });
 * built.ok ? [] : built.issues.map(({ code }) => code); //=> ['date.invalid']
 * ```
 */
export const tryBuildCalendar = (
  input: WorkCalendarSpec,
  options: CalendarOptions = {},
): Result<WorkCalendar> => {
  const built = tryBuild(input, options);
  return built.ok ? succeed(calendarOf(built.value)) : built;
};

/**
 * As `buildCalendar`, for a spec that the library itself has put together: it needs no look at its
 * shape, and it is frozen as it is.
 */
export const buildOwnCalendar = (spec: WorkCalendarSpec): WorkCalendar =>
  calendarOf(unwrap(tryBuildSpec(spec, {})));

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

const findOrCompile = (calendar: WorkCalendar): CompiledTables => {
  const cached = tablesByCalendar.get(calendar);
  if (cached !== undefined) return cached;
  // A calendar that went through JSON: built anew, once, and kept beside this object.
  const { tables } = unwrap(tryBuild(calendar, {}));
  tablesByCalendar.set(calendar, tables);
  return tables;
};

/** The last calendar asked for: most hosts count in one. Only a cache before the cache. */
let last: { readonly calendar: WorkCalendar; readonly tables: CompiledTables } | undefined;

const compiledTablesOf = (calendar: WorkCalendar): CompiledTables => {
  if (last?.calendar !== calendar) last = { calendar, tables: findOrCompile(calendar) };
  return last.tables;
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
