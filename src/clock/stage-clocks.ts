import type { VisitRecord } from '../dossier/fold.ts';
import { isStage } from '../procedure/graph.ts';
import type { StageNode } from '../procedure/procedure.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import { type Interval, subtractFrom, unionOf } from '../time/interval.ts';
import { anchorNameOf, anchorOf } from './anchor.ts';
import type { ClockContext } from './clock-context.ts';
import type { ClockRecord } from './clock-record.ts';
import { interruptionsAt } from './interruptions.ts';
import { visitsOfCycle } from './paths.ts';
import { clockOfSpan } from './span-clock.ts';
import { stageEndingOf } from './stage-ending.ts';

/** The time between the first and the last visit during which the dossier was elsewhere. */
const gapsBetween = (visits: readonly VisitRecord[], now: number): readonly Interval[] => {
  const stays = visits.map(({ from, till = now }) => ({ from, till }));
  const from = Math.min(...stays.map((stay) => stay.from));
  const till = Math.max(...stays.map((stay) => stay.till));
  return subtractFrom({ from, till }, unionOf(stays));
};

/**
 * The clock of a stage in one cycle. A stage that is entered again has one allowance: what it used
 * before stays used, and the time between does not count.
 */
const stageClock = (
  context: ClockContext,
  node: StageNode,
  cycle: number,
  visits: readonly VisitRecord[],
): ClockRecord | undefined => {
  const { fold, graph, now } = context;
  const { stage, unit } = node;
  const limit = limitFor(node.limit, fold.variant);
  const [first] = visits;
  if (limit === undefined || isZeroLimit(limit) || first === undefined) return undefined;
  const anchor = anchorNameOf(limit);
  return clockOfSpan(context, {
    input: { scope: 'stage', id: stage, ...(unit === undefined ? {} : { unit }), cycle },
    limit,
    start: anchorOf(context, anchor, first),
    // A limit that counts from an earlier event runs through all that lies between.
    contains: (visit) =>
      anchor !== undefined || (graph.nodes.get(visit.node)?.containers.includes(stage) ?? false),
    gaps: anchor === undefined ? gapsBetween(visits, now) : [],
    interruptionsAt: (visit) => interruptionsAt(context, visit),
    ...stageEndingOf(context, stage, visits),
  });
};

/** The visits of one cycle by the stages around them, in the order in which these were entered. */
const visitsByStage = (
  { fold, graph }: ClockContext,
  cycle: number,
): ReadonlyMap<StageNode, readonly VisitRecord[]> => {
  const byStage = new Map<StageNode, VisitRecord[]>();
  for (const visit of visitsOfCycle(fold, cycle)) {
    for (const id of graph.nodes.get(visit.node)?.containers ?? []) {
      const node = graph.nodes.get(id)?.node;
      if (node === undefined || !isStage(node) || node.limit === undefined) continue;
      const visits = byStage.get(node);
      if (visits === undefined) byStage.set(node, [visit]);
      else visits.push(visit);
    }
  }
  return byStage;
};

/** The clocks of the stages that a dossier has entered, cycle by cycle. */
export const stageClocks = (context: ClockContext): readonly ClockRecord[] =>
  context.fold.cycles.flatMap((_, cycle) =>
    [...visitsByStage(context, cycle)].flatMap(
      ([stage, visits]) => stageClock(context, stage, cycle, visits) ?? [],
    ),
  );
