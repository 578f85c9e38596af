import type { CivilDate } from '../time/civil-date.ts';

/**
 * How sure we are that a rule says this: `read` in the text of the instrument, or believed with
 * `high`, `medium` or `low` confidence and not checked against it.
 */
export type RuleCertainty = 'read' | 'high' | 'medium' | 'low';

/** One entry of a rule pack: a value, the clause it rests on, and how sure that is. */
export interface Rule<T> {
  readonly value: T;
  /** Instrument and article. */
  readonly source: string;
  readonly certainty: RuleCertainty;
}

/** What a request for supplements does to the limit. */
export type SupplementEffect = 'restart' | 'pause';

/** What follows when a consulted agency does not answer in time. */
export type SilenceEffect = 'escalate' | 'consent' | 'refusal';

/** When the last day of a limit ends: at 24:00, or at the close of office hours. */
export type DayEnd = 'midnight' | 'close';

/** From when a clock counts as due soon. */
export interface DueSoonRule {
  /** From the opening of the working day so many working days before the due date. */
  readonly workingDays: number;
  /** For limits under a day: the last share of the allowed time. */
  readonly lastShare: number;
}

/**
 * The law that a dossier follows, as dated data. A pack is a plain value: whoever reads a clause
 * differently spreads it and replaces that entry.
 */
export interface RulePack {
  readonly id: string;
  readonly name: string;
  /** Dates of receipt for which the pack is chosen. */
  readonly inForce: { readonly from: CivilDate; readonly to?: CivilDate };
  readonly supplementEffect: Rule<SupplementEffect>;
  readonly supplementRequestsAtMost: Rule<number>;
  /** Working days from receipt within which the request for supplements must go out. */
  readonly supplementNoticeWorkingDays: Rule<number>;
  readonly reappointmentsAtMost: Rule<number>;
  /** Days before expiry by which the apology with the new date must go out. */
  readonly apologyDaysBeforeExpiry: Rule<number>;
  readonly silence: Rule<SilenceEffect>;
  /** Hour after which the one-stop desk may hand a file on the next day; it moves no deadline. */
  readonly transferCutOff: Rule<string>;
  readonly dayEnds: Rule<DayEnd>;
  readonly dueSoon: Rule<DueSoonRule>;
}
