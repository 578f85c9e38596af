import type { Instant } from '../time/instant.ts';

/** Who filed the dossier. */
export interface Applicant {
  readonly name?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** A component of a dossier (thành phần hồ sơ), and in how many copies of each kind. */
export interface DossierComponent {
  readonly name: string;
  readonly originals?: number;
  readonly certifiedCopies?: number;
  readonly photocopies?: number;
  readonly electronic?: number;
}

/**
 * What a paper says and no log tells. Whatever is left out is an empty place on the paper, to be
 * filled in by hand.
 */
export interface Particulars {
  readonly applicant?: Applicant;
  /** By default the agency of the unit of the first step; of an apology, of the unit that writes. */
  readonly agency?: string;
  /** By default the unit of the first step; of an apology, the unit that writes. */
  readonly office?: string;
  /** The paper's own number (số văn bản). */
  readonly number?: string;
  /** Where it is signed (địa danh). */
  readonly place?: string;
  /** When it is signed; by default when what it tells happened, and without an event of it now. */
  readonly date?: Instant;
  /** What the applicant asks for; by default the name of the procedure. */
  readonly request?: string;
  /** What was handed in. */
  readonly components?: readonly DossierComponent[];
  /** What is missing or must be corrected. */
  readonly missing?: readonly DossierComponent[];
  /** Number of sets of the dossier (số bộ). */
  readonly sets?: number;
  /** How and where the result is handed out. */
  readonly delivery?: string;
  /** Fees and charges; by default as the procedure publishes them. */
  readonly fees?: string;
  /** For a reason that the log does not tell. */
  readonly reason?: string;
  /** A new date that the log does not tell. */
  readonly newDate?: Instant;
  /** Whom to turn to. */
  readonly contact?: string;
  readonly note?: string;
}
