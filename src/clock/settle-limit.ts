import { type DueTimes, isLate } from '../deadline/due-times.ts';
import { MOST_DECIMALS } from '../limit/decimals.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../limit/limit.ts';
import type { VariantLimits } from '../procedure/procedure.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import type { Interruptions } from './interruption-sum.ts';
import type { LimitChange } from './limit-changes.ts';

/** The limit that a clock has come to, and the changes that came when it was over. */
export interface SettledLimit {
  /** Absent when the clock's last column has none. */
  readonly limit: Limit | undefined;
  readonly tooLate: readonly LimitChange[];
}

/** Whether a limit, as it stood, was over at an instant. */
export type IsOverAt = (limit: Limit, instant: number) => boolean;

/** While it stands still, a limit that was not over does not come to be. */
export const isOverAt = ({ since }: Interruptions, times: DueTimes, instant: number): boolean =>
  isLate(Math.min(instant, since ?? instant), times);

const SCALE = 10 ** MOST_DECIMALS;

/** Decimals of few places, added without a trace of binary fractions. */
const sumOfAmounts = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((sum, amount) => sum + amount * SCALE, 0)) / SCALE;

/** A limit with more time added in its own unit; no unit is converted, and no date moves. */
const lengthen = (
  limit: Limit | undefined,
  extensions: readonly AmountLimit[],
): Limit | undefined => {
  if (limit === undefined || isDateLimit(limit)) return limit;
  const added = extensions.filter(({ unit }) => unit === limit.unit).map(({ amount }) => amount);
  if (added.length === 0) return limit;
  // What was published is not what applies any more.
  const { published: _, ...rest } = limit;
  return { ...rest, amount: sumOfAmounts([limit.amount, ...added]) };
};

const NONE: readonly LimitChange[] = [];

/**
 * Follows a limit through what changed it. A change that comes when the limit is over moves nothing,
 * or a late dossier could be made punctual (and what comes after it is later still).
 */
export const settleLimit = (
  limits: VariantLimits | undefined,
  variant: string,
  changes: readonly LimitChange[],
  isOver: IsOverAt,
): SettledLimit => {
  let column = variant;
  let extensions: readonly AmountLimit[] = [];
  let limit = limitFor(limits, column);
  for (const [i, change] of changes.entries()) {
    if (limit !== undefined && isOver(limit, change.at)) {
      return { limit, tooLate: changes.slice(i) };
    }
    if ('extension' in change) extensions = [...extensions, change.extension.extension];
    else column = change.variant;
    limit = lengthen(limitFor(limits, column), extensions);
  }
  return { limit, tooLate: NONE };
};
