import type { Attribution, LatenessShare } from '../accountability/attribution.ts';
import { sentBackBy } from '../accountability/bounces.ts';
import type { LatePieces, LateVisitPiece } from '../accountability/late-pieces.ts';
import { measureOf } from '../accountability/lateness-measure.ts';
import { groupedBy } from '../base/grouped-by.ts';
import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import { type ClockRecord, type ClockState, isOverdue } from '../clock/clock-record.ts';
import { pausesAt } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { VisitEnd, VisitRecord } from '../dossier/fold.ts';
import { unitHandsOf } from '../dossier/unit-hands.ts';
import { unitOfVisit, visitIdOf } from '../dossier/visits.ts';
import { waitAt } from '../procedure/graph.ts';
import { formatInstant } from '../time/instant.ts';
import { clipTo } from '../time/interval.ts';
import type { Zone } from '../time/zone.ts';
import { ledgerHandsOf } from './ledger-hands.ts';
import { ledgerHoldersOf, type VisitLateness } from './ledger-holders.ts';
import { ledgerLateSpans } from './ledger-late-spans.ts';
import type { LedgerSpan, LedgerVisit } from './ledger-shape.ts';

const STATE_AFTER: { readonly [E in VisitEnd]: ClockState } = {
  finished: 'done',
  expired: 'done',
  void: 'void',
  restarted: 'void',
  closed: 'void',
};

/** What a clock tells of the span that it ran over; nothing where there is no limit. */
export const spanOfClock = (
  clock: ClockRecord | undefined,
  zone: Zone,
): Omit<LedgerSpan, 'from' | 'state'> => {
  if (clock === undefined) return {};
  const { times, ended, grade, lateByMs } = clock;
  return {
    ...(ended === undefined ? {} : { till: formatInstant(ended, zone) }),
    lateAfter: formatInstant(times.endsAt, zone),
    ...(grade === undefined ? {} : { grade }),
    ...(grade === 'late' ? { lateBy: lateByMs } : {}),
    ...(isOverdue(clock) ? { overdue: true } : {}),
  };
};

/** What a limit allows, and what is used of it from an instant on. */
export const useOfClock = (
  { span, times, judgedAt }: ClockRecord,
  from = Number.NEGATIVE_INFINITY,
): { readonly used: number; readonly usedBefore?: number; readonly allowed: number } => {
  // A limit in days begins to count after the receipt; before that nothing is used.
  const { countsFrom, due } = times;
  const entered = Math.max(countsFrom, from);
  const usedBefore = runningMsBetween(span, countsFrom, Math.min(entered, judgedAt));
  return {
    used: Math.max(0, runningMsBetween(span, entered, judgedAt)),
    ...(usedBefore > 0 ? { usedBefore } : {}),
    allowed: Math.max(0, runningMsBetween(span, countsFrom, due)),
  };
};

/**
 * How long a visit stayed and was stopped, for those that no clock measures: each part of it in the
 * calendar of the unit whose it was then.
 */
const stayOf = (
  look: Look,
  visit: VisitRecord,
): { readonly used: number; readonly paused?: number; readonly state: ClockState } => {
  const { over, since } = pausesAt(look, visit);
  const till = Math.min(visit.till ?? look.now, since ?? look.now);
  let [used, paused] = [0, 0];
  for (const { span, holder } of unitHandsOf(look.fold, visit)) {
    const table = look.tableOf(holder.unit);
    const stopped = workingMsIn(table, clipTo(over, span));
    const stayed = workingMsBetween(table, span.from, Math.min(span.till, till));
    used += Math.max(0, stayed - stopped);
    paused += stopped;
  }
  const open = since === undefined ? 'running' : 'paused';
  return {
    state: visit.end === undefined ? open : STATE_AFTER[visit.end],
    used,
    ...(paused === 0 ? {} : { paused }),
  };
};

const NO_SHARES: readonly LatenessShare[] = [];
const NO_PIECES: readonly LateVisitPiece[] = [];

const chargeOf = (shares: readonly LatenessShare[]): number =>
  shares.reduce((sum, { charge }) => sum + charge, 0);

const visitFrom = (look: Look, visit: VisitRecord, lateness: VisitLateness): LedgerVisit => {
  const { fold, graph } = look;
  const { clock, shares, pieces } = lateness;
  const node = graph.nodes.get(visit.node)?.node;
  const wait = waitAt(graph, visit.node);
  const unit = unitOfVisit(fold, visit);
  const { role, person } = visit.holdings.at(-1) ?? {};
  const holders = ledgerHoldersOf(look, visit, lateness);
  const hands = ledgerHandsOf(look, visit, clock);
  const back = sentBackBy(fold, visit);
  return {
    step: visit.node,
    ...(node?.name === undefined ? {} : { name: node.name }),
    ...(wait === undefined ? {} : { for: wait.for }),
    ...(unit === undefined ? {} : { unit }),
    ...(role === undefined ? {} : { role }),
    ...(person === undefined ? {} : { person }),
    ...(visit.cycle === 0 ? {} : { cycle: visit.cycle }),
    from: formatInstant(visit.from, fold.zone),
    ...(visit.till === undefined ? {} : { till: formatInstant(visit.till, fold.zone) }),
    ...stayOf(look, visit),
    ...spanOfClock(clock, fold.zone),
    ...(clock === undefined ? {} : { ...useOfClock(clock, visit.from), state: clock.state }),
    ...(measureOf(clock) === 'wall' ? { measure: 'wall' } : {}),
    ...(holders !== undefined || (pieces.length === 0 && clock?.grade !== 'late')
      ? {}
      : { late: ledgerLateSpans(pieces, fold.zone) }),
    ...(shares.length === 0 ? {} : { charge: chargeOf(shares) }),
    ...(holders === undefined ? {} : { holders }),
    ...(hands === undefined ? {} : { hands }),
    ...(back === undefined ? {} : { sentBackBy: back }),
  };
};

const visitOfShare = ({ visit }: LatenessShare): string => visit;

/** Every visit of a dossier, with its own grade and its part in the lateness. */
export const ledgerVisitsOf = (
  look: Look,
  clocks: AllClocks,
  { shares }: Attribution,
  pieces: LatePieces,
): readonly LedgerVisit[] => {
  const sharesOf = groupedBy(shares, visitOfShare);
  return look.fold.visits.map((visit) => {
    const id = visitIdOf(visit);
    return visitFrom(look, visit, {
      clock: clocks.visits.get(id),
      shares: sharesOf.get(id) ?? NO_SHARES,
      pieces: pieces.visits.get(id) ?? NO_PIECES,
    });
  });
};
