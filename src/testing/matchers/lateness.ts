import type { Assessment } from '../../assessment/assessment.ts';
import { issueAt } from '../../base/issue.ts';
import { fail, type Result, succeed } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { workingTimeBetween } from '../../calendar/working-time.ts';
import { tryComputeDeadline } from '../../deadline/compute-deadline.ts';
import type { Limit } from '../../limit/limit.ts';
import { timeKindOf } from '../../render/format-duration.ts';
import { requireInstant } from '../../time/instant.ts';
import { MS_PER_MINUTE } from '../../time/units.ts';

/** How late a dossier is, all cycles together, in milliseconds; 0 when it is not. */
export const latenessOf = ({ clocks: { dossier, earlierCycles } }: Assessment): number =>
  [...earlierCycles, ...(dossier === undefined ? [] : [dossier])].reduce(
    (sum, { lateBy = 0 }) => sum + lateBy,
    0,
  );

/**
 * Milliseconds in a limit that begins where the dossier was due. How long a working day is depends on
 * the day, so the amount alone does not tell.
 */
export const lengthAfterDue = (
  { clocks: { dossier } }: Assessment,
  limit: Limit | string | number,
  calendar: WorkCalendar,
): Result<number> => {
  if (typeof limit === 'number') return succeed(limit);
  if (dossier === undefined) return fail(issueAt([], 'procedure.withoutLimit', {}));
  const { due } = dossier;
  const end = tryComputeDeadline({ start: due, limit, calendar, scope: 'step' });
  if (!end.ok) return end;
  return succeed(
    timeKindOf(dossier.limit) === 'wall'
      ? requireInstant(end.value.due, 'due') - requireInstant(due, 'due')
      : workingTimeBetween(due, end.value.due, calendar) * MS_PER_MINUTE,
  );
};
