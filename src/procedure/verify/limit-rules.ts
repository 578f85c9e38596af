import type { IssuePath } from '../../base/issue.ts';
import { isDateLimit, type Limit, type LimitUnit } from '../../limit/limit.ts';
import { isExcludedUnit } from '../excluded-units.ts';
import { type GraphNode, isStage } from '../graph.ts';
import { limitsOf } from '../placed-limits.ts';
import type { FlowNode, VariantLimits } from '../procedure.ts';
import { isZeroLimit, limitFor } from '../variant-limits.ts';
import { isPassedOver, limitedStageAround } from './allowances.ts';
import { amountIn, commonUnit, partsOf } from './measure.ts';
import { type Found, type Rule, rule } from './rule.ts';
import type { VerifyContext } from './verify-context.ts';

/** Two limits in the unit in which they can be compared. */
interface Pair {
  readonly unit: LimitUnit;
  readonly first: number;
  readonly second: number;
}

/** Limits of the same day, and dates, are not compared with one another. */
const pairOf = (first: Limit | undefined, second: Limit | undefined): Pair | undefined => {
  if (first === undefined || second === undefined) return undefined;
  if (isDateLimit(first) || isDateLimit(second)) return undefined;
  const unit = commonUnit(new Set([first.unit, second.unit]));
  return unit === undefined || unit === 'sameDay'
    ? undefined
    : { unit, first: amountIn(unit, partsOf(first)), second: amountIn(unit, partsOf(second)) };
};

const findCommitted = ({
  procedure,
  nodes,
}: VerifyContext): readonly Found<'limit.committedOverLimit'>[] =>
  limitsOf(procedure, nodes).flatMap(([limit, path]) => {
    const pair = isDateLimit(limit) ? undefined : pairOf(limit, limit.committed);
    if (pair === undefined || pair.second <= pair.first) return [];
    const { unit, first, second } = pair;
    return [{ path: [...path, 'committed'], data: { unit, limit: first, committed: second } }];
  });

/** A node with a limit, and what that is compared with, in each variant in which it is come to. */
const compared = (
  { plans, nodes, graph }: VerifyContext,
  limitsToCompare: (place: GraphNode, variant: string) => Pair | undefined,
): readonly (Pair & {
  readonly id: string;
  readonly variant: string;
  readonly path: IssuePath;
})[] =>
  plans.flatMap(({ variant }) =>
    nodes.flatMap((place) => {
      const pair = isPassedOver(graph, place, variant)
        ? undefined
        : limitsToCompare(place, variant);
      return pair === undefined ? [] : [{ ...pair, id: place.id, variant, path: place.path }];
    }),
  );

/** The limit of the stage around a call, else that of the whole, where it counts the call. */
const limitAround = (
  { procedure, graph }: VerifyContext,
  place: GraphNode,
  variant: string,
): Limit | undefined => {
  const around = limitedStageAround(graph, place, variant);
  if (around !== undefined) return limitFor(around.limit, variant);
  const unit = 'unit' in place.node ? place.node.unit : undefined;
  return isExcludedUnit(procedure, unit) ? undefined : limitFor(procedure.limit, variant);
};

const findCalls = (context: VerifyContext): readonly Found<'call.limitOverPlace'>[] =>
  compared(context, (place, variant) => {
    const { node } = place;
    if (!isStage(node) || node.calls === undefined) return undefined;
    return pairOf(limitFor(node.limit, variant), limitAround(context, place, variant));
  })
    .filter(({ first, second }) => first > second)
    .map(({ id, variant, path, unit, first, second }) => ({
      path: [...path, 'limit'],
      data: { id, variant, unit, limit: first, allowed: second },
    }));

const ownLimits = (node: FlowNode): VariantLimits | undefined => {
  if ('within' in node) return node.within;
  return 'limit' in node ? node.limit : undefined;
};

const findEarlySilences = (context: VerifyContext): readonly Found<'silence.beforeLimit'>[] =>
  compared(context, ({ node }, variant) => {
    const silence = 'onSilence' in node ? node.onSilence : undefined;
    const limit = limitFor(ownLimits(node), variant);
    return limit === undefined || isZeroLimit(limit)
      ? undefined
      : pairOf(limit, limitFor(silence?.after, variant));
  })
    .filter(({ first, second }) => second < first)
    .map(({ id, variant, path, unit, first, second }) => ({
      path: [...path, 'onSilence', 'after'],
      data: { id, variant, unit, limit: first, after: second },
    }));

/** Limits of which one may not be longer than the other. */
export const LIMIT_RULES: readonly Rule[] = [
  rule({
    code: 'limit.committedOverLimit',
    severity: 'error',
    explains: {
      en: 'An agency has committed itself to more time than the law gives it, in another unit; in the same unit that is refused.',
      vi: 'Thời hạn cam kết (ghi bằng đơn vị khác) dài hơn thời hạn theo quy định; ghi cùng đơn vị thì không định nghĩa được.',
    },
    find: findCommitted,
  }),
  rule({
    code: 'call.limitOverPlace',
    severity: 'error',
    explains: {
      en: 'A called procedure has more time than the stage, or the whole procedure, in which it is called.',
      vi: 'Thủ tục được gọi có thời hạn dài hơn giai đoạn, hoặc toàn bộ thủ tục, chứa lần gọi đó.',
    },
    find: findCalls,
  }),
  rule({
    code: 'silence.beforeLimit',
    severity: 'warning',
    explains: {
      en: 'The silence of a branch counts as an answer before the time that the branch has is over.',
      vi: 'Im lặng của một nhánh được coi là trả lời trước khi hết thời hạn của chính nhánh đó.',
    },
    find: findEarlySilences,
  }),
];
