import type { LedgerHolder, LedgerVisit } from '../assessment/ledger-shape.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { isWork } from './dimensions.ts';
import { type HeldPart, heldParts } from './held-parts.ts';
import {
  chargedTimes,
  isListedIn,
  type ListedTime,
  lateTimeOf,
  monthsOf,
  wasLateBefore,
} from './late-months.ts';
import { type HoldersAt, type LatenessAt, latenessFinder } from './lateness-at.ts';
import { isLateOutcome } from './outcome.ts';
import type { Period } from './period.ts';
import type { ReadRow } from './read-row.ts';
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

/** How late a row stood when a period ended, and when it began, if it had been late by then. */
interface Standings {
  readonly atEnd: LatenessAt;
  readonly atStart: LatenessAt | undefined;
}

const NOBODY: HoldersAt = [];

/** Who had a visit late when the period began, as far as that can be told. */
const holdersAtStart = ({ atStart }: Standings, place: number): HoldersAt =>
  atStart?.isDated === true ? atStart.holders(place) : NOBODY;

const chargeOf = (holders: readonly LedgerHolder[]): number =>
  holders.reduce((sum, { charge = 0 }) => sum + charge, 0);

/** When a visit stands in the lists: late itself, or charged with something. */
const timesOf = ({ late, charged }: Candidate, holders: HoldersAt): readonly ListedTime[] => [
  ...(late === undefined ? [] : [late]),
  ...(charged === undefined || chargeOf(holders) === 0 ? [] : [charged]),
];

/** A visit on the list, and who had it late. */
export interface ListedVisit {
  readonly visit: LedgerVisit;
  readonly parts: readonly HeldPart[];
}

const listedFrom = (
  candidate: Candidate,
  standings: Standings,
  period: Period,
): readonly ListedVisit[] => {
  const { visit, place, late } = candidate;
  const holders = standings.atEnd.holders(place);
  const times = timesOf(candidate, holders);
  if (times.length === 0) return [];
  const before = holdersAtStart(standings, place);
  const isLate = late !== undefined || visit.grade === 'late';
  const wasListed = (isLate && wasLateBefore(visit, period)) || chargeOf(before) > 0;
  const months = [...new Set(times.flatMap((time) => monthsOf(time, period)))];
  return [{ visit, parts: heldParts(holders, before, { months, wasListed }, period) }];
};

/** What of a row stands in the lists of a period. */
export interface ListedRow {
  readonly visits: readonly ListedVisit[];
  /** Whether it tells when it was late; else its figures are those of the row. */
  readonly isDated: boolean;
}

const NOT_LISTED: ListedRow = { visits: [], isDated: true };

/** Finds the visits of rows that stand in the lists of a period. */
export const listedVisitFinder = (
  period: Period,
  calendar: CalendarSet,
): ((row: ReadRow) => ListedRow) => {
  const latenessAt = latenessFinder(calendar);
  const start = { at: period.start, plainDay: period.startPlainDay };
  return (row) => {
    const candidates = candidatesIn(row, period);
    if (candidates.length === 0) return NOT_LISTED;
    const wasLate =
      wasLateBefore(row, period) || row.visits.some((visit) => wasLateBefore(visit, period));
    const standings = {
      atEnd: latenessAt(row, period),
      atStart: wasLate ? latenessAt(row, start) : undefined,
    };
    return {
      visits: candidates.flatMap((candidate) => listedFrom(candidate, standings, period)),
      isDated: standings.atEnd.isDated && standings.atStart?.isDated !== false,
    };
  };
};
