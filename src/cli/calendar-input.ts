import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { isObject, kindOf, shownOf } from '../base/kind-of.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import { tryBuildCalendar } from '../calendar/build-calendar.ts';
import type { CalendarOverlay } from '../calendar/calendar-overlay.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { tryExtendCalendar } from '../calendar/extend-calendar.ts';
import { vietnamCalendar } from '../calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar, WorkCalendarSpec } from '../calendar/work-calendar.ts';

/** The calendars that a file or a request can extend, by the name it gives. */
const CALENDARS_ABOVE: { readonly [name: string]: () => WorkCalendar } = {
  vietnam: vietnamCalendar,
};

const extendNamed = (name: unknown, overlay: object): Result<WorkCalendar> => {
  const above =
    typeof name === 'string' && Object.hasOwn(CALENDARS_ABOVE, name)
      ? CALENDARS_ABOVE[name]
      : undefined;
  if (above === undefined) {
    const data = { allowed: Object.keys(CALENDARS_ABOVE), received: shownOf(name) };
    return fail(issueAt(['extends'], 'input.notOneOf', data));
  }
  // Its shape is what `tryExtendCalendar` looks at first.
  return tryExtendCalendar(above(), overlay as CalendarOverlay);
};

/** The members of the calendar itself that are missing. */
const missingIn = (issues: readonly Issue[]): readonly string[] =>
  issues.flatMap((issue) =>
    issue.code === 'input.missing' && issue.path.length === 1 ? [issue.key] : [],
  );

const buildWhole = (input: unknown): Result<WorkCalendar> => {
  // Its shape is what `tryBuildCalendar` looks at first.
  const built = tryBuildCalendar(input as WorkCalendarSpec);
  if (built.ok) return built;
  const missing = missingIn(built.issues);
  if (missing.length === 0) return built;
  const others = built.issues.filter(
    (issue) => !(issue.code === 'input.missing' && issue.path.length === 1),
  );
  return failAll([issueAt([], 'calendar.specIncomplete', { missing }), ...others]);
};

/**
 * A calendar as files and requests write it: a whole spec, or with `extends` only what differs from
 * the national calendar.
 */
const readCalendar = (input: unknown): Result<WorkCalendar> => {
  if (!isObject(input) || !('extends' in input)) return buildWhole(input);
  const { extends: name, ...overlay } = input;
  return extendNamed(name, overlay);
};

const isSet = (input: unknown): input is Readonly<Record<string, unknown>> =>
  isObject(input) && 'byUnit' in input;

/** Whatever is wrong with a calendar of a set is told at its place in it. */
const readMember = (path: IssuePath, input: unknown): Result<WorkCalendar> => {
  const read = readCalendar(input);
  return read.ok ? read : failAll(within(path, read.issues));
};

/** A calendar for all, or `{ default, byUnit }` where units keep calendars of their own. */
export const readCalendarSet = (input: unknown): Result<CalendarSet> => {
  if (!isSet(input)) return readCalendar(input);
  const { default: forAll, byUnit, ...rest } = input;
  const [surplus] = Object.keys(rest);
  if (surplus !== undefined) {
    const known = ['default', 'byUnit'];
    return fail(issueAt([surplus], 'input.unknownKey', { key: surplus, known }));
  }
  if (!isObject(byUnit)) {
    const data = { expected: 'object', received: kindOf(byUnit) };
    return fail(issueAt(['byUnit'], 'input.wrongType', data));
  }
  const main = readMember(['default'], forAll);
  const own = Object.entries(byUnit).map(
    ([unit, calendar]) => [unit, readMember(['byUnit', unit], calendar)] as const,
  );
  const issues = [main, ...own.map(([, read]) => read)].flatMap((read) =>
    read.ok ? [] : read.issues,
  );
  if (!main.ok || issues.length > 0) return failAll(issues);
  const calendars = own.flatMap(([unit, read]) => (read.ok ? [[unit, read.value] as const] : []));
  return succeed({ default: main.value, byUnit: Object.fromEntries(calendars) });
};
