import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { type ClockRecord, runClock } from '../clock/clock-record.ts';
import { pausesAt } from '../clock/interruptions.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { type AmountLimit, isDateLimit } from '../limit/limit.ts';
import { isZeroLimit } from '../procedure/variant-limits.ts';
import { unionOf } from '../time/interval.ts';
import type { LegVisits } from './agency-legs.ts';

/** A stage that consists of this leg: then the published subtotal is what the agency is allowed. */
const stageClockOfLeg = (
  { graph, fold }: ClockContext,
  { stages }: AllClocks,
  { visits, cycle }: LegVisits,
): ClockRecord | undefined => {
  const isIn = (visit: VisitRecord, stage: string): boolean =>
    visit.cycle === cycle && graph.nodes.get(visit.node)?.containers.includes(stage) === true;
  return stages.find(
    (clock) =>
      clock.cycle === cycle &&
      visits.every((visit) => isIn(visit, clock.id)) &&
      fold.visits.filter((visit) => isIn(visit, clock.id)).length === visits.length,
  );
};

/** Whether a leg went from step to step, each of them entered for the first time or within it. */
const isOneWay = (visits: readonly VisitRecord[]): boolean => {
  const staysBefore = new Map<string, number>();
  return visits.every(({ node, ordinal, from }, i) => {
    const { till = Number.POSITIVE_INFINITY } = visits[i - 1] ?? { till: from };
    const stays = staysBefore.get(node) ?? 0;
    staysBefore.set(node, stays + 1);
    return till <= from && stays === ordinal - 1;
  });
};

/** The first clock of each node: a node that is entered again has one allowance. */
const clocksOfNodes = (
  { visits }: LegVisits,
  clocks: AllClocks,
): readonly (ClockRecord | undefined)[] => {
  const firsts = new Map<string, VisitRecord>();
  for (const visit of visits) if (!firsts.has(visit.node)) firsts.set(visit.node, visit);
  return [...firsts.values()].map((visit) => clocks.visits.get(visitIdOf(visit)));
};

const LIMIT_STEPS = 10_000;

/** Amounts have at most four decimals; their sum has no more. */
const sumOfAmounts = (limits: readonly AmountLimit[]): number =>
  limits.reduce((sum, { amount }) => sum + Math.round(amount * LIMIT_STEPS), 0) / LIMIT_STEPS;

/**
 * One limit for all steps of a leg, and how it runs. Limits of different units, counted from
 * different events or on different calendars, cannot be added up.
 */
const summedSpan = (
  leg: LegVisits,
  clocks: AllClocks,
): Pick<ClockRecord['span'], 'limit' | 'counting' | 'table' | 'dayEnds'> | undefined => {
  const records = clocksOfNodes(leg, clocks);
  const spans = records.flatMap((record) =>
    record === undefined || isZeroLimit(record.span.limit) ? [] : [record.span],
  );
  const limits = spans.flatMap(({ limit }) =>
    isDateLimit(limit) || limit.anchor !== undefined ? [] : [limit],
  );
  const [first] = spans;
  const [limit] = limits;
  const isAlike =
    !records.includes(undefined) &&
    limits.length === spans.length &&
    limits.every(({ unit }) => unit === limit?.unit) &&
    spans.every(({ counting, table }) => counting === first?.counting && table === first.table);
  if (first === undefined || limit === undefined || !isAlike) return undefined;
  const { counting, table, dayEnds } = first;
  const { unit, cutOff } = limit;
  const amount = sumOfAmounts(limits);
  const sum = { amount, unit, ...(cutOff === undefined ? {} : { cutOff }) };
  return { limit: sum, counting, table, dayEnds };
};

const summedClockOfLeg = (
  context: ClockContext,
  clocks: AllClocks,
  leg: LegVisits,
): ClockRecord | undefined => {
  const [first] = leg.visits;
  const last = leg.visits.at(-1);
  const span = isOneWay(leg.visits) ? summedSpan(leg, clocks) : undefined;
  if (span === undefined || first === undefined || last === undefined) return undefined;
  const interruptions = leg.visits.map((visit) => pausesAt(context, visit));
  const lastClock = clocks.visits.get(visitIdOf(last));
  return runClock(
    {
      scope: 'stage',
      id: leg.agency,
      visit: undefined,
      unit: leg.agency,
      cycle: leg.cycle,
      span: { ...span, start: first.from, pauses: unionOf(interruptions.flatMap((i) => i.over)) },
      since: interruptions.at(-1)?.since,
      ended: lastClock?.ended,
      isVoid: lastClock?.state === 'void',
      isSilent: lastClock?.isSilent ?? false,
    },
    context,
  );
};

/**
 * The clock of an agency's leg: that of the stage which consists of it, that of its only step, or
 * the sum of its steps; none where their limits cannot be added up.
 */
export const clockOfLeg = (
  context: ClockContext,
  clocks: AllClocks,
  leg: LegVisits,
): ClockRecord | undefined => {
  const stage = stageClockOfLeg(context, clocks, leg);
  if (stage !== undefined) return stage;
  const [only, another] = leg.visits;
  return only !== undefined && another === undefined
    ? clocks.visits.get(visitIdOf(only))
    : summedClockOfLeg(context, clocks, leg);
};
