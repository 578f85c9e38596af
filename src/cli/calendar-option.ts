import { attempt } from '../base/error.ts';
import { tryBuildCalendar } from '../calendar/build-calendar.ts';
import { vietnamCalendar } from '../calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar, WorkCalendarSpec } from '../calendar/work-calendar.ts';
import type { Session } from './command.ts';
import { requireArgument, requireContent, usageError } from './failure.ts';
import type { OptionName } from './options.ts';
import { readJsonFile } from './read-file.ts';

/** The options that say which time counts. */
export const CALENDAR_OPTIONS: readonly OptionName[] = ['hours', 'calendar'];

/** The calendar of a file, or the national one with the given office hours. */
export const calendarOf = async (session: Session): Promise<WorkCalendar> => {
  const { calendar, hours } = session.options;
  if (calendar !== undefined && hours !== undefined) {
    throw usageError(({ faults }) => faults.optionsExclusive('calendar', 'hours'));
  }
  if (calendar !== undefined) {
    // Its shape is what `tryBuildCalendar` looks at first.
    const spec = (await readJsonFile(session, calendar)) as WorkCalendarSpec;
    return requireContent(calendar, tryBuildCalendar(spec));
  }
  return hours === undefined
    ? vietnamCalendar()
    : requireArgument(attempt(() => vietnamCalendar({ hours: hours.split(',') })));
};
