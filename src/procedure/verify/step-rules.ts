import { agencyOf, type GraphNode, isStage } from '../graph.ts';
import type { Procedure, StepNode } from '../procedure.ts';
import { limitFor } from '../variant-limits.ts';
import { isPassedOver, limitedStageAround, needsLimit } from './allowances.ts';
import { type Found, type Rule, rule } from './rule.ts';
import type { VerifyContext } from './verify-context.ts';

type Step = GraphNode & { readonly node: StepNode };

const stepsOf = ({ nodes }: VerifyContext): readonly Step[] =>
  nodes.flatMap((place) => ('step' in place.node ? [{ ...place, node: place.node }] : []));

const hasLimit = ({ node }: Step, variant: string): boolean =>
  limitFor(node.limit, variant) !== undefined;

/** Whether several agencies have steps in it: each must know how long it may take. */
const isInterlinked = ({ units }: Procedure, steps: readonly Step[]): boolean =>
  new Set(steps.flatMap(({ node: { unit } }) => (unit === undefined ? [] : agencyOf(units, unit))))
    .size > 1;

/** `stage`: a limit around the step bounds it together with others; `none`: nothing does. */
type Cover = 'stage' | 'none';

/**
 * Steps without a limit in a variant in which others have one, or in a procedure of several agencies
 * (2839/UBND-KSTTHC item 1e). Where a stage has a limit and none of its steps does, the stage stands
 * for them, and nothing is missing.
 */
const findUnlimited = (
  context: VerifyContext,
  cover: Cover,
): readonly Found<'step.withoutLimit'>[] => {
  const { plans, graph, procedure } = context;
  const steps = stepsOf(context);
  const areLimitsAsked = isInterlinked(procedure, steps);
  return plans.flatMap(({ variant }) => {
    const limited = steps.filter((step) => hasLimit(step, variant));
    const aroundLimited = new Set(limited.flatMap(({ containers }) => containers));
    return steps.flatMap((step) => {
      const { id, node, path } = step;
      if (hasLimit(step, variant) || !needsLimit(node) || isPassedOver(graph, step, variant)) {
        return [];
      }
      const stage = limitedStageAround(graph, step, variant);
      const elsewhere = plans.some((plan) => hasLimit(step, plan.variant));
      const isMissing =
        stage === undefined
          ? cover === 'none' && (areLimitsAsked || limited.length > 0 || elsewhere)
          : cover === 'stage' && (aroundLimited.has(stage.stage) || elsewhere);
      return isMissing ? [{ path, data: { id, variant } }] : [];
    });
  });
};

/** What a step, a stage or a wait should say of itself. */
export const STEP_RULES: readonly Rule[] = [
  rule({
    code: 'node.withoutName',
    severity: 'info',
    explains: {
      en: 'A step, a stage or a wait has no name; a blank line in a published table often means that the leader named beside it approves the line above.',
      vi: 'Bước, giai đoạn hoặc việc chờ chưa có tên; dòng để trống trong bảng công bố thường là bước lãnh đạo phê duyệt dòng trên.',
    },
    find: ({ nodes }) =>
      nodes.flatMap(({ id, node, path }) =>
        ('step' in node || 'wait' in node || isStage(node)) && node.name === undefined
          ? [{ path, data: { id } }]
          : [],
      ),
  }),
  rule({
    code: 'step.withoutUnit',
    severity: 'warning',
    explains: {
      en: 'A step names no unit, so nobody is answerable for its time.',
      vi: 'Bước không ghi đơn vị thực hiện, nên không ai chịu trách nhiệm về thời gian của bước.',
    },
    find: (context) =>
      stepsOf(context).flatMap(({ id, node, path }) =>
        node.unit === undefined ? [{ path, data: { id } }] : [],
      ),
  }),
  rule({
    code: 'step.withoutLimit',
    severity: 'warning',
    explains: {
      en: 'A step has no limit in a variant although other steps have one or several agencies take part, and no stage around it has one either.',
      vi: 'Bước không có thời hạn trong một trường hợp dù các bước khác có hoặc có nhiều cơ quan tham gia, và không nằm trong giai đoạn nào có thời hạn.',
    },
    find: (context) => findUnlimited(context, 'none'),
  }),
  rule({
    code: 'step.withoutLimit',
    severity: 'info',
    explains: {
      en: 'A step has no limit of its own beside others that do, and shares what is left of its stage.',
      vi: 'Bước không có thời hạn riêng trong khi các bước cùng giai đoạn có, nên dùng chung phần còn lại của giai đoạn.',
    },
    find: (context) => findUnlimited(context, 'stage'),
  }),
];
