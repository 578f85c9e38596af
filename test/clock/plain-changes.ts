import type { Limit } from '../../src/limit/limit.ts';
import type { VariantLimits } from '../../src/procedure/procedure.ts';
import type { Change, Reading } from './plain-flow.ts';

/*
 * Limits that become others while they run. Whether one was over by then is asked of the log as it
 * stood at that instant, and never reckoned backwards.
 */

export const limitOf = (limits: VariantLimits | undefined, variant: string): Limit | undefined => {
  if (limits === undefined) return undefined;
  // A limit has an amount or a date, a record of limits has neither.
  if ('amount' in limits || 'by' in limits) return limits as Limit;
  return limits[variant];
};

/** The column of limits that applied at an instant. */
export const variantAt = ({ changes, firstVariant }: Reading, instant: number): string =>
  changes.reduce(
    (variant, { at, what }) => ('variant' in what && at <= instant ? what.variant : variant),
    firstVariant,
  );

const lengthened = (limit: Limit | undefined, changes: readonly Change[]): Limit | undefined => {
  if (limit === undefined || 'by' in limit) return limit;
  const amounts = changes.flatMap(({ what }) =>
    'added' in what && what.added.unit === limit.unit ? what.added.amount : [],
  );
  const amount = amounts.reduce((sum, more) => sum + more, limit.amount);
  return { ...limit, amount: Math.round(amount * 10_000) / 10_000 };
};

/** The limit to which changes have led, one after the other until one came too late. */
export const limitAfter = (
  limits: VariantLimits | undefined,
  variant: string,
  changes: readonly Change[],
  cameTooLate: (change: Change) => boolean,
): Limit | undefined => {
  const first = changes.findIndex(cameTooLate);
  const counted = first === -1 ? changes : changes.slice(0, first);
  const columns = counted.flatMap(({ what }) => ('variant' in what ? what.variant : []));
  return lengthened(limitOf(limits, columns.at(-1) ?? variant), counted);
};
