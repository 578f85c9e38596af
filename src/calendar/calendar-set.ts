import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { kindOf } from '../base/kind-of.ts';
import type { WorkCalendar } from './work-calendar.ts';

/** One calendar for all, or a default with the calendars of units that keep their own. */
export type CalendarSet =
  | WorkCalendar
  | {
      readonly default: WorkCalendar;
      readonly byUnit: { readonly [unit: string]: WorkCalendar };
    };

/**
 * The calendar of the dossier itself.
 *
 * @throws LienthongError `input.wrongType` when there is none, the slip that untyped callers make
 */
export const defaultCalendarOf = (set: CalendarSet): WorkCalendar => {
  if (typeof set !== 'object' || set === null) {
    const data = { expected: 'object', received: kindOf(set) };
    throw errorOf([issueAt(['calendar'], 'input.wrongType', data)]);
  }
  return 'byUnit' in set ? set.default : set;
};

/** The calendar of a unit: its own, or that of the nearest of the units above it. */
export const calendarOfUnit = (
  set: CalendarSet,
  unitAndParents: readonly string[],
): WorkCalendar => {
  if (!('byUnit' in set)) return set;
  const owner = unitAndParents.find((unit) => Object.hasOwn(set.byUnit, unit));
  return (owner === undefined ? undefined : set.byUnit[owner]) ?? set.default;
};
