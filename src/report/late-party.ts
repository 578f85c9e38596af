import type { LatenessMeasure } from '../accountability/lateness-measure.ts';
import type { LedgerHolder, LedgerRow } from '../assessment/ledger-shape.ts';
import type { Actor } from '../dossier/event.ts';
import { nameOfUnit, personKey } from './dimensions.ts';

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

interface TimeSum {
  lateBy: number;
  charge: number;
}

/** What is added up for a party. */
export interface PartyTally extends TimeSum {
  readonly about: Pick<LateParty, 'unit' | 'unitName' | 'head' | 'agency' | 'person' | 'role'>;
  times: number;
  listed: number;
  readonly carriedOver: TimeSum & { times: number };
  readonly byClock: TimeSum;
  /** A set, since branches of one dossier need not follow each other. */
  readonly dossiers: Set<string>;
  readonly months: Set<string>;
  /** By what tells them apart. */
  readonly onBehalfOf: Map<string, Actor & { readonly unitName: string }>;
}

export const newParty = (row: LedgerRow, unit: string, official: LedgerHolder): PartyTally => {
  const { head, agency } = row.units[unit] ?? {};
  const { person, role } = official;
  return {
    about: {
      unit,
      unitName: nameOfUnit(row, unit),
      ...(head === undefined ? {} : { head }),
      ...(agency === undefined ? {} : { agency: nameOfUnit(row, agency) }),
      ...(person === undefined ? {} : { person }),
      ...(role === undefined ? {} : { role }),
    },
    times: 0,
    listed: 0,
    lateBy: 0,
    charge: 0,
    carriedOver: { times: 0, lateBy: 0, charge: 0 },
    byClock: { lateBy: 0, charge: 0 },
    dossiers: new Set(),
    months: new Set(),
    onBehalfOf: new Map(),
  };
};

const addTime = (sum: TimeSum, { lateBy = 0, charge = 0 }: LedgerHolder): void => {
  sum.lateBy += lateBy;
  sum.charge += charge;
};

/** In what time the figures of a visit are: what it overran, and what is put down to it. */
export interface PartMeasures {
  readonly lateBy: LatenessMeasure;
  readonly charge: LatenessMeasure;
}

const ofWallTime = ({ lateBy, charge }: LedgerHolder, measures: PartMeasures): LedgerHolder => ({
  ...(measures.lateBy === 'wall' && lateBy !== undefined ? { lateBy } : {}),
  ...(measures.charge === 'wall' && charge !== undefined ? { charge } : {}),
});

/** Adds what a party had of a visit, and what it had of it before the period. */
export const addPart = (
  party: PartyTally,
  row: LedgerRow,
  part: LedgerHolder,
  before: LedgerHolder,
  measures: PartMeasures,
): void => {
  addTime(party, part);
  addTime(party.carriedOver, before);
  addTime(party.byClock, ofWallTime(part, measures));
  const { onBehalfOf } = part;
  if (onBehalfOf !== undefined && party.about.person !== undefined) {
    const unitName = nameOfUnit(row, onBehalfOf.unit);
    party.onBehalfOf.set(personKey(onBehalfOf), { ...onBehalfOf, unitName });
  }
};

const partyFrom = (party: PartyTally): LateParty => {
  const { about, onBehalfOf, times, listed, lateBy, charge, carriedOver, byClock } = party;
  return {
    ...about,
    ...(onBehalfOf.size === 0 ? {} : { onBehalfOf: [...onBehalfOf.values()] }),
    times,
    listed,
    dossiers: [...party.dossiers],
    months: [...party.months].sort(),
    lateBy,
    charge,
    ...(carriedOver.times === 0 ? {} : { carriedOver: { ...carriedOver } }),
    ...(byClock.lateBy === 0 && byClock.charge === 0 ? {} : { byClock: { ...byClock } }),
  };
};

export const partyList = (parties: ReadonlyMap<string, PartyTally>): readonly LateParty[] =>
  [...parties.values()]
    .map(partyFrom)
    .sort((a, b) => b.charge - a.charge || b.lateBy - a.lateBy || b.times - a.times);
