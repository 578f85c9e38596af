import { anchorNameOf } from '../clock/anchor.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { excludedTimeOf, isExcluded } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { pausesOf } from '../deadline/pause-list.ts';
import { unitOfNode } from '../dossier/visits.ts';
import { isStoppingWait } from '../dossier/wait-effect.ts';
import { waitAt } from '../procedure/graph.ts';
import { isZeroLimit } from '../procedure/variant-limits.ts';
import { type Interval, unionOf } from '../time/interval.ts';
import type { MeasuredLook } from './lateness-measure.ts';
import type { WeighedVisit } from './overrun.ts';
import { stageClockOf } from './stage-pools.ts';

const NO_TIME: readonly Interval[] = [];

/**
 * What a clock allows: time that passed for the dossier while the unit was open that the procedure
 * binds by it, whoever has the file. What agencies outside the limit had of it is no such time.
 */
const allowedMs = (
  { ruler, fold }: MeasuredLook,
  { scope, id, span, times }: ClockRecord,
  outside = NO_TIME,
): number => {
  if (isZeroLimit(span.limit)) return 0;
  const unit = scope === 'dossier' ? undefined : unitOfNode(fold, id);
  const window = { from: span.start, till: times.due };
  const stopped = pausesOf(span.pauses);
  const pauses = outside.length === 0 ? stopped : unionOf([...stopped, ...outside]);
  return ruler.msIn(window, pauses) - ruler.closedMsIn(unit, window, pauses);
};

/** Whether time at a visit passes on the dossier's clock: not at a wait that stops it. */
const takesTime = (look: Look, { visit }: WeighedVisit): boolean => {
  const isWait = waitAt(look.graph, visit.node) !== undefined;
  return isWait ? !isStoppingWait(look.fold, visit.node) : !isExcluded(look, visit);
};

/** The stages whose steps have no limits of their own: there the stage's limit is the plan. */
const pooledStagesOf = (
  look: Look,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): ReadonlySet<ClockRecord> =>
  new Set(
    critical
      .filter((each) => each.clock === undefined && takesTime(look, each))
      .flatMap((each) => stageClockOf(look, stages, each) ?? []),
  );

/** What the plan gives to one visit; a node or a pooled stage has one allowance in a cycle. */
interface Allowance {
  readonly ms: number;
  /** Counted not from the visit but from this event. */
  readonly anchor?: string;
}

/** What visits share one allowance: a node, or a pooled stage. */
type AllowanceOwner = string | ClockRecord;

/** When agencies outside the limit had visits, by what holds the allowance of those. */
const outsideByHolder = (
  look: MeasuredLook,
  critical: readonly WeighedVisit[],
  holderOf: (each: WeighedVisit) => AllowanceOwner,
): ReadonlyMap<AllowanceOwner, readonly Interval[]> => {
  const byHolder = new Map<AllowanceOwner, Interval[]>();
  for (const each of critical) {
    const outside = excludedTimeOf(look, each.visit);
    if (outside.length === 0) continue;
    const holder = holderOf(each);
    const known = byHolder.get(holder);
    if (known === undefined) byHolder.set(holder, [...outside]);
    else known.push(...outside);
  }
  return byHolder;
};

const allowancesOf = (
  look: MeasuredLook,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): ReadonlyMap<number, Allowance> => {
  const pooled = pooledStagesOf(look, stages, critical);
  const stageOf = (each: WeighedVisit): ClockRecord | undefined => {
    const stage = stageClockOf(look, stages, each);
    return stage !== undefined && pooled.has(stage) ? stage : undefined;
  };
  const holderOf = (each: WeighedVisit): AllowanceOwner => stageOf(each) ?? each.visit.node;
  const outside = outsideByHolder(look, critical, holderOf);
  const spent = new Set<AllowanceOwner>();
  const allowances = new Map<number, Allowance>();
  // From the last visit back: of several stays at a node the last one carries the allowance.
  for (const each of [...critical].reverse()) {
    if (!takesTime(look, each)) continue;
    const clock = stageOf(each) ?? each.clock;
    const holder = holderOf(each);
    const { index } = each.visit;
    if (clock === undefined) allowances.set(index, { ms: each.stayed });
    else if (!spent.has(holder)) {
      const anchor = anchorNameOf(clock.span.limit);
      const ms = allowedMs(look, clock, outside.get(holder));
      allowances.set(index, { ms, ...(anchor === undefined ? {} : { anchor }) });
    }
    spent.add(holder);
  }
  return allowances;
};

/** The longest way through the critical visits if each takes its allowance. */
const longestPlan = (
  { graph }: Look,
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
  look: MeasuredLook,
  dossier: ClockRecord,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): number => {
  const allowances = allowancesOf(look, stages, critical);
  return Math.max(0, longestPlan(look, critical, allowances) - allowedMs(look, dossier));
};
