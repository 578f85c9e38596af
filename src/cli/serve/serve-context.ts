import { failAll, type Result, succeed, within } from '../../base/result.ts';
import { tryBuildCalendar } from '../../calendar/build-calendar.ts';
import type { WorkCalendar, WorkCalendarSpec } from '../../calendar/work-calendar.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { Locale } from '../../limit/locale.ts';
import { tryDefineProcedure } from '../../procedure/define-procedure.ts';
import type { Procedure } from '../../procedure/procedure.ts';
import type { DossierReader } from '../dossier-reader.ts';
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
  readonly locale: Locale;
}): ServeContext => {
  // Its shape is what `tryBuildCalendar` looks at first.
  const build = rememberLast((input) => tryBuildCalendar(input as WorkCalendarSpec));
  return {
    locale: given.locale,
    readCalendar: under('calendar', (input) =>
      input === undefined ? succeed(given.calendar) : build(input),
    ),
    readProcedure: under('procedure', rememberLast(tryDefineProcedure)),
    readDossier: under('dossier', given.readDossier),
  };
};
