import type { CalendarSet } from '../../calendar/calendar-set.ts';
import type { CivilDate } from '../../time/civil-date.ts';
import type { InstantInput } from '../../time/instant.ts';

/** How often, from 0 to 1, something happens that should not, or not every day. */
export interface Habits {
  /** A step takes longer than its limit. */
  readonly late: number;
  /** A step or wait ends otherwise than usual: a supplement is asked for, the dossier is refused. */
  readonly unusual: number;
  /** A step is interrupted by something that the procedure does not foresee. */
  readonly paused: number;
  /** Nobody answers, and a wait runs out, or is over only after its bound. */
  readonly unanswered: number;
  /** The applicant takes the dossier back before it is done. */
  readonly withdrawn: number;
}

/** An ordinary office. */
export const USUAL_HABITS: Habits = {
  late: 0.12,
  unusual: 0.15,
  paused: 0.03,
  unanswered: 0.25,
  withdrawn: 0.02,
};

/** From what a dossier is made up. */
export interface RandomDossierOptions {
  /** A whole number; the same seed makes the same dossier. */
  readonly seed: number;
  readonly calendar: CalendarSet;
  /** First and last date of receipt. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Nothing happens after it: what is not done by then is left undone. */
  readonly until?: InstantInput;
  /** The dossier's code; `HS-0001` unless said. */
  readonly id?: string;
  /** The column of limits; any that applies unless said. */
  readonly variant?: string;
  /** What differs from an ordinary office. */
  readonly habits?: Partial<Habits>;
}
