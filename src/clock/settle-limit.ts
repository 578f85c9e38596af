import { sumOfAmounts } from '../base/decimals.ts';
import { type DueTimes, isLate } from '../deadline/due-times.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../limit/limit.ts';
import type { Interruptions } from './interruption-sum.ts';
import type { LimitChange } from './limit-changes.ts';

/** The limit that a clock has come to, and the changes that came when it was over. */
export interface SettledLimit {
  /** Absent when the clock's last column has none. */
  readonly limit: Limit | undefined;
  readonly tooLate: readonly LimitChange[];
}

/** The limit that a column has for a clock, if it has one. */
export type LimitIn = (variant: string) => Limit | undefined;

/** The columns that apply to a clock one after the other, and until when they can change it. */
export interface LimitHistory {
  readonly limitIn: LimitIn;
  /** The column that applied when the clock began. */
  readonly variant: string;
  readonly changes: readonly LimitChange[];
  /** When the clock ended; what comes later leaves it as it was. */
  readonly ended: number | undefined;
}

/** The first limit that a clock has had: a column may have none until another one applies. */
export const firstLimitOf = ({
  limitIn,
  variant,
  changes,
}: Omit<LimitHistory, 'ended'>): Limit | undefined => {
  let limit = limitIn(variant);
  for (const change of changes) {
    if (limit !== undefined) break;
    if ('variant' in change) limit = limitIn(change.variant);
  }
  return limit;
};

/** Whether a limit, as it stood, was over at an instant. */
export type IsOverAt = (limit: Limit, instant: number) => boolean;

/** When the interruption began in which an instant lies, its last one too; else that instant. */
export const lastRunningAt = ({ over, since }: Interruptions, instant: number): number =>
  over.find(({ from, till }) => from <= instant && instant <= till)?.from ??
  Math.min(instant, since ?? instant);

/** While it stands still, a limit that was not over does not come to be, whatever followed. */
export const isOverAt = (stopped: Interruptions, times: DueTimes, instant: number): boolean =>
  isLate(lastRunningAt(stopped, instant), times);

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
  { limitIn, variant, changes, ended = Number.POSITIVE_INFINITY }: LimitHistory,
  isOver: IsOverAt,
): SettledLimit => {
  if (changes.length === 0) return { limit: limitIn(variant), tooLate: NONE };
  let column = variant;
  let extensions: readonly AmountLimit[] = [];
  let limit = limitIn(column);
  for (const [i, change] of changes.entries()) {
    if (limit !== undefined && isOver(limit, Math.min(change.at, ended))) {
      return { limit, tooLate: changes.slice(i) };
    }
    if (change.at > ended) continue;
    if ('extension' in change) extensions = [...extensions, change.extension.extension];
    else column = change.variant;
    limit = lengthen(limitIn(column), extensions);
  }
  return { limit, tooLate: NONE };
};
