import { failAll, type Result, succeed, within } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../limit/locale.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import { readCalendar } from '../calendar-input.ts';
import type { DossierReader, ProcedureReader } from '../dossier-reader.ts';
import { rememberLast } from '../remember-last.ts';

/** How requests turn what they hold into what functions take. */
export interface ServeContext {
  readonly locale: Locale;
  /** The calendar of the request, or that of the command. */
  readonly readCalendar: (input: unknown) => Result<WorkCalendar>;
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
  readonly calendar: WorkCalendar;
  readonly readDossier: DossierReader;
  readonly readProcedure: ProcedureReader;
  readonly locale: Locale;
}): ServeContext => {
  const read = rememberLast(readCalendar);
  return {
    locale: given.locale,
    readCalendar: under('calendar', (input) =>
      input === undefined ? succeed(given.calendar) : read(input),
    ),
    readProcedure: under('procedure', given.readProcedure),
    readDossier: under('dossier', given.readDossier),
  };
};
