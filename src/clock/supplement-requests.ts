import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import type { ClockContext } from './clock-context.ts';
import { waitNodeOf } from './interruptions.ts';

/** The applicant was asked for what is missing (yêu cầu bổ sung). */
export interface SupplementRequest {
  readonly at: number;
  readonly cycle: number;
  /** Id of the event, for an unforeseen pause. */
  readonly event: string | undefined;
  /** The wait, where the procedure foresees it. */
  readonly wait: VisitRecord | undefined;
  /** The unit that asked, where the wait tells. */
  readonly unit: string | undefined;
}

/** A wait that only goes on in the next cycle is no new request. */
const isCarriedOver = ({ fold }: ClockContext, visit: VisitRecord): boolean =>
  visit.previous.some((index) => {
    const before = fold.visits[index];
    return before?.node === visit.node && before.end === 'restarted';
  });

const askedByWaits = (context: ClockContext): readonly SupplementRequest[] => {
  const { fold } = context;
  const requests: SupplementRequest[] = [];
  // Every wait is among these.
  for (const wait of context.interruptible) {
    const isRequest = waitNodeOf(context, wait)?.reason === 'supplement';
    if (!isRequest || isCarriedOver(context, wait)) continue;
    const asker = fold.visits[wait.previous[0] ?? -1];
    const unit = asker === undefined ? undefined : unitOfVisit(fold, asker);
    requests.push({ at: wait.from, cycle: wait.cycle, event: undefined, wait, unit });
  }
  return requests;
};

const askedByPauses = ({ fold }: ClockContext): readonly SupplementRequest[] =>
  fold.pauses
    .filter(({ reason }) => reason === 'supplement')
    .map(({ id, from }) => {
      const cycle = fold.cycles.filter((each) => each.from <= from).length - 1;
      return { at: from, cycle, event: id, wait: undefined, unit: undefined };
    });

const NONE: readonly SupplementRequest[] = [];

/** Every request for supplements, foreseen or not, in the order in which they went out. */
export const supplementRequestsOf = (context: ClockContext): readonly SupplementRequest[] => {
  if (context.interruptible.length === 0 && context.fold.pauses.length === 0) return NONE;
  return [...askedByWaits(context), ...askedByPauses(context)].sort((a, b) => a.at - b.at);
};
