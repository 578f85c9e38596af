import type { RuleCertainty } from '../rules/rule-pack.ts';
import type { Instant } from '../time/instant.ts';

export const OBLIGATION_KINDS = [
  /** An apology to the applicant, with the reason (văn bản xin lỗi). */
  'apology',
  /** Another date for the result (hẹn lại ngày trả). */
  'newDate',
  /** An explanation by the head of the unit (giải trình). */
  'explanation',
  /** Entry in the monthly list of units that were late. */
  'monthlyList',
  /** The request for supplements within its time. */
  'supplementNotice',
  /** The notice of a refusal within the limit of the dossier. */
  'refusalNotice',
  /** The handing on of a received file to who resolves it, before or after 15:00. */
  'transfer',
] as const;

/**
 * The duties that the rule packs know.
 *
 * @useDeclaredType
 */
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** `missed`: not met, and its time is over; what is done after that is `fulfilledLate`. */
export type ObligationState = 'open' | 'fulfilled' | 'fulfilledLate' | 'missed';

/** Who has to meet an obligation. */
export interface ObligationBearer {
  readonly unit: string;
  /** The root of the unit's parents. */
  readonly agency: string;
  /** Title of the head of the unit, or of the nearest one above it that names one. */
  readonly head?: string;
}

/** A duty that a dossier has given rise to (nghĩa vụ). Plain data. */
export interface Obligation {
  /** Without dates in it, so that it stays when a correction or another calendar moves them. */
  readonly id: string;
  readonly kind: ObligationKind;
  /** Absent where the procedure names no unit. */
  readonly bearer?: ObligationBearer;
  /** The instrument and article that it rests on. */
  readonly article: string;
  /** How sure we are of that article. */
  readonly certainty: RuleCertainty;
  readonly arisenAt: Instant;
  /** The last instant that is in time; absent where no limit is known. */
  readonly due?: Instant;
  readonly state: ObligationState;
  /** Id of the event that fulfilled it. */
  readonly fulfilledBy?: string;
}
