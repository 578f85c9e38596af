import { anchorNameOf } from '../clock/anchor.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { isExcluded, waitNodeOf } from '../clock/interruptions.ts';
import { effectOfWait } from '../dossier/wait-effect.ts';
import { isZeroLimit } from '../procedure/variant-limits.ts';
import type { LatenessContext } from './lateness-measure.ts';
import type { WeighedVisit } from './overrun.ts';
import { stageClockOf } from './stage-pools.ts';

/** What a clock allows: time that passed for the dossier while whoever it binds was open. */
const allowedMs = ({ ruler }: LatenessContext, { span, times, unit }: ClockRecord): number => {
  if (isZeroLimit(span.limit)) return 0;
  const window = { from: span.start, till: times.due };
  return ruler.msIn(window, span.pauses) - ruler.closedMsIn(unit, window, span.pauses);
};

/** Whether time at a visit passes on the dossier's clock: not at a wait that stops it. */
const takesTime = (context: ClockContext, { visit }: WeighedVisit): boolean => {
  const wait = waitNodeOf(context, visit);
  if (wait !== undefined) return effectOfWait(wait, context.fold.rules) === 'run';
  return !isExcluded(context, visit);
};

/** The stages whose steps have no limits of their own: there the stage's limit is the plan. */
const pooledStagesOf = (
  context: ClockContext,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): ReadonlySet<ClockRecord> =>
  new Set(
    critical
      .filter((each) => each.clock === undefined && takesTime(context, each))
      .flatMap((each) => stageClockOf(context, stages, each) ?? []),
  );

/** What the plan gives to one visit; a node or a pooled stage has one allowance in a cycle. */
interface Allowance {
  readonly ms: number;
  /** Counted not from the visit but from this event. */
  readonly anchor?: string;
}

const allowancesOf = (
  context: LatenessContext,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): ReadonlyMap<number, Allowance> => {
  const pooled = pooledStagesOf(context, stages, critical);
  const spent = new Set<unknown>();
  const allowances = new Map<number, Allowance>();
  // From the last visit back: of several stays at a node the last one carries the allowance.
  for (const each of [...critical].reverse()) {
    if (!takesTime(context, each)) continue;
    const stage = stageClockOf(context, stages, each);
    const isPooled = stage !== undefined && pooled.has(stage);
    const clock = isPooled ? stage : each.clock;
    const holder = isPooled ? stage : each.visit.node;
    const { index } = each.visit;
    if (clock === undefined) allowances.set(index, { ms: each.stayed });
    else if (!spent.has(holder)) {
      const anchor = anchorNameOf(clock.span.limit);
      const ms = allowedMs(context, clock);
      allowances.set(index, { ms, ...(anchor === undefined ? {} : { anchor }) });
    }
    spent.add(holder);
  }
  return allowances;
};

/** The longest way through the critical visits if each takes its allowance. */
const longestPlan = (
  { graph }: ClockContext,
  critical: readonly WeighedVisit[],
  allowances: ReadonlyMap<number, Allowance>,
): number => {
  const till = new Map<number, number>();
  const endOfNode = new Map<string, number>();
  for (const { visit } of critical) {
    const from = Math.max(0, ...visit.previous.map((index) => till.get(index) ?? 0));
    const { ms, anchor } = allowances.get(visit.index) ?? { ms: 0 };
    const start = anchor === undefined ? from : (endOfNode.get(anchor) ?? 0);
    const end = Math.max(from, start + ms);
    till.set(visit.index, end);
    for (const id of [visit.node, ...(graph.nodes.get(visit.node)?.containers ?? [])]) {
      endOfNode.set(id, Math.max(end, endOfNode.get(id) ?? 0));
    }
  }
  return Math.max(0, ...till.values());
};

/**
 * By how much the plan itself misses the limit: what the critical visits may take one after another
 * or side by side, less what the dossier may. A visit under no limit at all is part of the plan
 * with the time that it took.
 */
export const planExcess = (
  context: LatenessContext,
  dossier: ClockRecord,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): number => {
  const allowances = allowancesOf(context, stages, critical);
  return Math.max(0, longestPlan(context, critical, allowances) - allowedMs(context, dossier));
};
