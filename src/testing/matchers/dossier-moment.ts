import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { InstantInput } from '../../time/instant.ts';

/** A dossier with all that is needed to look at it: a scenario, or a host's own three values. */
export interface DossierMoment {
  readonly dossier: Dossier;
  readonly now: InstantInput;
  readonly calendar: CalendarSet;
}
