import type { AmountLimit } from '../../limit/limit.ts';
import type { Comparison } from './comparison.ts';
import { amountIn, partsOf } from './measure.ts';
import { type Found, type Rule, rule } from './rule.ts';
import { committedOr } from './variant-plan.ts';
import type { VerifyContext } from './verify-context.ts';

type Sum = Found<'total.pathOverLimit'>;

const sumFound = (comparison: Comparison, limit: AmountLimit): Sum => {
  const { variant, path, unit, longest } = comparison;
  return {
    path,
    data: {
      variant,
      unit,
      limit: amountIn(unit, partsOf(limit)),
      sum: amountIn(unit, longest.length),
      through: longest.stations.flatMap(({ id, takesTime }) => (takesTime ? [id] : [])),
    },
  };
};

const over = (comparison: Comparison): readonly Sum[] =>
  comparison.longest.length > partsOf(comparison.limit)
    ? [sumFound(comparison, comparison.limit)]
    : [];

/** Steps that add up to what is committed are as they should be, also where the law allows more. */
const under = (comparison: Comparison): readonly Sum[] =>
  !comparison.isOpen && comparison.longest.length < partsOf(committedOr(comparison.limit))
    ? [sumFound(comparison, comparison.limit)]
    : [];

const ofStages = (
  { plans }: VerifyContext,
  judge: (comparison: Comparison) => readonly Sum[],
): readonly Found<'stage.stepsOverLimit'>[] =>
  plans.flatMap(({ stages }) =>
    stages.flatMap(({ stage, comparison }) =>
      (comparison === undefined ? [] : judge(comparison)).map(({ path, data }) => ({
        path,
        data: { ...data, stage },
      })),
    ),
  );

const ofTotals = (
  { plans }: VerifyContext,
  kind: 'statutory' | 'committed',
  judge: (comparison: Comparison) => readonly Sum[],
): readonly Sum[] =>
  plans.flatMap(({ total }) => {
    const comparison = total?.[kind];
    return comparison === undefined ? [] : judge(comparison);
  });

const ofEndToEnd = (
  { plans }: VerifyContext,
  judge: (comparison: Comparison) => readonly Sum[],
): readonly Sum[] =>
  plans.flatMap(({ endToEnd }) => (endToEnd === undefined ? [] : judge(endToEnd)));

/** What is over the law is over what was promised too, and has been said. */
const overCommitted = (context: VerifyContext): readonly Sum[] => {
  const unlawful = new Set(ofTotals(context, 'statutory', over).map(({ data }) => data.variant));
  return ofTotals(context, 'committed', over).filter(({ data }) => !unlawful.has(data.variant));
};

/** Sums of limits against the limit around them. */
export const SUM_RULES: readonly Rule[] = [
  rule({
    code: 'stage.stepsOverLimit',
    severity: 'error',
    explains: {
      en: 'The steps of a stage may take longer than the stage.',
      vi: 'Các bước của một giai đoạn cộng lại vượt thời hạn của giai đoạn.',
    },
    find: (context) => ofStages(context, over),
  }),
  rule({
    code: 'stage.stepsUnderLimit',
    severity: 'warning',
    explains: {
      en: 'The steps of a stage do not use up its limit: part of it belongs to nobody.',
      vi: 'Các bước của một giai đoạn cộng lại chưa đủ thời hạn của giai đoạn: phần còn thiếu không thuộc đơn vị nào.',
    },
    find: (context) => ofStages(context, under),
  }),
  rule({
    code: 'total.pathOverLimit',
    severity: 'error',
    explains: {
      en: 'The longest way through the procedure takes longer than the statutory limit.',
      vi: 'Đường đi dài nhất qua các bước vượt thời hạn giải quyết theo quy định.',
    },
    find: (context) => ofTotals(context, 'statutory', over),
  }),
  rule({
    code: 'total.pathOverCommitted',
    severity: 'warning',
    explains: {
      en: 'The longest way takes longer than the agency has committed itself to, so the date on the receipt cannot be kept.',
      vi: 'Đường đi dài nhất vượt thời hạn đã cam kết (sau cắt giảm), nên không giữ được ngày hẹn trả.',
    },
    find: overCommitted,
  }),
  rule({
    code: 'total.pathUnderLimit',
    severity: 'warning',
    explains: {
      en: 'Even the longest way does not use up the limit: part of it belongs to nobody.',
      vi: 'Đường đi dài nhất cũng chưa dùng hết thời hạn: phần còn thiếu không thuộc đơn vị nào.',
    },
    find: (context) => ofTotals(context, 'statutory', under),
  }),
  rule({
    code: 'endToEnd.pathOverLimit',
    severity: 'error',
    explains: {
      en: 'With the time of the excluded units the longest way takes longer than the total that is published for it.',
      vi: 'Kể cả thời gian của các đơn vị không tính vào thời hạn, đường đi dài nhất vượt tổng thời gian đã công bố.',
    },
    find: (context) => ofEndToEnd(context, over),
  }),
  rule({
    code: 'endToEnd.pathUnderLimit',
    severity: 'warning',
    explains: {
      en: 'Even with the time of the excluded units the longest way does not use up the total that is published for it.',
      vi: 'Kể cả thời gian của các đơn vị không tính vào thời hạn, đường đi dài nhất cũng chưa dùng hết tổng thời gian đã công bố.',
    },
    find: (context) => ofEndToEnd(context, under),
  }),
  rule({
    code: 'total.missing',
    severity: 'warning',
    explains: {
      en: 'The procedure has no limit for a variant, so no dossier in it can be late as a whole.',
      vi: 'Thủ tục không có tổng thời hạn cho một trường hợp, nên không thể xác định hồ sơ quá hạn.',
    },
    find: ({ plans }) =>
      plans.flatMap(({ variant, total }) =>
        total === undefined ? [{ path: ['limit'], data: { variant } }] : [],
      ),
  }),
  rule({
    code: 'limits.unitsMixed',
    severity: 'info',
    explains: {
      en: 'The limits of a variant are in units that cannot be added up; only a calendar can tell whether they fit.',
      vi: 'Thời hạn của một trường hợp dùng các đơn vị không cộng được với nhau; phải đối chiếu theo lịch.',
    },
    find: ({ plans, horizon }) =>
      plans.flatMap(({ variant, mixedUnits }) =>
        mixedUnits.length === 0
          ? []
          : [
              {
                path: ['limit'],
                data: {
                  variant,
                  units: mixedUnits,
                  ...(horizon === undefined ? {} : { compared: true }),
                },
              },
            ],
      ),
  }),
];
