import { type Issue, issueAt } from '../base/issue.ts';
import { epochMsOf } from '../time/instant.ts';
import { notEntitled, unknownUnit } from './authority.ts';
import { isComponent } from './component.ts';
import type { DossierEventOf } from './event.ts';
import { type Apply, backInTime, notActive, notAhead, type TimedEvent } from './event-checks.ts';
import { currentCycleOf, type Fold, type PromiseRecord } from './fold.ts';
import { EVERYTHING, openVisitsIn, stayAt } from './place.ts';

/** Why a place has no date of its own that could be told. */
const notPromised = (fold: Fold, step: string): Issue | undefined => {
  if (openVisitsIn(fold, step).length === 0) return notActive(fold, step);
  return isComponent(fold.graph, step)
    ? undefined
    : issueAt(['step'], 'event.stepNotComponent', { step });
};

/** The date last told for a component or for the dossier; nearly always near the end. */
const lastTold = ({ promises }: Fold, step: string | undefined): PromiseRecord | undefined => {
  for (let i = promises.length - 1; i >= 0; i -= 1) {
    const told = promises[i];
    if (told?.step === step) return told;
  }
  return undefined;
};

type Told = TimedEvent<DossierEventOf<'appointed' | 'reappointed'>>;

/** Whether a date was told for a component since the dossier came into it. */
const isToldSinceEntry = (fold: Fold, step: string, { visitsSoFar }: PromiseRecord): boolean => {
  const [open] = openVisitsIn(fold, step);
  const entry = open === undefined ? undefined : stayAt(fold, step, open).at(-1);
  return entry !== undefined && entry.index < visitsSoFar;
};

/**
 * Whether the dossier, or a component in which it is, can be given a date that no paper has named. For
 * the whole the acceptance names that of the receipt, so only where the limit counts anew. Any other
 * date is a new one.
 */
export const isAppointable = (fold: Fold, step?: string): boolean => {
  const told = lastTold(fold, step);
  if (step !== undefined) return told === undefined || !isToldSinceEntry(fold, step, told);
  const cycle = currentCycleOf(fold);
  return cycle > 0 && told?.cycle !== cycle;
};

/** Why a date cannot be told for a component, or for the whole. */
const notTellable = (fold: Fold, { type, step }: Told['event']): Issue | undefined => {
  const fault = step === undefined ? undefined : notPromised(fold, step);
  if (fault !== undefined) return fault;
  return type === 'reappointed' || isAppointable(fold, step)
    ? undefined
    : issueAt([], 'event.notAppointable', {});
};

/**
 * A date for the whole dossier, or for a component that is going on. How many new dates the law
 * allows is judged later: one too many is kept all the same.
 */
export const applyAppointed = (fold: Fold, timed: Told): Issue | undefined => {
  const { event, at } = timed;
  const { id, type: kind, step } = event;
  const promise = epochMsOf(event.promise);
  const fault =
    notTellable(fold, event) ??
    backInTime(fold, at, lastTold(fold, step)?.at ?? fold.acceptedAt ?? at) ??
    notEntitled(fold, timed, step ?? EVERYTHING) ??
    notAhead(fold, at, promise);
  if (fault !== undefined) return fault;
  const visitsSoFar = fold.visits.length;
  fold.promises.push({ id, at, promise, kind, step, visitsSoFar, cycle: currentCycleOf(fold) });
  return undefined;
};

/** What is said afterwards is said of a dossier that was received, by a unit that is known. */
const notSayable = (fold: Fold, at: number, unit: string | undefined): Issue | undefined =>
  backInTime(fold, at, fold.acceptedAt ?? at) ??
  (unit === undefined ? undefined : unknownUnit(fold, unit, ['unit']));

export const applyApologised: Apply<'apologised'> = (fold, { event, at }) => {
  const { id, reason, by, unit = by?.unit } = event;
  const promise = event.promise === undefined ? undefined : epochMsOf(event.promise);
  const fault =
    notSayable(fold, at, unit) ?? (promise === undefined ? undefined : notAhead(fold, at, promise));
  if (fault !== undefined) return fault;
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
