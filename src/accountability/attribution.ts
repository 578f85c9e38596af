import type { Holder } from '../dossier/hands.ts';
import type { LatenessMeasure } from './lateness-measure.ts';

/**
 * The part that one holder of a visit has in the lateness of a dossier: what of the overrun fell
 * into the time in which they held it. Milliseconds in the measure of the attribution.
 */
export interface LatenessShare extends Holder {
  readonly visit: string;
  readonly step: string;
  readonly unit: string;
  /** Who held it then; absent where it was assigned to nobody: then it is the unit's as such. */
  readonly person?: string;
  /** Ids of the `delegated` events by which they had it. */
  readonly delegations?: readonly string[];
  /** Ids of `delegated` events that held at the same time and gave way to those. */
  readonly overruled?: readonly string[];
  /** How far the visit went past its own limit while they had it; by `overrun` in wall time. */
  readonly overrun: number;
  /** How much of the dossier's lateness is put down to it. */
  readonly charge: number;
  /** The charge as a share of the whole; all fractions of an attribution add up to exactly 1. */
  readonly fraction: number;
}

/** A unit that kept its own limit although the dossier reached it late. */
export interface SqueezedVisit {
  readonly visit: string;
  readonly step: string;
  readonly unit: string;
  /** How much of its own time lay past the dossier's due date, in milliseconds. */
  readonly by: number;
}

export const LATENESS_REMAINDERS = ['calendar', 'plan', 'unassigned'] as const;

/**
 * Why a part of the lateness is nobody's charge.
 *
 * @useDeclaredType
 */
export type LatenessRemainder = (typeof LATENESS_REMAINDERS)[number];

/**
 * By what the fractions go. `charge`: the charges. Of a dossier that is late without a millisecond of
 * its measure (done on a rest day) `openAtDue`: all of it is with who had it when the due passed; or
 * `overrun`, where that visit was inside its own limit and others were not: by how far these went
 * past theirs in wall time.
 */
export type FractionBasis = 'charge' | 'openAtDue' | 'overrun';

/**
 * Who made a dossier late, in integer milliseconds of the time in which its own limit is counted.
 * The charges and the three remainders add up to `lateBy`, the fractions to 1. A dossier in time has
 * no shares.
 */
export interface Attribution {
  /** In what time everything here is measured. */
  readonly measure: LatenessMeasure;
  readonly fractionsBy: FractionBasis;
  readonly lateBy: number;
  /** One for each visit and holder, in the order in which they had it. */
  readonly shares: readonly LatenessShare[];
  /** The holder's own calendar was closed while the dossier's ran. */
  readonly calendar: number;
  /** The limits of the steps would end after the dossier's due even if each were kept. */
  readonly plan: number;
  /** Nobody held it, or nobody is named for the time. */
  readonly unassigned: number;
  readonly fractions: { readonly [R in LatenessRemainder]: number };
  readonly squeezed: readonly SqueezedVisit[];
}
