import { sumOfAmounts } from '../base/decimals.ts';
import type { AllClocks } from '../clock/all-clocks.ts';
import { type ClockRecord, runClock } from '../clock/clock-record.ts';
import { pausesAt } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import type { StageStay } from '../clock/look-notes.ts';
import { stageStaysOf } from '../clock/stage-stays.ts';
import type { CountedSpan } from '../deadline/counted-span.ts';
import { NO_PAUSES, type PauseList, pauseListOf } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type AmountLimit, isDateLimit } from '../limit/limit.ts';
import { isZeroLimit } from '../procedure/variant-limits.ts';
import { unionOf } from '../time/interval.ts';
import type { LegStays } from './agency-legs.ts';
import type { AgencyStay } from './agency-stays.ts';
import { clockOfStay } from './stay-clock.ts';

/** A stage that consists of this leg: then the published subtotal is what the agency is allowed. */
const stageClockOfLeg = (
  stageStays: readonly StageStay[],
  { stages }: AllClocks,
  { stays, cycle }: LegStays,
): ClockRecord | undefined => {
  for (const stay of stageStays) {
    // Both are in the order of the log.
    if (stay.visits.length !== stays.length) continue;
    if (!stays.every(({ visit }, i) => visit === stay.visits[i])) continue;
    const clock = stages.find(({ id, cycle: at }) => id === stay.node.stage && at === cycle);
    if (clock !== undefined) return clock;
  }
  return undefined;
};

/** Whether a leg went from step to step, each of them entered for the first time or within it. */
const isOneWay = (stays: readonly AgencyStay[]): boolean => {
  const follows = ({ visit }: AgencyStay, i: number): boolean =>
    i === 0 || visit.previous.includes(stays[i - 1]?.visit.index ?? -1);
  if (!stays.every(follows)) return false;
  if (stays.every(({ visit }) => visit.ordinal === 1)) return true;
  const timesBefore = new Map<string, number>();
  return stays.every(({ visit: { node, ordinal } }) => {
    const times = timesBefore.get(node) ?? 0;
    timesBefore.set(node, times + 1);
    return times === ordinal - 1;
  });
};

/** The clock of a visit, if its node has a limit. */
export type ClockAt = (visit: VisitRecord) => ClockRecord | undefined;

/** What does not depend on when a limit begins, and on what stops it. */
type Counted = Pick<CountedSpan, 'limit' | 'counting' | 'table' | 'dayEnds'>;

/**
 * One limit for all steps of a leg that goes one way, in the place of that of the first: a step that
 * is entered again has one allowance, which its first visit brings. Limits of different units, counted
 * from different events or on different calendars, cannot be added up.
 */
const sumOfLimits = ({ stays }: LegStays, clockAt: ClockAt): Counted | undefined => {
  const limits: AmountLimit[] = [];
  let first: CountedSpan | undefined;
  for (const { visit } of stays) {
    if (visit.ordinal > 1) continue;
    const record = clockAt(visit);
    if (record === undefined) return undefined;
    const { span } = record;
    const { limit } = span;
    if (isZeroLimit(limit)) continue;
    first ??= span;
    const isAlike = span.counting === first.counting && span.table === first.table;
    if (!isAlike || isDateLimit(limit) || limit.anchor !== undefined) return undefined;
    if (limit.unit !== (limits[0] ?? limit).unit) return undefined;
    limits.push(limit);
  }
  const [limit] = limits;
  if (first === undefined || limit === undefined) return undefined;
  const { counting, table, dayEnds } = first;
  const { unit, cutOff } = limit;
  const amount = sumOfAmounts(limits.map((each) => each.amount));
  const sum = cutOff === undefined ? { amount, unit } : { amount, unit, cutOff };
  return { limit: sum, counting, table, dayEnds };
};

const pausesOf = (look: Look, { stays }: LegStays): PauseList =>
  look.fold.pauses.length === 0
    ? NO_PAUSES
    : pauseListOf(unionOf(stays.flatMap(({ visit }) => pausesAt(look, visit).over)));

const summedClockOfLeg = (look: Look, clockAt: ClockAt, leg: LegStays): ClockRecord | undefined => {
  const first = leg.stays[0]?.visit;
  const last = leg.stays.at(-1)?.visit;
  const sum = isOneWay(leg.stays) ? sumOfLimits(leg, clockAt) : undefined;
  if (sum === undefined || first === undefined || last === undefined) return undefined;
  const { limit, counting, table, dayEnds } = sum;
  const pauses = pausesOf(look, leg);
  const lastClock = clockAt(last);
  return runClock(
    {
      scope: 'stage',
      id: leg.agency,
      visit: undefined,
      unit: leg.agency,
      cycle: leg.cycle,
      from: first.from,
      span: { start: first.from, limit, counting, table, dayEnds, pauses },
      since: pausesAt(look, last).since,
      ended: lastClock?.ended,
      isVoid: lastClock?.state === 'void',
      isSilent: lastClock?.isSilent ?? false,
    },
    look,
  );
};

/**
 * Finds the clock of an agency's leg: that of the stage which consists of it, that of its only step
 * or its part of one, or the sum of its steps; none where their limits cannot be added up, or another
 * agency has had a part of them.
 */
export const legClockFinder = (
  look: Look,
  clocks: AllClocks,
  clockAt: ClockAt = (visit) => clocks.visits.get(visitIdOf(visit)),
): ((leg: LegStays) => ClockRecord | undefined) => {
  const stageStays = stageStaysOf(look);
  return (leg) => {
    const { stays, isShared } = leg;
    const stage = isShared ? undefined : stageClockOfLeg(stageStays, clocks, leg);
    if (stage !== undefined) return stage;
    const [only] = stays;
    if (only !== undefined && stays.length === 1)
      return clockOfStay(look, clockAt(only.visit), only);
    return isShared ? undefined : summedClockOfLeg(look, clockAt, leg);
  };
};
