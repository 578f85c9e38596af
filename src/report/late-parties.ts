import type { LedgerHolder, LedgerRow, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { Actor } from '../dossier/event.ts';
import { isWork, nameOfUnit, personKey } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import { dateOf, isLateOutcome, monthOf, type Outcome, outcomeIn } from './outcome.ts';
import type { Period } from './report-options.ts';

/** How often and how far a unit or an official was late. Milliseconds of working time. */
export interface LateParty {
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
  readonly onBehalfOf?: readonly Actor[];
  /** Visits that missed their own limit, or are charged with lateness of the dossier. */
  readonly times: number;
  readonly dossiers: readonly string[];
  /** The months in which that was, `2026-11`, in order. */
  readonly months: readonly string[];
  /** How far these visits went past their own limits while they had them, all together. */
  readonly lateBy: number;
  /** How much of the lateness of whole dossiers is put down to them. */
  readonly charge: number;
}

/** Late units and officials, those with the largest charge first. */
export interface LateParties {
  readonly units: readonly LateParty[];
  readonly officials: readonly LateParty[];
}

interface PartyTally {
  readonly about: Pick<LateParty, 'unit' | 'unitName' | 'head' | 'agency' | 'person' | 'role'>;
  times: number;
  lateBy: number;
  charge: number;
  /** A set, since branches of one dossier need not follow each other. */
  readonly dossiers: Set<string>;
  readonly months: Set<string>;
  /** By what tells them apart. */
  readonly onBehalfOf: Map<string, Actor>;
}

const newParty = (row: LedgerRow, unit: string, official: LedgerHolder): PartyTally => {
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
    lateBy: 0,
    charge: 0,
    dossiers: new Set(),
    months: new Set(),
    onBehalfOf: new Map(),
  };
};

/** A visit without a limit of its own is late when lateness is put down to it. */
const isLateVisit = (visit: LedgerVisit, outcome: Outcome): boolean =>
  isLateOutcome(outcome, visit) || (visit.charge ?? 0) > 0;

const partyFrom = ({
  about,
  onBehalfOf,
  times,
  lateBy,
  charge,
  dossiers,
  months,
}: PartyTally): LateParty => ({
  ...about,
  ...(onBehalfOf.size === 0 ? {} : { onBehalfOf: [...onBehalfOf.values()] }),
  times,
  dossiers: [...dossiers],
  months: [...months].sort(),
  lateBy,
  charge,
});

const listFrom = (parties: ReadonlyMap<string, PartyTally>): readonly LateParty[] =>
  [...parties.values()]
    .map(partyFrom)
    .sort((a, b) => b.charge - a.charge || b.lateBy - a.lateBy || b.times - a.times);

/** Who had a visit while it was late; a row that names nobody else means whose it was last. */
const holdersOf = (visit: LedgerVisit): readonly LedgerHolder[] => visit.holders ?? [visit];

/**
 * Collects who was late in a period: visits that ended late in it, and those that are overdue at its
 * end, each holder with their own part. Memory grows with the number of late dossiers, since a
 * published list must be traceable.
 */
export const latePartyTally = (period: Period): Tally<LateParties> => {
  const units = new Map<string, PartyTally>();
  const officials = new Map<string, PartyTally>();

  const addPart = (party: PartyTally, { lateBy = 0, charge = 0 }: LedgerHolder): void => {
    party.lateBy += lateBy;
    party.charge += charge;
  };

  /** Counts a visit once, however often it came back to the same party. */
  const countVisit = (
    parties: ReadonlySet<PartyTally>,
    { dossier }: LedgerRow,
    { till }: LedgerVisit,
  ): void => {
    // What was open at the end of the period was late then, whenever it ended.
    const wasOpen = till === undefined || dateOf(till) > period.to;
    for (const party of parties) {
      party.times += 1;
      party.dossiers.add(dossier);
      party.months.add(monthOf(wasOpen ? period.lastDay : till));
    }
  };

  const unitParty = (row: LedgerRow, unit: string): PartyTally => {
    const party = units.get(unit) ?? newParty(row, unit, {});
    units.set(unit, party);
    return party;
  };

  const officialParty = (row: LedgerRow, unit: string, holder: LedgerHolder): PartyTally => {
    const key = personKey(holder);
    const party = officials.get(key) ?? newParty(row, unit, holder);
    officials.set(key, party);
    const { onBehalfOf } = holder;
    if (onBehalfOf !== undefined) party.onBehalfOf.set(personKey(onBehalfOf), onBehalfOf);
    return party;
  };

  const addVisit = (row: LedgerRow, visit: LedgerVisit): void => {
    const late = new Set<PartyTally>();
    for (const holder of holdersOf(visit)) {
      const { unit, person } = holder;
      if (unit === undefined) continue;
      const parties = [
        unitParty(row, unit),
        ...(person === undefined ? [] : [officialParty(row, unit, holder)]),
      ];
      for (const party of parties) {
        addPart(party, holder);
        late.add(party);
      }
    }
    countVisit(late, row, visit);
  };

  return {
    add: (row) => {
      for (const visit of row.visits) {
        if (!isWork(visit)) continue;
        const outcome = outcomeIn(visit, period);
        if (outcome !== undefined && isLateVisit(visit, outcome)) addVisit(row, visit);
      }
    },
    result: () => ({ units: listFrom(units), officials: listFrom(officials) }),
  };
};
