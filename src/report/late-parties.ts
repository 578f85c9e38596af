import type { LedgerHolder, LedgerRow, LedgerVisit } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import { isWork, personKey } from './dimensions.ts';
import type { Tally } from './group-tally.ts';
import { type HeldPart, heldParts } from './held-parts.ts';
import {
  chargedTimes,
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
import { isLateOutcome } from './outcome.ts';
import type { Period } from './period.ts';
import type { ReadRow } from './read-row.ts';
import type { Reading } from './read-rows.ts';
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

/** Whether anything of a row was there in a period: what was over before stands in earlier lists. */
const isAtHand = ({ outcome, visits }: ReadRow): boolean =>
  outcome !== undefined || visits.some((visit) => visit.outcome !== undefined);

const candidatesIn = (row: ReadRow, period: Period): readonly Candidate[] => {
  if (!isAtHand(row)) return [];
  const isRowLate = row.late !== undefined || isLateIn(row);
  const chargedTimeOf = isRowLate ? chargedTimes(row, period) : () => undefined;
  const candidates: Candidate[] = [];
  for (const [place, visit] of row.visits.entries()) {
    if (!isWork(visit)) continue;
    const late = listedIn(isLateIn(visit) ? lateTimeOf(visit, period) : undefined, period);
    const charged = chargedTimeOf(visit);
    if (late ?? charged) candidates.push({ visit, place, late, charged });
  }
  return candidates;
};

const chargeOf = (holders: HoldersAt): number =>
  holders.reduce((sum, { charge = 0 }) => sum + charge, 0);

const NOTHING: LedgerHolder = {};

/** A visit on the list, and who had it late. */
interface ListedVisit {
  readonly row: LedgerRow;
  readonly visit: LedgerVisit;
  readonly parts: readonly HeldPart[];
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
  const countVisit = (party: PartyTally, row: LedgerRow, parts: readonly HeldPart[]): void => {
    const months = new Set(parts.flatMap((part) => part.months));
    party.times += 1;
    party.listed += months.size;
    party.dossiers.add(row.dossier);
    for (const month of months) party.months.add(month);
    if (parts.some(({ wasListed }) => wasListed)) party.carriedOver.times += 1;
  };

  const addVisit = ({ row, visit, parts }: ListedVisit): void => {
    const measures: PartMeasures = {
      lateBy: visit.measure ?? 'working',
      charge: row.measure ?? 'working',
    };
    const late = new Map<PartyTally, HeldPart[]>();
    for (const part of parts) {
      const { now: holder, before } = part;
      const { unit, person } = holder;
      if (unit === undefined) continue;
      const parties = [
        unitParty(row, unit),
        ...(person === undefined ? [] : [officialParty(row, unit, holder)]),
      ];
      for (const party of parties) {
        addPart(party, row, holder, before, measures);
        const known = late.get(party);
        if (known === undefined) late.set(party, [part]);
        else known.push(part);
      }
    }
    for (const [party, held] of late) countVisit(party, row, held);
  };

  const noteUndated = ({ dossier }: LedgerRow): void =>
    book.note('undated', dossier, (found) => issueAt([], 'report.latenessUndated', found));

  /** How the row stood when the period began; nothing where it had not been late. */
  const carriedBy = (row: ReadRow): LatenessAt | undefined =>
    wasLateBefore(row, period) || row.visits.some((visit) => wasLateBefore(visit, period))
      ? latenessAt(row, { at: period.start, plainDay: period.startPlainDay })
      : undefined;

  /** The visits of a row that stand in the list, if any do. */
  const listedVisits = (row: ReadRow): readonly ListedVisit[] => {
    const candidates = candidatesIn(row, period);
    if (candidates.length === 0) return [];
    const standing = latenessAt(row, period);
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
      const months = [...new Set(times.flatMap((time) => monthsOf(time, period)))];
      return [{ row, visit, parts: heldParts(holders, before, { months, wasListed }, period) }];
    });
  };

  return {
    add: (row) => {
      for (const listed of listedVisits(row)) addVisit(listed);
    },
    result: () => ({ units: partyList(units), officials: partyList(officials) }),
  };
};
