import type { Actor } from '../dossier/event.ts';

/** How far visits went past their limits, and what of the lateness of dossiers is put down to them. */
export interface LateTime {
  /** How far these visits went past their own limits while the party had them, all together. */
  readonly lateBy: number;
  /** How much of the lateness of whole dossiers is put down to them. */
  readonly charge: number;
}

/** What stood in the list already when the period began. */
export interface CarriedLateness extends LateTime {
  readonly times: number;
}

/**
 * How often and how far a unit or an official was late, as it stood at `asOf`. Milliseconds, each in
 * the time that its limit is counted in: `byClock` is what of them is not working time.
 */
export interface LateParty extends LateTime {
  readonly unit: string;
  readonly unitName: string;
  /** Title of the head who answers for the unit. */
  readonly head?: string;
  /** Name of the agency, when the unit is a division of one. */
  readonly agency?: string;
  /** Absent in the list of units. */
  readonly person?: string;
  readonly role?: string;
  /** Those who delegated the work to them and answer for it all the same (ủy quyền). */
  readonly onBehalfOf?: readonly (Actor & { readonly unitName: string })[];
  /** Visits that missed their own limit, or are charged with lateness of the dossier. */
  readonly times: number;
  /**
   * How often they stand in the lists of the months: a visit that was late in two months is one
   * lateness, listed twice.
   */
  readonly listed: number;
  readonly dossiers: readonly string[];
  /** The months in which that was, `2026-11`, in order. */
  readonly months: readonly string[];
  /** What of all this was so before the period; absent when nothing was. */
  readonly carriedOver?: CarriedLateness;
  /** What is by the clock, of limits such as "24 giờ"; absent when nothing is. */
  readonly byClock?: LateTime;
}

/** Late units and officials, those with the largest charge first. */
export interface LateParties {
  readonly units: readonly LateParty[];
  readonly officials: readonly LateParty[];
}
