import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { FractionBasis } from './attribution.ts';
import { type MeasuredLook, measuredIn } from './lateness-measure.ts';
import {
  overrunPartAt,
  overrunPartsOf,
  shareFrom,
  type UnweightedShare,
} from './lateness-shares.ts';
import { isSetAside, type WeighedVisit } from './overrun.ts';
import { weighCycle } from './weigh-cycle.ts';

/** How a lateness is split that has no time of its own: done on a rest day, or out of hours. */
export interface UntimedSplit {
  readonly fractionsBy: Exclude<FractionBasis, 'charge'>;
  readonly shares: readonly UnweightedShare[];
  /** What each share weighs. */
  readonly weights: readonly number[];
  /** What weighs for nobody. */
  readonly unassigned: number;
}

const isOpenAt = (
  { from, till = Number.POSITIVE_INFINITY }: VisitRecord,
  instant: number,
): boolean => from <= instant && instant < till;

/** A visit that was open when the due passed, and the shares of those who answer for it. */
interface OpenAtDue {
  readonly visit: VisitRecord;
  readonly shares: readonly UnweightedShare[];
}

/**
 * Of the visits that were open when the due passed the first for which a unit answers: the shares of
 * those who held it while it ran over itself, else of the one who held it then.
 */
const openAtDue = (
  look: MeasuredLook,
  { times: { endsAt } }: ClockRecord,
  critical: readonly WeighedVisit[],
): OpenAtDue | undefined =>
  critical
    .filter(({ visit }) => isOpenAt(visit, endsAt) && !isSetAside(look, visit))
    .map((each) => {
      const parts =
        each.overrun > 0 ? overrunPartsOf(look, each) : [overrunPartAt(look, each.visit, endsAt)];
      return { visit: each.visit, shares: parts.flatMap((part) => shareFrom(part, 0) ?? []) };
    })
    .find(({ shares }) => shares.length > 0);

/** By how far each holder ran over in wall time: some of that passes on every day. */
const splitByOverrun = (look: MeasuredLook, late: readonly WeighedVisit[]): UntimedSplit => {
  const parts = late.flatMap((each) => overrunPartsOf(look, each));
  const shares = parts.flatMap((part) => shareFrom(part, 0) ?? []);
  const weights = shares.map(({ overrun }) => overrun);
  const whole = late.reduce((ms, { overrun }) => ms + overrun, 0);
  const unassigned = whole - weights.reduce((a, b) => a + b, 0);
  return { fractionsBy: 'overrun', shares, weights, unassigned };
};

/**
 * All of a lateness without time is with the visit that was open when the due passed; but a unit
 * inside its own limit is never charged while others on the critical path were not inside theirs.
 */
export const splitWithoutTime = (
  look: MeasuredLook,
  clocks: AllClocks,
  dossier: ClockRecord,
  critical: readonly WeighedVisit[],
): UntimedSplit => {
  const open = openAtDue(look, dossier, critical);
  const byClock = measuredIn(look, 'wall');
  const late = weighCycle(byClock, clocks, dossier).filter(({ overrun }) => overrun > 0);
  if (late.length > 0 && !late.some(({ visit }) => visit === open?.visit)) {
    return splitByOverrun(byClock, late);
  }
  const shares = open?.shares ?? [];
  return {
    fractionsBy: 'openAtDue',
    shares,
    weights: shares.map(({ overrun }) => Math.max(1, overrun)),
    unassigned: shares.length === 0 ? 1 : 0,
  };
};
