import { issueAt } from '../../base/issue.ts';
import { fail, type Result } from '../../base/result.ts';
import type { CalendarSet } from '../../calendar/calendar-set.ts';
import { expiriesOf } from '../../clock/expiries.ts';
import { lookAt } from '../../clock/look.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import { pauseStopping } from '../../dossier/pauses.ts';
import { foldOf } from '../../dossier/record.ts';

/**
 * When the bound of a wait, or the time for a branch to answer, has passed: now, or after now.
 * Nothing where time ends neither.
 */
export const expiryAhead = (
  dossier: Dossier,
  step: string,
  now: number,
  calendar: CalendarSet,
): number | undefined => {
  const expiry = expiriesOf(lookAt(dossier, calendar, now)).find((each) => each.step === step);
  return expiry && Math.max(expiry.at, now);
};

/** Why time does not end what the procedure would let expire. */
export const withoutExpiry = (dossier: Dossier, step: string): Result<never> => {
  const pause = pauseStopping(foldOf(dossier), step);
  return fail(
    pause === undefined
      ? issueAt(['step'], 'event.withoutBound', { step })
      : issueAt([], 'event.dossierPaused', { pause: pause.id }),
  );
};
