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
}

/** A reader whose issues have paths from the outside of the request. */
const under =
  <T>(key: string, read: (input: unknown) => Result<T>): ((input: unknown) => Result<T>) =>
  (input) => {
    const result = read(input);
    return result.ok ? result : failAll(within([key], result.issues));
  };

/** The context of one run of the command. */
export const serveContext = (given: {
  readonly calendar: CalendarSet;
  readonly readDossier: DossierReader;
  readonly readProcedure: ProcedureReader;
  readonly locale: Locale;
}): ServeContext => {
  const read = rememberLast(readCalendarSet);
  return {
    locale: given.locale,
    readCalendar: under('calendar', (input) =>
      input === undefined ? succeed(given.calendar) : read(input),
    ),
    readProcedure: under('procedure', given.readProcedure),
    readDossier: under('dossier', given.readDossier),
  };
};
