import type { IssuePath } from '../../base/issue.ts';
import { type AmountLimit, isDateLimit, type Limit, type LimitUnit } from '../../limit/limit.ts';
import { isStage, type ProcedureGraph } from '../graph.ts';
import type { Procedure } from '../procedure.ts';
import { isZeroLimit, limitFor, stageLimitFor } from '../variant-limits.ts';
import { type Allowances, allowancesOf, isPassedOver } from './allowances.ts';
import { type Bounded, type Comparison, compareLimit, limitsIn, unitsOf } from './comparison.ts';
import type { OrderedFlow } from './flow-order.ts';
import { type Lengths, lengthsOf } from './lengths.ts';
import { baseOf, partsOf } from './measure.ts';
import { stageScopes, wholeScope } from './path-scope.ts';
import type { Reach } from './reach.ts';

/** The total of a variant, and what its steps come to. */
export interface TotalPlan {
  readonly bounded: Bounded;
  readonly statutory?: Comparison;
  /** The same for what the agency has committed itself to, where it has. */
  readonly committed?: Comparison;
}

/** A stage with a limit, and what its steps come to. */
interface StagePlan {
  readonly stage: string;
  readonly bounded: Bounded;
  readonly comparison?: Comparison;
}

/** What one variant of a procedure comes to when its limits are added up. */
export interface VariantPlan {
  readonly variant: string;
  /** As far as the statutory limit counts them. */
  readonly allowances: Allowances;
  readonly total?: TotalPlan;
  /** The second total, in which no unit is left out. */
  readonly endToEnd?: Comparison;
  readonly stages: readonly StagePlan[];
  /** The units in it, where they cannot be added up. */
  readonly mixedUnits: readonly (LimitUnit | 'date')[];
}

interface Setting {
  readonly procedure: Procedure;
  readonly graph: ProcedureGraph;
  readonly flow: OrderedFlow;
  readonly reach: Reach;
}

/** A zero in the column of the total says that the variant does not apply. */
const appliesTo = ({ limit }: Procedure, variant: string): boolean => {
  const total = limitFor(limit, variant);
  return total === undefined || !isZeroLimit(total);
};

const committedOf = (limit: AmountLimit): AmountLimit | undefined =>
  limit.committed !== undefined && baseOf(limit.committed.unit) === baseOf(limit.unit)
    ? limit.committed
    : undefined;

/** What is committed, else the limit itself. */
export const committedOr = (limit: AmountLimit): AmountLimit => committedOf(limit) ?? limit;

/** Fixed dates have no length, and limits of the same day add nothing to one another. */
const lengthOf = (limit: Limit): number =>
  isDateLimit(limit) || limit.unit === 'sameDay' ? 0 : partsOf(limit);

const committedLengths = (allowances: Allowances): Lengths =>
  lengthsOf(allowances, (limit) => lengthOf(isDateLimit(limit) ? limit : committedOr(limit)));

const compareCommitted = (bounded: Bounded): Comparison | undefined => {
  const { limit } = bounded;
  const committed = isDateLimit(limit) ? undefined : committedOf(limit);
  return committed === undefined
    ? undefined
    : compareLimit({ ...bounded, limit: committed, lengths: committedLengths(bounded.allowances) });
};

const HOURS: ReadonlySet<LimitUnit | 'date'> = new Set(['workingMinute', 'minute']);

/** Hours of one kind within a day are looked at as such, by a rule of their own. */
const areHoursOfOneDay = (total: Limit | undefined, bases: ReadonlySet<LimitUnit | 'date'>) => {
  const isOneDay = total !== undefined && !isDateLimit(total) && total.unit === 'sameDay';
  const [base, another] = [...bases].filter((each) => each !== 'sameDay');
  return isOneDay && base !== undefined && another === undefined && HOURS.has(base);
};

const mixedUnitsOf = (
  total: Limit | undefined,
  limits: readonly Limit[],
): readonly (LimitUnit | 'date')[] => {
  const units = [...unitsOf([...(total === undefined ? [] : [total]), ...limits])];
  const bases = new Set(units.map((unit) => (unit === 'date' ? unit : baseOf(unit))));
  return bases.size < 2 || areHoursOfOneDay(total, bases) ? [] : units;
};

const totalPlanOf = (bounded: Bounded): TotalPlan => {
  const statutory = compareLimit(bounded);
  const committed = compareCommitted(bounded);
  return {
    bounded,
    ...(statutory === undefined ? {} : { statutory }),
    ...(committed === undefined ? {} : { committed }),
  };
};

interface LimitedStage {
  readonly id: string;
  readonly limit: Limit;
  readonly path: IssuePath;
}

const limitedStages = ({ graph }: Setting, variant: string): readonly LimitedStage[] =>
  [...graph.nodes.values()].flatMap((place) => {
    const { id, node, path } = place;
    const limit = isStage(node) ? stageLimitFor(node, variant) : undefined;
    if (limit === undefined) return [];
    return isPassedOver(graph, place, variant) ? [] : [{ id, limit, path: [...path, 'limit'] }];
  });

/** Stages are compared with the time of all units: their limits leave none out. */
const stagePlansOf = (setting: Setting, variant: string): readonly StagePlan[] => {
  const { procedure, graph, flow, reach } = setting;
  const stages = limitedStages(setting, variant);
  const scopes = stageScopes(flow, new Set(stages.map(({ id }) => id)));
  const allowances = allowancesOf(procedure, graph, variant, 'all');
  const shared = {
    flow,
    reached: reach.fromStart,
    allowances,
    lengths: lengthsOf(allowances, lengthOf),
  };
  return stages.flatMap(({ id, limit, path }): readonly StagePlan[] => {
    const scope = scopes.get(id);
    if (scope === undefined) return [];
    const bounded: Bounded = { ...shared, scope, limit, path };
    const comparison = compareLimit(bounded);
    return [{ stage: id, bounded, ...(comparison === undefined ? {} : { comparison }) }];
  });
};

/** The second total beside the longest way with the time of all units. */
const compareEndToEnd = (setting: Setting, variant: string): Comparison | undefined => {
  const { procedure, graph, flow, reach } = setting;
  const limit = limitFor(procedure.endToEnd, variant);
  if (limit === undefined) return undefined;
  const allowances = allowancesOf(procedure, graph, variant, 'all');
  const lengths = lengthsOf(allowances, lengthOf);
  const scope = wholeScope(flow);
  const path = ['endToEnd'];
  return compareLimit({ flow, reached: reach.fromStart, scope, allowances, lengths, limit, path });
};

const planOf = (setting: Setting, variant: string): VariantPlan => {
  const { procedure, graph, flow, reach } = setting;
  const limit = limitFor(procedure.limit, variant);
  const allowances = allowancesOf(procedure, graph, variant, 'statutory');
  const lengths = lengthsOf(allowances, lengthOf);
  const whole = { flow, reached: reach.fromStart, scope: wholeScope(flow), allowances, lengths };
  const endToEnd = compareEndToEnd(setting, variant);
  return {
    variant,
    allowances,
    ...(limit === undefined ? {} : { total: totalPlanOf({ ...whole, limit, path: ['limit'] }) }),
    ...(endToEnd === undefined ? {} : { endToEnd }),
    stages: stagePlansOf(setting, variant),
    mixedUnits: mixedUnitsOf(limit, limitsIn(whole)),
  };
};

/** The plans of the variants that apply. */
export const variantPlansOf = (setting: Setting): readonly VariantPlan[] =>
  setting.procedure.variants
    .filter((variant) => appliesTo(setting.procedure, variant))
    .map((variant) => planOf(setting, variant));
