import { attempt } from '../base/error.ts';
import { failAll } from '../base/result.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { shiftFaults } from '../calendar/timetable.ts';
import { vietnamCalendar } from '../calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { readCalendarSet } from './calendar-input.ts';
import type { Session } from './command.ts';
import { readDataFile } from './data-file.ts';
import { requireArgument, requireContent, usageError } from './failure.ts';
import type { OptionName } from './options.ts';

/** The options that say which time counts. */
export const CALENDAR_OPTIONS: readonly OptionName[] = ['hours', 'calendar'];

const withHours = (text: string): WorkCalendar => {
  const hours = text.split(',');
  // The calendar would tell each fault again for every day of the week.
  const faults = shiftFaults(hours, ['--hours']);
  if (faults.length > 0) return requireArgument(failAll(faults));
  return requireArgument(attempt(() => vietnamCalendar({ hours })));
};

/** The calendars of a file, or the national one with the given office hours. */
export const calendarOf = async (session: Session): Promise<CalendarSet> => {
  const { calendar, hours } = session.options;
  if (calendar !== undefined && hours !== undefined) {
    throw usageError(({ faults }) => faults.hoursOfCalendar);
  }
  if (calendar !== undefined) {
    const { data, placed } = await readDataFile(session, calendar);
    const read = readCalendarSet(data);
    return requireContent(calendar, read.ok ? read : failAll(placed(read.issues)));
  }
  return hours === undefined ? vietnamCalendar() : withHours(hours);
};
