import type { DossierResult } from '../procedure/procedure.ts';
import type { Instant } from '../time/instant.ts';

/** What each kind of notice tells the applicant. */
export interface NoticeData {
  /** The dossier was received; `promise` is the date that the receipt names. */
  readonly receipt: { readonly promise?: Instant };
  /** Something is missing; `until` ends the time for it, where the procedure sets one. */
  readonly supplement: { readonly until?: Instant };
  /** The result will come later, for a reason; `promise` is the new date, once there is one. */
  readonly delay: { readonly reason: string; readonly promise?: Instant };
  /** The work is done; `result` is absent while a result of unknown kind waits to be handed out. */
  readonly result: { readonly result?: DossierResult };
}

/** What a notice says; each code with its data in `NoticeData`. */
export type NoticeCode = keyof NoticeData;

interface NoticeHead<C extends NoticeCode> {
  /** Without dates in it, so that a host that keeps the ids sends each once. */
  readonly id: string;
  readonly code: C;
  readonly dossier: string;
  /** When there was cause for it. */
  readonly at: Instant;
}

/** The notice of one kind. */
export type NoticeOf<C extends NoticeCode> = NoticeHead<C> & NoticeData[C];

/** Something that the applicant is to be told (thông báo). Plain data; `formatNotice` has the text. */
export type Notice = { readonly [C in NoticeCode]: NoticeOf<C> }[NoticeCode];
