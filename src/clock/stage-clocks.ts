import type { VisitRecord } from '../dossier/fold.ts';
import { isStage } from '../procedure/graph.ts';
import type { StageNode } from '../procedure/procedure.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import { type Interval, subtractFrom, unionOf } from '../time/interval.ts';
import type { ClockContext } from './clock-context.ts';
import type { ClockRecord } from './clock-record.ts';
import { interruptionsAt } from './interruptions.ts';
import { visitsOfCycle } from './paths.ts';
import { clockOfSpan } from './span-clock.ts';

const isOpen = ({ till }: VisitRecord): boolean => till === undefined;

const isCutOff = ({ end }: VisitRecord): boolean =>
  end === 'void' || end === 'restarted' || end === 'closed';

/** The time between the first and the last visit during which the dossier was elsewhere. */
const gapsBetween = (visits: readonly VisitRecord[], now: number): readonly Interval[] => {
  const stays = unionOf(visits.map(({ from, till = now }) => ({ from, till })));
  const from = stays[0]?.from ?? now;
  return subtractFrom({ from, till: stays.at(-1)?.till ?? from }, stays);
};

/**
 * The clock of a stage in one cycle. A stage that is entered again has one allowance: what it used
 * before stays used, and the time between does not count.
 */
const stageClock = (
  context: ClockContext,
  stage: StageNode,
  cycle: number,
): ClockRecord | undefined => {
  const { fold, graph, now } = context;
  const limit = limitFor(stage.limit, fold.variant);
  if (limit === undefined || isZeroLimit(limit)) return undefined;
  const visits = visitsOfCycle(fold, cycle).filter(({ node }) =>
    graph.nodes.get(node)?.containers.includes(stage.stage),
  );
  const [first] = visits;
  if (first === undefined) return undefined;
  const tills = visits.map(({ till = now }) => till);
  return clockOfSpan(context, {
    input: {
      scope: 'stage',
      id: stage.stage,
      ...(stage.unit === undefined ? {} : { unit: stage.unit }),
      cycle,
    },
    limit,
    start: first.from,
    visits,
    gaps: gapsBetween(visits, now),
    interruptionsAt: (visit) => interruptionsAt(context, visit),
    ended: visits.some(isOpen) ? undefined : Math.max(...tills),
    isVoid: visits.every(isCutOff),
  });
};

/** The clocks of the stages that a dossier has entered, cycle by cycle. */
export const stageClocks = (context: ClockContext): readonly ClockRecord[] => {
  const stages = [...context.graph.nodes.values()].flatMap(({ node }) =>
    isStage(node) && node.limit !== undefined ? [node] : [],
  );
  return context.fold.cycles.flatMap((_, cycle) =>
    stages.flatMap((stage) => stageClock(context, stage, cycle) ?? []),
  );
};
