import type { LatenessMeasure } from '../accountability/lateness-measure.ts';
import type { Grade } from '../deadline/grade.ts';
import type { Holder } from '../dossier/hands.ts';
import type { DossierResult, WaitParty } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';
import type { ViolationCode } from './violation.ts';

export const LEDGER_STATES = [
  'pending',
  'declined',
  'running',
  'paused',
  'done',
  'void',
  'withdrawn',
  'stopped',
] as const;

/**
 * How far a dossier, a visit or a leg has come. `pending`: filed and not yet received; `declined`:
 * not received. `done`: the work is done, though the result may still wait to be handed out. `void`:
 * given up with its work undone (a branch that a join did not need, a cycle ended by a restart, a
 * step cut off by the end of the dossier).
 *
 * @useDeclaredType
 */
export type LedgerState = (typeof LEDGER_STATES)[number];

/** What a dossier, a visit and a leg of an agency have in common in the ledger. */
export interface LedgerSpan {
  readonly from: Instant;
  /** When the work was done or given up. */
  readonly till?: Instant;
  readonly state: LedgerState;
  /** The last instant that is in time; absent without a limit. */
  readonly lateAfter?: Instant;
  /** `late` as soon as it is; the other grades when the work is done. */
  readonly grade?: Grade;
  /**
   * Milliseconds past the due, pauses set aside: of a visit only what passed in it, of a dossier what
   * its charges add up to.
   */
  readonly lateBy?: number;
  /** Not done, and past its limit at the time of the row. */
  readonly overdue?: true;
}

/**
 * A stretch within one month in which something was past its limit: by these it can be told how late
 * it was at an instant before the row. After ten years of them the last goes on over months. The
 * stretches of a row add up to its figures.
 */
export interface LedgerLateSpan {
  readonly from: Instant;
  readonly till: Instant;
  /** What of `lateBy` passed in it; absent when nothing did. */
  readonly lateBy?: number;
  /** Of a visit: what of it weighs when the lateness of the dossier is put down to visits. */
  readonly overrun?: number;
  /** Of a dossier: the cycle that was late; absent in the first one. */
  readonly cycle?: number;
}

/** What one holder of a visit has of its lateness. */
export interface LedgerHolder extends Holder {
  /** When they had it past its limit. */
  readonly late?: readonly LedgerLateSpan[];
  /** What of the visit's `lateBy` fell to them. */
  readonly lateBy?: number;
  /** What of the visit's `charge` fell to them. */
  readonly charge?: number;
}

/** A stretch of a visit with one unit and, as far as one was named, one official. */
export interface LedgerHands extends Pick<Holder, 'unit' | 'person'> {
  readonly from: Instant;
  /** When they passed it on, or it ended; absent: they have it. */
  readonly till?: Instant;
  /** `late` for who had it while it ran past its limit; of the others, by when they passed it on. */
  readonly grade?: Grade;
  /** What of the visit's `lateBy` fell to them. */
  readonly lateBy?: number;
}

/** One stay at a step or wait. Times are milliseconds of working time (of wall time for "24 giờ"). */
export interface LedgerVisit extends LedgerSpan {
  readonly step: string;
  readonly name?: string;
  /** For a wait: whose time it is. */
  readonly for?: WaitParty;
  readonly unit?: string;
  readonly role?: string;
  /** Whose it was last; a delegate is among the `holders`. */
  readonly person?: string;
  /** The cycle between two restarts; absent in the first one, which is 0. */
  readonly cycle?: number;
  /**
   * Time in this stay, so that stays can be added up; without a limit each part of it in the calendar
   * of the unit that had it then.
   */
  readonly used: number;
  /**
   * Time of `allowed` that was used up before this stay: by earlier stays at the step in its cycle,
   * which share one allowance, or since the event that the limit counts from. Absent when none was.
   */
  readonly usedBefore?: number;
  readonly allowed?: number;
  /** In what time `lateBy` is; absent where that is working time. */
  readonly measure?: LatenessMeasure;
  /** When it was past its limit; with `holders`, theirs tell. Absent when it was not. */
  readonly late?: readonly LedgerLateSpan[];
  /** Time in it during which it was stopped. */
  readonly paused?: number;
  /** How much of the dossier's lateness is put down to it. */
  readonly charge?: number;
  /**
   * Who held it while it was late, in order, with parts that add up to its `lateBy` and `charge`.
   * Absent where all of that is theirs whose it was last.
   */
  readonly holders?: readonly LedgerHolder[];
  /**
   * Who had it from its beginning to its end, late or not: a delegate while acting, an official also
   * while the file waited in the unit for them. Absent where all of it was theirs whose it was last.
   */
  readonly hands?: readonly LedgerHands[];
  /** The unit that sent the dossier back to a step which it had left (đùn đẩy). */
  readonly sentBackBy?: string;
}

/** One uninterrupted leg of an agency: a row of the control slip. */
export interface LedgerLeg extends LedgerSpan {
  readonly agency: string;
  /** Time of `allowed` that is used up, of a step that was entered again also by earlier stays. */
  readonly used?: number;
  readonly allowed?: number;
}

/** A unit as its procedure names it. */
export interface LedgerUnit {
  readonly name: string;
  readonly head?: string;
  /** The root of its parents, when that is another one. */
  readonly agency?: string;
}

/** The part of the lateness that is nobody's charge, in milliseconds. */
export interface LedgerRemainder {
  readonly calendar: number;
  readonly plan: number;
  readonly unassigned: number;
}

/**
 * One dossier at one instant, in a row that is enough for every report. Plain data that goes through
 * JSON unchanged; `from` is the receipt (of a pending dossier, the filing).
 */
export interface LedgerRow extends LedgerSpan {
  /** Version of this shape. */
  readonly ledger: 1;
  readonly dossier: string;
  /** Code of the procedure. */
  readonly procedure: string;
  /** Name of the procedure. */
  readonly name: string;
  readonly field?: string;
  readonly channel?: string;
  readonly variant: string;
  /** The instant at which it was looked at. */
  readonly now: Instant;
  readonly result?: DossierResult;
  /** End of the statutory limit. */
  readonly due?: Instant;
  readonly promised?: Instant;
  readonly visits: readonly LedgerVisit[];
  readonly legs: readonly LedgerLeg[];
  /** The units that occur in it, by id. */
  readonly units: { readonly [unit: string]: LedgerUnit };
  /** In what time `lateBy`, `nobody` and every `charge` are; absent where that is working time. */
  readonly measure?: LatenessMeasure;
  /** When it was late; absent when it was not. */
  readonly late?: readonly LedgerLateSpan[];
  /** Present when it is late. */
  readonly nobody?: LedgerRemainder;
  /** How often a unit sent it back to another one. */
  readonly bounces: number;
  /** How often the applicant was asked for a supplement. */
  readonly supplements: number;
  /**
   * Ids of the `delegated` events that gave way to another one which held at the same time; absent
   * when none did.
   */
  readonly overruled?: readonly string[];
  /** What was done against the rules, each time; absent when nothing was. */
  readonly violations?: readonly ViolationCode[];
}
