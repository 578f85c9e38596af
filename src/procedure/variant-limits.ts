import type { Limit, LimitUnit } from '../limit/limit.ts';
import { isDateLimit } from '../limit/limit.ts';
import type { StageNode, VariantLimits } from './procedure.ts';

/** Keys that tell a limit from a record of limits; no variant may have such a name. */
export const LIMIT_KEYS: ReadonlySet<string> = new Set([
  'amount',
  'unit',
  'counting',
  'published',
  'anchor',
  'cutOff',
  'committed',
  'by',
]);

export const isOneLimit = (limits: VariantLimits): limits is Limit =>
  Object.hasOwn(limits, 'amount') || Object.hasOwn(limits, 'by');

/** The limit of a variant, if it has one. */
export const limitFor = (limits: VariantLimits | undefined, variant: string): Limit | undefined => {
  if (limits === undefined) return undefined;
  if (isOneLimit(limits)) return limits;
  return Object.hasOwn(limits, variant) ? limits[variant] : undefined;
};

/** A zero total or stage column says that the variant does not apply there. */
export const isZeroLimit = (limit: Limit): boolean => !isDateLimit(limit) && limit.amount === 0;

/** The limit of a stage in a column; a zero there says that it has none. */
export const stageLimitFor = ({ limit: limits }: StageNode, variant: string): Limit | undefined => {
  const limit = limitFor(limits, variant);
  return limit === undefined || isZeroLimit(limit) ? undefined : limit;
};

/** The unit that bare numbers below inherit. */
export const unitOf = (limit: Limit | undefined): LimitUnit | undefined =>
  limit === undefined || isDateLimit(limit) ? undefined : limit.unit;
