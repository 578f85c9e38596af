import { attempt } from '../base/error.ts';
import { failAll } from '../base/result.ts';
import { shiftFaults } from '../calendar/timetable.ts';
import { vietnamCalendar } from '../calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { readCalendar } from './calendar-input.ts';
import type { Session } from './command.ts';
import { requireArgument, requireContent, usageError } from './failure.ts';
import type { OptionName } from './options.ts';
import { readJsonFile } from './read-file.ts';

/** The options that say which time counts. */
export const CALENDAR_OPTIONS: readonly OptionName[] = ['hours', 'calendar'];

const withHours = (text: string): WorkCalendar => {
  const hours = text.split(',');
  // The calendar would tell each fault again for every day of the week.
  const faults = shiftFaults(hours, ['--hours']);
  if (faults.length > 0) return requireArgument(failAll(faults));
  return requireArgument(attempt(() => vietnamCalendar({ hours })));
};

/** The calendar of a file, or the national one with the given office hours. */
export const calendarOf = async (session: Session): Promise<WorkCalendar> => {
  const { calendar, hours } = session.options;
  if (calendar !== undefined && hours !== undefined) {
    throw usageError(({ faults }) => faults.hoursOfCalendar);
  }
  if (calendar !== undefined) {
    return requireContent(calendar, readCalendar(await readJsonFile(session, calendar)));
  }
  return hours === undefined ? vietnamCalendar() : withHours(hours);
};
