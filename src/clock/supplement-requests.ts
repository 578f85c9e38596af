import { dueTimesOf } from '../deadline/count-limit.ts';
import { NO_PAUSES } from '../deadline/pause-list.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import { unitOfVisit } from '../dossier/visits.ts';
import type { Limit } from '../limit/limit.ts';
import { waitAt } from '../procedure/graph.ts';
import { spanOf } from './limit-span.ts';
import { interruptibleIn, type Look } from './look.ts';
import type { SupplementRequest } from './look-notes.ts';

/** A wait that only goes on in the next cycle is no new request. */
const isCarriedOver = ({ fold }: Look, visit: VisitRecord): boolean =>
  visit.previous.some((index) => {
    const before = fold.visits[index];
    return before?.node === visit.node && before.end === 'restarted';
  });

/** A request is in time so many working days after the receipt of its cycle. */
const dueOf = (look: Look, at: number, cycle: number): number => {
  const { value: amount } = look.rules.supplementNoticeWorkingDays;
  const start = look.fold.cycles[cycle]?.from ?? at;
  const limit: Limit = { amount, unit: 'workingDay' };
  const span = spanOf(look, {
    scope: 'other',
    unit: undefined,
    limit,
    start,
    pauses: NO_PAUSES,
  });
  return dueTimesOf(span).endsAt;
};

const askedByWaits = (look: Look): readonly SupplementRequest[] => {
  const { fold } = look;
  const requests: SupplementRequest[] = [];
  // Every wait is among these.
  for (const wait of interruptibleIn(look)) {
    const isRequest = waitAt(look.graph, wait.node)?.reason === 'supplement';
    if (!isRequest || isCarriedOver(look, wait)) continue;
    const asker = fold.visits[wait.previous[0] ?? -1];
    const unit = asker === undefined ? undefined : unitOfVisit(fold, asker);
    const { from: at, cycle } = wait;
    const dueAt = dueOf(look, at, cycle);
    requests.push({ at, cycle, dueAt, event: undefined, wait, unit });
  }
  return requests;
};

const askedByPauses = (look: Look): readonly SupplementRequest[] => {
  const { pauses, cycles } = look.fold;
  return pauses
    .filter(({ reason }) => reason === 'supplement')
    .map(({ id, from: at }) => {
      const cycle = cycles.filter(({ from }) => from <= at).length - 1;
      const dueAt = dueOf(look, at, cycle);
      return { at, cycle, dueAt, event: id, wait: undefined, unit: undefined };
    });
};

const NONE: readonly SupplementRequest[] = [];

const findRequests = (look: Look): readonly SupplementRequest[] =>
  [...askedByWaits(look), ...askedByPauses(look)].sort((a, b) => a.at - b.at);

/** Every request for supplements, foreseen or not, in the order in which they went out. */
export const supplementRequestsOf = (look: Look): readonly SupplementRequest[] => {
  const { fold, notes } = look;
  if (interruptibleIn(look).length === 0 && fold.pauses.length === 0) return NONE;
  notes.requests ??= findRequests(look);
  return notes.requests;
};
