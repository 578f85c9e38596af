import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';

/** Every kind of violation that a look at a dossier can find: `area.fact`. */
export type ViolationCode =
  /** A request for supplements beyond those that the law allows. */
  | 'supplement.tooMany'
  /** A request for supplements after the time for it was over. */
  | 'supplement.tooLate'
  /** A new date for the result beyond those that the law allows. */
  | 'reappointment.tooMany'
  /**
   * More time was given when the dossier was overdue, or to a step (`visit`) whose own time was over;
   * that clock it did not move.
   */
  | 'extension.afterDue'
  /** Another column of limits was chosen when the dossier was overdue; it moved nothing. */
  | 'reclassification.afterDue'
  /** The dossier was stopped for a reason that only another law knows, and none was named. */
  | 'pause.withoutBasis'
  /** A wait or a branch was ended for its time being over, before it was. */
  | 'expiry.tooEarly'
  /** A request for supplements that the procedure does not foresee, past the one-stop desk. */
  | 'supplement.pastTheDesk'
  /** No apology went out although the limit is over. */
  | 'apology.missing'
  /** The apology went out after the time for it. */
  | 'apology.tooLate'
  /** No other date for the result was named although the limit is over. */
  | 'newDate.missing'
  /** Another date for the result was named after the time for it. */
  | 'newDate.tooLate'
  /** A refusal was told after the limit of the dossier. */
  | 'refusal.tooLate'
  /** The one-stop desk did not hand the file on in time. */
  | 'transfer.tooLate'
  /** An event was entered on a later day than it happened. */
  | 'entry.late';

/** Something that was done against the rules. It is kept and reported, never refused. Plain data. */
export interface Violation {
  readonly code: ViolationCode;
  /** When it was done; of an obligation that was not met in time, the end of that time. */
  readonly at: Instant;
  /** Of such an obligation: the day on which it was due at the latest. */
  readonly dueDate?: CivilDate;
  /** Id of the event. */
  readonly event?: string;
  /** Id of the visit in which it was done. */
  readonly visit?: string;
  /** Id of the component that it concerns alone. */
  readonly step?: string;
  /** The unit that did it, where that is known. */
  readonly unit?: string;
  /** The instrument and article that it offends against, where one is named. */
  readonly article?: string;
}
