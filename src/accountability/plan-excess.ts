import { workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { waitNodeOf } from '../clock/interruptions.ts';
import { isDateLimit } from '../limit/limit.ts';
import { isZeroLimit } from '../procedure/variant-limits.ts';
import { clipTo } from '../time/interval.ts';
import type { WeighedVisit } from './overrun.ts';
import { isUnderLimit } from './stage-pools.ts';

/** What a clock allows, in the dossier's working time. */
const allowedMs = ({ table }: ClockContext, { span, times }: ClockRecord): number => {
  if (!isDateLimit(span.limit) && isZeroLimit(span.limit)) return 0;
  const window = { from: span.start, till: times.due };
  if (window.till <= window.from) return 0;
  return (
    workingMsBetween(table, window.from, window.till) -
    workingMsIn(table, clipTo(span.pauses, window))
  );
};

/** One allowance for each node, or for the whole stage where its steps have none of their own. */
const allowancesOf = (
  context: ClockContext,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): number => {
  const steps = critical.filter(({ visit }) => waitNodeOf(context, visit) === undefined);
  const lastStay = new Map(steps.map((each) => [each.visit.node, each]));
  const limited = [...lastStay.values()].flatMap(({ clock }) => clock ?? []);
  const unlimited = steps.filter(({ clock }) => clock === undefined);
  const used = unlimited
    .filter((each) => !isUnderLimit(context, stages, each))
    .reduce((ms, each) => ms + each.used, 0);
  const pooledStages = stages.filter((stage) =>
    unlimited.some(({ visit }) =>
      context.graph.nodes.get(visit.node)?.containers.includes(stage.id),
    ),
  );
  const inPooled = (id: string): boolean =>
    pooledStages.some((stage) => context.graph.nodes.get(id)?.containers.includes(stage.id));
  return (
    used +
    limited
      .filter(({ id }) => !inPooled(id))
      .reduce((ms, clock) => ms + allowedMs(context, clock), 0) +
    pooledStages.reduce((ms, stage) => ms + allowedMs(context, stage), 0)
  );
};

/**
 * By how much the plan itself misses the limit: what the critical visits may take in all, less what
 * the dossier may. A visit under no limit at all is part of the plan with the time that it took.
 */
export const planExcess = (
  context: ClockContext,
  dossier: ClockRecord,
  stages: readonly ClockRecord[],
  critical: readonly WeighedVisit[],
): number => Math.max(0, allowancesOf(context, stages, critical) - allowedMs(context, dossier));
