import type { AmountLimit } from '../limit/limit.ts';
import type { PauseReason } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';

/** Who did it: the unit, and within it the role and the person. */
export interface Actor {
  readonly unit: string;
  readonly role?: string;
  readonly person?: string;
}

interface EventBody {
  /** Unique within the dossier; the host's own key. */
  readonly id: string;
  /** When it happened. */
  readonly at: Instant;
  /** When it was entered, if later than it happened. */
  readonly recordedAt?: Instant;
  readonly by?: Actor;
}

interface Receipt {
  /** The dossier's code (mã hồ sơ). */
  readonly dossier: string;
  /** The column of limits that applies; by default the first one. */
  readonly variant?: string;
  /** How it was filed: at the desk, online, by post. */
  readonly channel?: string;
}

/** When somebody acts for another one, the end excluded. */
export interface DelegationWindow {
  readonly from: Instant;
  readonly to: Instant;
}

/** One fact about a dossier itself; corrections of the log are no facts of this kind. */
export type DossierFact =
  /** Filed, not yet checked: no clock runs. */
  | (EventBody & { readonly type: 'submitted' } & Receipt)
  /** Received complete and proper: the clocks start (NĐ 118/2025/NĐ-CP Art. 17(3)). */
  | (EventBody & { readonly type: 'accepted'; readonly promise?: Instant } & Receipt)
  /** Not received, with the reason. */
  | (EventBody & { readonly type: 'declined'; readonly reason: string })
  /** A person takes over the work at a step. */
  | (EventBody & {
      readonly type: 'assigned';
      readonly step: string;
      readonly person: string;
      readonly role?: string;
    })
  /** The work at a step is taken from whoever has it and given to somebody else. */
  | (EventBody & {
      readonly type: 'reassigned';
      readonly step: string;
      readonly person: string;
      readonly role?: string;
      readonly reason: string;
    })
  /**
   * The file itself changes hands at a step (bàn giao), from `by` to `to`: a unit that may hold the
   * step, and within it a role and a person.
   */
  | (EventBody & { readonly type: 'handedOver'; readonly step: string; readonly to: Actor })
  /** Within the window `to` acts for `from` (ủy quyền). */
  | (EventBody & {
      readonly type: 'delegated';
      readonly from: Actor;
      readonly to: Actor;
      readonly window: DelegationWindow;
    })
  /** A step, or a wait, is over with an outcome. */
  | (EventBody & { readonly type: 'finished'; readonly step: string; readonly outcome: string })
  /** An interruption that the procedure does not foresee; with `step` only on that path. */
  | (EventBody & {
      readonly type: 'paused';
      readonly reason: PauseReason;
      readonly step?: string;
      readonly basis?: string;
    })
  /** The interruption is over; `pause` is the id of its event, needed when several are open. */
  | (EventBody & { readonly type: 'resumed'; readonly pause?: string })
  /** The bound of a wait, or the time for a branch to answer, has passed. */
  | (EventBody & { readonly type: 'expired'; readonly step: string })
  /** Another column of limits applies from now on. */
  | (EventBody & {
      readonly type: 'reclassified';
      readonly variant: string;
      readonly reason: string;
    })
  /**
   * More time than the limit gives (gia hạn): for the dossier, and for `step` or else for every step
   * that is going on and whose limit has its unit: none is converted. It has an amount and a unit, those
   * in which the procedure limits extensions.
   */
  | (EventBody & {
      readonly type: 'extended';
      readonly extension: AmountLimit;
      readonly reason: string;
      readonly basis: string;
      readonly step?: string;
    })
  /**
   * The applicant is given a date that no paper has named yet: with `step` for a part with a result
   * of its own, a branch or a called procedure (giấy hẹn trả của thủ tục thành phần), once each time
   * that the dossier comes into it; without it for the whole dossier, once its limit counts anew after a
   * supplement (NĐ 61/2018/NĐ-CP Art. 19).
   */
  | (EventBody & {
      readonly type: 'appointed';
      readonly step?: string;
      readonly promise: Instant;
    })
  /** The applicant is told another date (hẹn lại ngày trả); with `step` for such a part alone. */
  | (EventBody & {
      readonly type: 'reappointed';
      readonly promise: Instant;
      readonly reason: string;
      readonly step?: string;
    })
  /**
   * A letter of apology has gone out (văn bản xin lỗi), by `unit`, else by the unit of `by`. The date
   * that it proposes is no promise yet: that is `reappointed`.
   */
  | (EventBody & {
      readonly type: 'apologised';
      readonly reason: string;
      readonly unit?: string;
      readonly promise?: Instant;
    })
  /** A unit, that of `by` when none is named, has said why it was late (giải trình). */
  | (EventBody & { readonly type: 'explained'; readonly text: string; readonly unit?: string })
  /** The applicant takes the dossier back. */
  | (EventBody & { readonly type: 'withdrawn'; readonly reason?: string })
  /** The agency stops the dossier. */
  | (EventBody & { readonly type: 'stopped'; readonly reason?: string; readonly basis?: string })
  /** The result is handed to the applicant. */
  | (EventBody & { readonly type: 'delivered' })
  /** A remark; it moves nothing. With `fulfils` it says that an obligation of that id was met. */
  | (EventBody & { readonly type: 'noted'; readonly text: string; readonly fulfils?: string });

/**
 * An earlier event was recorded in error (đính chính). The log keeps it; what the log adds up to
 * leaves it out, or has `instead` in its place. When the earlier event is itself `voided`, what that
 * one took out is back.
 */
export type Correction = EventBody & {
  readonly type: 'voided';
  /** Id of the event that was wrong. */
  readonly event: string;
  readonly reason: string;
  /** What should have been recorded, with an id of its own. */
  readonly instead?: DossierFact;
  /**
   * Ids of events that fall with it: what they tell no longer holds, and has to be done anew.
   * `planCorrection` finds them.
   */
  readonly alsoVoided?: readonly string[];
};

/** One event of a dossier (sự kiện). Plain data; the log of them is the only truth. */
export type DossierEvent = DossierFact | Correction;

/** The name of an event. */
export type DossierEventType = DossierEvent['type'];

/** The event with one given name. */
export type DossierEventOf<T extends DossierEventType> = Extract<DossierEvent, { type: T }>;
