import { type Issue, issueAt } from '../base/issue.ts';
import { isObject, shownOf } from '../base/kind-of.ts';
import { fail, failAll, type Result } from '../base/result.ts';
import { tryBuildCalendar } from '../calendar/build-calendar.ts';
import type { CalendarOverlay } from '../calendar/calendar-overlay.ts';
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
export const readCalendar = (input: unknown): Result<WorkCalendar> => {
  if (!isObject(input) || !('extends' in input)) return buildWhole(input);
  const { extends: name, ...overlay } = input;
  return extendNamed(name, overlay);
};
