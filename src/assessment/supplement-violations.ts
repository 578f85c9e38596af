import { oneStopDeskOf } from '../accountability/one-stop-desk.ts';
import type { Look } from '../clock/look.ts';
import type { SupplementRequest } from '../clock/look-notes.ts';
import { supplementRequestsOf } from '../clock/supplement-requests.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { unitChain } from '../procedure/graph.ts';
import { type Found, NOTHING, unitOfEvent } from './found-violation.ts';
import type { ViolationCode } from './violation.ts';

/**
 * Whether a unit asked the applicant by itself (NĐ 61/2018/NĐ-CP Art. 5(1)(e)): the flow foresees no
 * such request, and the unit is not of the desk.
 */
const isPastTheDesk = (
  look: Look,
  { wait }: SupplementRequest,
  asker: string | undefined,
): boolean => {
  if (wait !== undefined || asker === undefined) return false;
  const desk = oneStopDeskOf(look);
  return desk !== undefined && !unitChain(look.fold.procedure.units, asker).includes(desk);
};

/** Requests for supplements that came too late, too often or past the desk. */
export const supplementViolations = (look: Look): readonly Found[] => {
  const { rules } = look;
  const { supplementRequestsAtMost: most, supplementNoticeWorkingDays: notice } = rules;
  const requests = supplementRequestsOf(look);
  if (requests.length === 0) return NOTHING;
  const found: Found[] = [];
  for (const [i, asked] of requests.entries()) {
    const { at, dueAt, event, wait, unit } = asked;
    const visit = wait === undefined ? undefined : visitIdOf(wait);
    const asker = unit ?? (event === undefined ? undefined : unitOfEvent(look, event));
    const add = (code: ViolationCode, article?: string): void => {
      found.push({ code, at, event, visit, unit: asker, article });
    };
    if (i >= most.value) add('supplement.tooMany', most.source);
    if (at > dueAt) add('supplement.tooLate', notice.source);
    if (isPastTheDesk(look, asked, asker)) add('supplement.pastTheDesk');
  }
  return found;
};
