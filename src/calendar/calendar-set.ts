import { errorOf } from '../base/error.ts';
import { type IssuePath, issueAt } from '../base/issue.ts';
import { kindOf } from '../base/kind-of.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** One calendar for all, or a default with the calendars of units that keep their own. */
export type CalendarSet =
  | WorkCalendar
  | {
      readonly default: WorkCalendar;
      readonly byUnit: { readonly [unit: string]: WorkCalendar };
    };

/** Refuses what untyped callers give in the place of a calendar: read as none, it would be passed over. */
const requireObject = <T>(value: T, path: IssuePath): T => {
  if (typeof value === 'object' && value !== null) return value;
  throw errorOf([
    issueAt(path, 'input.wrongType', { expected: 'object', received: kindOf(value) }),
  ]);
};

/**
 * The calendar of the dossier itself.
 *
 * @throws LienthongError `input.wrongType` when there is none
 */
export const defaultCalendarOf = (set: CalendarSet): WorkCalendar => {
  const given = requireObject(set, ['calendar']);
  return 'byUnit' in given ? requireObject(given.default, ['calendar', 'default']) : given;
};

/**
 * The calendar of a unit: its own, or that of the nearest of the units above it.
 *
 * @throws LienthongError `input.wrongType` when the one that is named for it is none
 */
export const calendarOfUnit = (
  set: CalendarSet,
  unitAndParents: readonly string[],
): WorkCalendar => {
  if (!('byUnit' in set)) return set;
  const byUnit = requireObject(set.byUnit, ['calendar', 'byUnit']);
  const owner = unitAndParents.find((unit) => Object.hasOwn(byUnit, unit));
  const own = owner === undefined ? undefined : byUnit[owner];
  return owner === undefined || own === undefined
    ? set.default
    : requireObject(own, ['calendar', 'byUnit', owner]);
};
