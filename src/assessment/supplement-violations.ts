import { oneStopDeskOf } from '../accountability/handover.ts';
import { supplementDueAt } from '../accountability/obligation-notices.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { unitChain } from '../procedure/graph.ts';
import { type Found, NOTHING, unitOfEvent } from './found-violation.ts';

/**
 * Whether a unit asked the applicant by itself (NĐ 61/2018/NĐ-CP Art. 5(1)(e)): the flow foresees no
 * such request, and the unit is not of the desk.
 */
const isPastTheDesk = (
  context: ClockContext,
  { wait }: SupplementRequest,
  asker: string | undefined,
): boolean => {
  const desk = oneStopDeskOf(context);
  if (wait !== undefined || desk === undefined || asker === undefined) return false;
  return !unitChain(context.fold.procedure.units, asker).includes(desk);
};

/** Requests for supplements that came too late, too often or past the desk. */
export const supplementViolations = (context: ClockContext): readonly Found[] => {
  const { rules } = context;
  const { supplementRequestsAtMost: most, supplementNoticeWorkingDays: notice } = rules;
  const requests = supplementRequestsOf(context);
  if (requests.length === 0) return NOTHING;
  return requests.flatMap((asked, i) => {
    const { at, event, wait, unit } = asked;
    const visit = wait === undefined ? undefined : visitIdOf(wait);
    const asker = unit ?? (event === undefined ? undefined : unitOfEvent(context, event));
    const request = { at, event, visit, unit: asker };
    return [
      ...(i < most.value
        ? []
        : [{ ...request, code: 'supplement.tooMany' as const, article: most.source }]),
      ...(at > supplementDueAt(context, asked)
        ? [{ ...request, code: 'supplement.tooLate' as const, article: notice.source }]
        : []),
      ...(isPastTheDesk(context, asked, asker)
        ? [{ ...request, code: 'supplement.pastTheDesk' as const }]
        : []),
    ];
  });
};
