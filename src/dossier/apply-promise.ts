import type { Issue } from '../base/issue.ts';
import { unknownUnit } from './authority.ts';
import { type Apply, backInTime, epochMsOf } from './event-checks.ts';
import { currentCycleOf, type Fold } from './fold.ts';

/** How many new dates the law allows is judged later: one too many is kept all the same. */
export const applyReappointed: Apply<'reappointed'> = (fold, { event, at }) => {
  const fault = backInTime(fold, at, fold.promises.at(-1)?.at ?? fold.acceptedAt ?? at);
  if (fault !== undefined) return fault;
  const promise = epochMsOf(event.promise);
  const cycle = currentCycleOf(fold);
  fold.promises.push({ id: event.id, at, promise, kind: 'reappointed', cycle });
  return undefined;
};

/** What is said afterwards is said of a dossier that was received, by a unit that is known. */
const notSayable = (fold: Fold, at: number, unit: string | undefined): Issue | undefined =>
  backInTime(fold, at, fold.acceptedAt ?? at) ??
  (unit === undefined ? undefined : unknownUnit(fold, unit, ['unit']));

export const applyApologised: Apply<'apologised'> = (fold, { event, at }) => {
  const { id, reason, by, unit = by?.unit } = event;
  const fault = notSayable(fold, at, unit);
  if (fault !== undefined) return fault;
  const promise = event.promise === undefined ? undefined : epochMsOf(event.promise);
  fold.apologies.push({ id, at, unit, reason, promise });
  return undefined;
};

export const applyExplained: Apply<'explained'> = (fold, { event, at }) => {
  const { id, text, by, unit = by?.unit } = event;
  const fault = notSayable(fold, at, unit);
  if (fault !== undefined) return fault;
  fold.explanations.push({ id, at, unit, text });
  return undefined;
};
