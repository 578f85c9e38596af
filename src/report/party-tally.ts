import type { LatenessMeasure } from '../accountability/lateness-measure.ts';
import type { LedgerHolder, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { Actor } from '../dossier/event.ts';
import { nameOfUnit, personKey } from './dimensions.ts';
import type { HeldPart } from './held-parts.ts';
import type { LateParty } from './late-party.ts';
import type { ReportedRow } from './reported-row.ts';

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

export const newParty = (row: ReportedRow, unit: string, official: LedgerHolder): PartyTally => {
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
interface PartMeasures {
  readonly lateBy: LatenessMeasure;
  readonly charge: LatenessMeasure;
}

const ofWallTime = ({ lateBy, charge }: LedgerHolder, measures: PartMeasures): LedgerHolder => ({
  ...(measures.lateBy === 'wall' && lateBy !== undefined ? { lateBy } : {}),
  ...(measures.charge === 'wall' && charge !== undefined ? { charge } : {}),
});

/** What a party had of a late visit. */
export interface LatePart {
  readonly row: ReportedRow;
  readonly visit: LedgerVisit;
  readonly held: HeldPart;
}

/** Adds what a party had of a visit, and what it had of it before the period. */
export const addPart = (party: PartyTally, { row, visit, held }: LatePart): void => {
  const { now, before } = held;
  const { measure: lateBy = 'working' } = visit;
  const { measure: charge = 'working' } = row;
  addTime(party, now);
  addTime(party.carriedOver, before);
  addTime(party.byClock, ofWallTime(now, { lateBy, charge }));
  const { onBehalfOf } = now;
  if (onBehalfOf !== undefined && party.about.person !== undefined) {
    const unitName = nameOfUnit(row, onBehalfOf.unit);
    party.onBehalfOf.set(personKey(onBehalfOf), { ...onBehalfOf, unitName });
  }
};

/** Counts a visit once, however often it came back to the same party. */
export const countVisit = (
  party: PartyTally,
  dossier: string,
  parts: readonly HeldPart[],
): void => {
  const months = new Set(parts.flatMap((part) => part.months));
  party.times += 1;
  party.listed += months.size;
  party.dossiers.add(dossier);
  for (const month of months) party.months.add(month);
  if (parts.some(({ wasListed }) => wasListed)) party.carriedOver.times += 1;
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
