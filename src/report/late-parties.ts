import type { LedgerHolder } from '../assessment/ledger-shape.ts';
import { groupedBy } from '../base/grouped-by.ts';
import { issueAt } from '../base/issue.ts';
import { personKey } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import type { LateParties } from './late-party.ts';
import { type ListedVisit, listedVisitFinder } from './listed-visits.ts';
import { addPart, countVisit, newParty, type PartyTally, partyList } from './party-tally.ts';
import type { Reading } from './read-rows.ts';
import type { ReportedRow } from './reported-row.ts';

/** Who was late so far, by what tells them apart. */
interface Parties {
  readonly units: Map<string, PartyTally>;
  readonly officials: Map<string, PartyTally>;
}

const NO_OFFICIAL: LedgerHolder = {};

const unitIn = ({ units }: Parties, row: ReportedRow, unit: string): PartyTally => {
  const party = units.get(unit) ?? newParty(row, unit, NO_OFFICIAL);
  units.set(unit, party);
  return party;
};

const officialIn = (
  { officials }: Parties,
  row: ReportedRow,
  unit: string,
  holder: LedgerHolder,
): PartyTally => {
  const key = personKey(holder);
  const party = officials.get(key) ?? newParty(row, unit, holder);
  officials.set(key, party);
  return party;
};

/** For whom a holder counts: the unit, and the official where one is named. */
const partiesOf = (
  parties: Parties,
  row: ReportedRow,
  holder: LedgerHolder,
): readonly PartyTally[] => {
  const { unit, person } = holder;
  if (unit === undefined) return [];
  const ofUnit = unitIn(parties, row, unit);
  return person === undefined ? [ofUnit] : [ofUnit, officialIn(parties, row, unit, holder)];
};

const addVisit = (parties: Parties, row: ReportedRow, { visit, parts }: ListedVisit): void => {
  const shares = parts.flatMap((held) =>
    partiesOf(parties, row, held.now).map((party) => ({ party, held })),
  );
  for (const { party, held } of shares) addPart(party, { row, visit, held });
  for (const [party, own] of groupedBy(shares, (share) => share.party)) {
    countVisit(
      party,
      row.dossier,
      own.map(({ held }) => held),
    );
  }
};

/**
 * Collects who was late in a period, as it stood at its end: visits that were past their own limits
 * in it, and those to which lateness of a dossier is put down that was late in it. Each holder has
 * their own part. Memory grows with the number of late dossiers, since a published list must be
 * traceable.
 */
export const latePartyTally = ({ period, options, book }: Reading): Tally<LateParties> => {
  const parties: Parties = { units: new Map(), officials: new Map() };
  const listedVisitsOf = listedVisitFinder(period, options.calendar);
  const noteUndated = ({ dossier }: ReportedRow): void =>
    book.note('undated', dossier, (found) => issueAt([], 'report.latenessUndated', found));
  return {
    add: (row) => {
      const { visits, isDated } = listedVisitsOf(row);
      if (!isDated) noteUndated(row);
      for (const visit of visits) addVisit(parties, row, visit);
    },
    result: () => ({ units: partyList(parties.units), officials: partyList(parties.officials) }),
  };
};
