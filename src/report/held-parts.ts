import type { LedgerHolder } from '../assessment/ledger-shape.ts';
import type { Instant } from '../time/instant.ts';
import type { HoldersAt } from './lateness-at.ts';
import type { Period } from './period.ts';
import { isYetToCome, monthOf } from './wall-days.ts';

/** What a holder had of a late visit at the end of a period, and in which lists it stands. */
export interface HeldPart {
  readonly now: LedgerHolder;
  /** The same when the period began. */
  readonly before: LedgerHolder;
  /** The months of the period in whose lists they stand with it. */
  readonly months: readonly string[];
  /** Whether they stand in a list from before the period. */
  readonly wasListed: boolean;
}

/** In which lists a visit stands, whoever had it. */
export interface Listing {
  readonly months: readonly string[];
  readonly wasListed: boolean;
}

const NOTHING: LedgerHolder = {};
const NOBODY: HoldersAt = [];

/** Who had a visit late by then: not who got it only later. Somebody had it, if only without a span. */
const lateHolders = (holders: HoldersAt, isByThen: (since: Instant) => boolean): HoldersAt => {
  const late = holders.filter(
    ({ late: [first] = [] }) => first === undefined || isByThen(first.from),
  );
  return late.length === 0 ? holders.slice(0, 1) : late;
};

/** The parts of a visit in the lists of a period; who got it later than all of those has none. */
export const heldParts = (
  holders: HoldersAt,
  before: HoldersAt,
  { months, wasListed }: Listing,
  period: Period,
): readonly HeldPart[] => {
  const inMonths = months.map((month) => ({
    month,
    late: lateHolders(holders, (since) => monthOf(since) <= month && !isYetToCome(since, period)),
  }));
  const earlier = wasListed ? lateHolders(holders, (since) => since < period.from) : NOBODY;
  return holders
    .map((now, i) => ({
      now,
      before: before[i] ?? NOTHING,
      months: inMonths.filter(({ late }) => late.includes(now)).map(({ month }) => month),
      wasListed: earlier.includes(now),
    }))
    .filter((part) => part.months.length > 0);
};
