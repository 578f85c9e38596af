import type { LookOptions } from '../clock/look-options.ts';
import type { Applicant } from '../document/particulars.ts';
import type { PortalAdapter } from './portal-adapter.ts';
import type { SupplementDetails } from './supplement-list.ts';

/** Who filed the dossier, as portals know them. */
export interface PortalApplicant extends Applicant {
  /** A person unless said otherwise. */
  readonly kind?: 'person' | 'business';
  /** Number of the identity card or of the business. */
  readonly id?: string;
}

/** What a portal is told and no log tells. */
export interface PortalParticulars {
  readonly applicant?: PortalApplicant;
  /** Code of the field of administration (mã lĩnh vực). */
  readonly fieldCode?: string;
  /** By default the name of the procedure. */
  readonly summary?: string;
  /** Number of the receipt (số biên nhận). */
  readonly receiptNumber?: string;
  /** The result is sent by post. */
  readonly byPost?: boolean;
  readonly note?: string;
  /** By id of the wait (`cho-bo-sung#1`) or of the `paused` event by which it was asked for. */
  readonly supplements?: { readonly [request: string]: SupplementDetails };
}

/** What a payload is made of. */
export interface PortalOptions extends LookOptions {
  readonly particulars?: PortalParticulars;
  /** The national portal unless said otherwise. */
  readonly adapter?: PortalAdapter;
}
