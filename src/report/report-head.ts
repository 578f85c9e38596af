import type { Issue } from '../base/issue.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { Instant } from '../time/instant.ts';
import { periodProblems } from './problem-book.ts';
import type { ItemCount, Reading } from './read-rows.ts';

/** What every report says of itself. */
export interface ReportHead {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** As of when open work is judged: now, or the end of the period when that is over. */
  readonly asOf: Instant;
  readonly items: ItemCount;
  /**
   * What is wrong with the input: items that cannot be read, procedures and units unknown, work
   * without a person, delegations that overlap, a period with nothing in it. Only unreadable items
   * are not counted.
   */
  readonly problems: readonly Issue[];
}

/** @param counted how much was at hand in the period */
export const headOf = (
  { period, book }: Reading,
  items: ItemCount,
  counted: number,
): ReportHead => ({
  from: period.from,
  to: period.to,
  asOf: period.asOf,
  items,
  problems: [...periodProblems(period, counted), ...book.issues()],
});
