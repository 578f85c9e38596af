import type { IssuePath } from '../../base/issue.ts';
import { type AmountLimit, isDateLimit, type Limit, type LimitUnit } from '../../limit/limit.ts';
import { type Allowances, anchorOf } from './allowances.ts';
import type { OrderedFlow } from './flow-order.ts';
import type { Lengths } from './lengths.ts';
import { type LongestPath, longestPath } from './longest-path.ts';
import { baseOf, commonUnit } from './measure.ts';
import type { PathScope } from './path-scope.ts';

/** A limit of a stage or of the whole beside the longest way through what it bounds. */
export interface Comparison {
  readonly variant: string;
  readonly path: IssuePath;
  readonly limit: AmountLimit;
  /** In which the limit and the way are given. */
  readonly unit: LimitUnit;
  readonly longest: LongestPath;
  /** Some step in it has no limit of its own, so that the rest of the limit may be meant for it. */
  readonly isOpen: boolean;
}

/** What is compared: a scope, what its steps may take, and the limit that bounds it. */
export interface Bounded {
  readonly flow: OrderedFlow;
  readonly scope: PathScope;
  readonly allowances: Allowances;
  /** The allowances in parts of their own units. */
  readonly lengths: Lengths;
  readonly reached: ReadonlySet<number>;
  readonly limit: Limit;
  readonly path: IssuePath;
}

type Scoped = Pick<Bounded, 'flow' | 'scope' | 'allowances' | 'reached'>;

const leavesIn = ({ flow, scope, reached }: Scoped): readonly string[] =>
  scope.vertices.flatMap((vertex) => {
    const place = flow.vertices[vertex];
    // A stage is compared as it is printed, also where nothing leads to it.
    const isMeant = scope.stage !== undefined || reached.has(vertex);
    return place?.kind === 'leaf' && isMeant ? [place.id] : [];
  });

const stagesIn = ({ flow, scope }: Scoped): ReadonlySet<string> =>
  new Set(
    scope.vertices.flatMap((vertex) => {
      const containers = flow.vertices[vertex]?.containers ?? [];
      return containers.slice(scope.stage === undefined ? 0 : containers.indexOf(scope.stage) + 1);
    }),
  );

/** The limits that have a part in the longest way through a scope, in order of the flow. */
export const limitsIn = (scoped: Scoped): readonly Limit[] => {
  const { ofLeaf, ofStage } = scoped.allowances;
  return [
    ...leavesIn(scoped).flatMap((id) => ofLeaf.get(id) ?? []),
    ...[...stagesIn(scoped)].flatMap((id) => ofStage.get(id) ?? []),
  ];
};

/** The units of some limits; a fixed date has none and cannot be added to anything. */
export const unitsOf = (limits: readonly Limit[]): ReadonlySet<LimitUnit | 'date'> =>
  new Set(limits.map((limit) => (isDateLimit(limit) ? 'date' : limit.unit)));

const isWithin = ({ flow, scope }: Bounded, anchor: string): boolean => {
  const { stage, entry } = scope;
  if (stage === undefined) return true;
  if (anchor === 'receipt') return entry === flow.start;
  const place = flow.vertices[flow.entries.get(anchor) ?? -1];
  return place?.kind !== 'leaf' || place.id !== anchor || place.containers.includes(stage);
};

/** When an anchor lies outside a stage, its sum depends on what went before. */
export const isSelfContained = (bounded: Bounded, limits: readonly Limit[]): boolean =>
  limits.every((limit) => {
    const anchor = anchorOf(limit);
    return anchor === undefined || isWithin(bounded, anchor);
  });

const isOpen = (bounded: Bounded): boolean => {
  const { allowances, scope } = bounded;
  if (scope.stage !== undefined) {
    const pools = [scope.stage, ...stagesIn(bounded)];
    return pools.some((stage) => allowances.ofStage.has(stage));
  }
  return leavesIn(bounded).some((id) => allowances.unbounded.has(id));
};

/**
 * Compares a limit with the longest way through what it bounds.
 *
 * @returns undefined when nothing in it has a limit, or when the units cannot be added up
 */
export const compareLimit = (bounded: Bounded): Comparison | undefined => {
  const { flow, scope, allowances, lengths, limit, path } = bounded;
  const limits = limitsIn(bounded);
  if (isDateLimit(limit) || limits.some(isDateLimit) || limits.length === 0) return undefined;
  const units = new Set([limit, ...limits].flatMap((each) => (isDateLimit(each) ? [] : each.unit)));
  const unit = commonUnit(units);
  // Two limits of "the same day" one after another are still the same day.
  if (unit === undefined || baseOf(unit) === 'sameDay') return undefined;
  if (!isSelfContained(bounded, limits)) return undefined;
  const longest = longestPath(flow, scope, lengths);
  if (longest === undefined) return undefined;
  return { variant: allowances.variant, path, limit, unit, longest, isOpen: isOpen(bounded) };
};
