import type { IssuePath } from '../../base/issue.ts';
import { failAll, type Result, succeed, within } from '../../base/result.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { readCalendarSet } from '../calendar-input.ts';
import type { DossierReader, ProcedureReader } from '../dossier-reader.ts';
import { rememberLast } from '../remember-last.ts';

/** How requests turn what they hold into what functions take. */
export interface ServeContext {
  readonly locale: Locale;
  /** The calendars of the request, or those of the command. */
  readonly readCalendar: (input: unknown) => Result<CalendarSet>;
  readonly readProcedure: (input: unknown) => Result<Procedure>;
  readonly readDossier: (input: unknown) => Result<Dossier>;
  /** The calendars from which, and to which, a request goes over; those of the command as above. */
  readonly readCalendarBefore: (input: unknown) => Result<CalendarSet>;
  readonly readCalendarAfter: (input: unknown) => Result<CalendarSet>;
  /** One of the dossiers of a request about several, by its place in the list. */
  readonly readDossierAt: (place: number, input: unknown) => Result<Dossier>;
}

/** A reader whose issues have paths from the outside of the request. */
const under =
  <T>(path: IssuePath, read: (input: unknown) => Result<T>): ((input: unknown) => Result<T>) =>
  (input) => {
    const result = read(input);
    return result.ok ? result : failAll(within(path, result.issues));
  };

/** The context of one run of the command. */
export const serveContext = (given: {
  readonly calendar: CalendarSet;
  readonly readDossier: DossierReader;
  readonly readProcedure: ProcedureReader;
  readonly locale: Locale;
}): ServeContext => {
  const calendarAt = (key: string): ServeContext['readCalendar'] => {
    const read = rememberLast(readCalendarSet);
    return under([key], (input) => (input === undefined ? succeed(given.calendar) : read(input)));
  };
  return {
    locale: given.locale,
    readCalendar: calendarAt('calendar'),
    readCalendarBefore: calendarAt('from'),
    readCalendarAfter: calendarAt('to'),
    readProcedure: under(['procedure'], given.readProcedure),
    readDossier: under(['dossier'], given.readDossier),
    readDossierAt: (place, input) => under(['dossiers', place], given.readDossier)(input),
  };
};
