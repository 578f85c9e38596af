import { type Issue, issueAt } from '../base/issue.ts';
import { notHolder, unknownUnit } from './authority.ts';
import { isComponent } from './component.ts';
import type { DossierEventOf } from './event.ts';
import {
  type Apply,
  backInTime,
  epochMsOf,
  notActive,
  notAhead,
  type TimedEvent,
} from './event-checks.ts';
import { currentCycleOf, type Fold } from './fold.ts';
import { EVERYTHING, openVisitsIn } from './place.ts';

/** Why a place has no date of its own that could be told. */
const notPromised = (fold: Fold, step: string): Issue | undefined => {
  if (openVisitsIn(fold, step).length === 0) return notActive(fold, step);
  return isComponent(fold.graph, step)
    ? undefined
    : issueAt(['step'], 'event.stepNotComponent', { step });
};

/** When a date was last told for a component or for the dossier; nearly always near the end. */
const lastToldAt = ({ promises }: Fold, step: string | undefined): number | undefined => {
  for (let i = promises.length - 1; i >= 0; i -= 1) {
    const told = promises[i];
    if (told?.step === step) return told?.at;
  }
  return undefined;
};

type Told = TimedEvent<DossierEventOf<'appointed' | 'reappointed'>>;

/**
 * Whether the dossier as a whole can be given a date of its own: the acceptance names that of the
 * receipt, so only where the limit counts anew, and once. Any other date is a new one.
 */
export const isAppointable = (fold: Fold): boolean => {
  const cycle = currentCycleOf(fold);
  return (
    cycle > 0 && !fold.promises.some((told) => told.cycle === cycle && told.step === undefined)
  );
};

/** Why a date cannot be told for a component, or for the whole. */
const notTellable = (fold: Fold, { type, step }: Told['event']): Issue | undefined => {
  if (step !== undefined) return notPromised(fold, step);
  return type === 'reappointed' || isAppointable(fold)
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
    backInTime(fold, at, lastToldAt(fold, step) ?? fold.acceptedAt ?? at) ??
    notHolder(fold, timed, step ?? EVERYTHING) ??
    notAhead(fold, at, promise);
  if (fault !== undefined) return fault;
  fold.promises.push({ id, at, promise, kind, step, cycle: currentCycleOf(fold) });
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
