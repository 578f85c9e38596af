import type { EscalationName, EscalationRecipient, RuleCertainty } from '../rules/rule-pack.ts';
import type { Instant } from '../time/instant.ts';

/** Somebody to be told, by what they are to the dossier. */
export interface EscalationAddressee {
  readonly recipient: EscalationRecipient;
  readonly unit: string;
  /** Title of the head, where the head is told. */
  readonly title?: string;
  readonly role?: string;
  /** Who had the dossier then. */
  readonly person?: string;
}

/** A level of urging that a limit has reached (đôn đốc). Plain data. */
export interface Escalation {
  /**
   * Level and limit, without dates: one that comes up again after a correction or with another
   * calendar has the same id, so a host that keeps the ids it has sent sends each once.
   */
  readonly id: string;
  readonly level: EscalationName;
  readonly scope: 'dossier' | 'step';
  /** Id of the visit, for the limit of a step. */
  readonly visit?: string;
  /** When the level was reached: inside office hours, but for a last quarter of hours by the clock. */
  readonly at: Instant;
  /** The end of the limit. */
  readonly due: Instant;
  /** Recipients that the procedure names nobody for are left out. */
  readonly addressees: readonly EscalationAddressee[];
  readonly article: string;
  readonly certainty: RuleCertainty;
}
