import type { LedgerHolder, LedgerRow, LedgerVisit } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import { isWork, personKey } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import {
  chargedTimeOf,
  isListedIn,
  type ListedTime,
  lateTimeOf,
  monthsOf,
  wasLateBefore,
} from './late-months.ts';
import {
  addPart,
  type LateParties,
  newParty,
  type PartMeasures,
  type PartyTally,
  partyList,
} from './late-party.ts';
import { type HoldersAt, type LatenessAt, latenessFinder } from './lateness-at.ts';
import { isLateOutcome, isYetToCome } from './outcome.ts';
import type { ReadRow } from './read-row.ts';
import type { Reading } from './read-rows.ts';
import type { Period } from './report-options.ts';
import type { ReadVisit } from './visit-members.ts';

/** Whether something had missed its own limit in a period. */
const isLateIn = (span: ReadRow | ReadVisit): boolean =>
  span.outcome !== undefined && isLateOutcome(span.outcome, span);

/** A visit that may stand in the list: late itself, or charged with lateness of its dossier. */
interface Candidate {
  readonly visit: LedgerVisit;
  /** In the row. */
  readonly place: number;
  /** Since when it was late itself in the period, if it was. */
  readonly late: ListedTime | undefined;
  /** Since when it may be charged in the period. */
  readonly charged: ListedTime | undefined;
}

/** A time, if some of it lies in a period. */
const listedIn = (time: ListedTime | undefined, period: Period): ListedTime | undefined =>
  time !== undefined && isListedIn(time, period) ? time : undefined;

const candidatesIn = (row: ReadRow, period: Period): readonly Candidate[] => {
  const isRowLate = row.late !== undefined || isLateIn(row);
  const candidates: Candidate[] = [];
  for (const [place, visit] of row.visits.entries()) {
    if (!isWork(visit)) continue;
    const late = listedIn(isLateIn(visit) ? lateTimeOf(visit, period) : undefined, period);
    const charged = listedIn(isRowLate ? chargedTimeOf(row, visit, period) : undefined, period);
    if (late ?? charged) candidates.push({ visit, place, late, charged });
  }
  return candidates;
};

const chargeOf = (holders: HoldersAt): number =>
  holders.reduce((sum, { charge = 0 }) => sum + charge, 0);

/** What a holder had of a visit at the end of a period and, below, when it began. */
interface HeldPart {
  readonly now: LedgerHolder;
  readonly before: LedgerHolder;
}

/** Who had it late by then: not who got it only later. */
const lateHoldersIn = (parts: readonly HeldPart[], period: Period): readonly HeldPart[] => {
  const late = parts.filter(
    ({ now: { late: [first] = [] } }) => first === undefined || !isYetToCome(first.from, period),
  );
  return late.length === 0 ? parts.slice(0, 1) : late;
};

const NOTHING: LedgerHolder = {};

/** A visit on the list: who had it late, and in which months. */
interface ListedVisit {
  readonly row: LedgerRow;
  readonly visit: LedgerVisit;
  readonly parts: readonly HeldPart[];
  readonly wasListed: boolean;
  readonly months: ReadonlySet<string>;
}

/**
 * Collects who was late in a period, as it stood at its end: visits that were past their own limits
 * in it, and those to which lateness of a dossier is put down that was late in it. Each holder has
 * their own part. Memory grows with the number of late dossiers, since a published list must be
 * traceable.
 */
export const latePartyTally = ({ period, options, book }: Reading): Tally<LateParties> => {
  const latenessAt = latenessFinder(options.calendar);
  const units = new Map<string, PartyTally>();
  const officials = new Map<string, PartyTally>();

  const unitParty = (row: LedgerRow, unit: string): PartyTally => {
    const party = units.get(unit) ?? newParty(row, unit, NOTHING);
    units.set(unit, party);
    return party;
  };

  const officialParty = (row: LedgerRow, unit: string, holder: LedgerHolder): PartyTally => {
    const key = personKey(holder);
    const party = officials.get(key) ?? newParty(row, unit, holder);
    officials.set(key, party);
    return party;
  };

  /** Counts a visit once, however often it came back to the same party. */
  const countVisit = (party: PartyTally, { row, months, wasListed }: ListedVisit): void => {
    party.times += 1;
    party.listed += months.size;
    party.dossiers.add(row.dossier);
    for (const month of months) party.months.add(month);
    if (wasListed) party.carriedOver.times += 1;
  };

  const addVisit = (listed: ListedVisit): void => {
    const { row, visit, parts } = listed;
    const measures: PartMeasures = {
      lateBy: visit.measure ?? 'working',
      charge: row.measure ?? 'working',
    };
    const late = new Set<PartyTally>();
    for (const { now: holder, before } of lateHoldersIn(parts, period)) {
      const { unit, person } = holder;
      if (unit === undefined) continue;
      const parties = [
        unitParty(row, unit),
        ...(person === undefined ? [] : [officialParty(row, unit, holder)]),
      ];
      for (const party of parties) {
        addPart(party, holder, before, measures);
        late.add(party);
      }
    }
    for (const party of late) countVisit(party, listed);
  };

  const noteUndated = ({ dossier }: LedgerRow): void =>
    book.note('undated', dossier, (found) => issueAt([], 'report.latenessUndated', found));

  /** How the row stood when the period began; nothing where it had not been late. */
  const carriedBy = (row: LedgerRow): LatenessAt | undefined =>
    wasLateBefore(row, period) || row.visits.some((visit) => wasLateBefore(visit, period))
      ? latenessAt(row, period.start)
      : undefined;

  /** The visits of a row that stand in the list, if any do. */
  const listedVisits = (row: ReadRow): readonly ListedVisit[] => {
    const candidates = candidatesIn(row, period);
    if (candidates.length === 0) return [];
    const standing = latenessAt(row, period.at);
    const carried = carriedBy(row);
    if (!standing.isDated || carried?.isDated === false) noteUndated(row);
    return candidates.flatMap(({ visit, place, late, charged }) => {
      const holders = standing.holders(place);
      const times = [
        ...(late === undefined ? [] : [late]),
        ...(charged === undefined || chargeOf(holders) === 0 ? [] : [charged]),
      ];
      if (times.length === 0) return [];
      const before = carried?.isDated === true ? carried.holders(place) : [];
      const isLate = late !== undefined || visit.grade === 'late';
      const wasListed = (isLate && wasLateBefore(visit, period)) || chargeOf(before) > 0;
      const months = new Set(times.flatMap((time) => monthsOf(time, period)));
      const parts = holders.map((now, i) => ({ now, before: before[i] ?? NOTHING }));
      return [{ row, visit, parts, wasListed, months }];
    });
  };

  return {
    add: (row) => {
      for (const listed of listedVisits(row)) addVisit(listed);
    },
    result: () => ({ units: partyList(units), officials: partyList(officials) }),
  };
};
