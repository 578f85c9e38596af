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

/** One fact about a dossier (sự kiện). Plain data; the log of them is the only truth. */
export type DossierEvent =
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
  /** The bound of a wait has passed. */
  | (EventBody & { readonly type: 'expired'; readonly step: string })
  /** The applicant takes the dossier back. */
  | (EventBody & { readonly type: 'withdrawn'; readonly reason?: string })
  /** The agency stops the dossier. */
  | (EventBody & { readonly type: 'stopped'; readonly reason?: string; readonly basis?: string })
  /** The result is handed to the applicant. */
  | (EventBody & { readonly type: 'delivered' })
  /** A remark; it changes nothing. */
  | (EventBody & { readonly type: 'noted'; readonly text: string });

/** The name of an event. */
export type DossierEventType = DossierEvent['type'];

/** The event with one given name. */
export type DossierEventOf<T extends DossierEventType> = Extract<DossierEvent, { type: T }>;
