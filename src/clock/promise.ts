import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { type CalendarSet, defaultCalendarOf } from '../calendar/calendar-set.ts';
import { computeDeadline } from '../deadline/compute-deadline.ts';
import { dueTimesOf } from '../deadline/count-limit.ts';
import type { Deadline } from '../deadline/deadline.ts';
import { NO_PAUSES } from '../deadline/pause-list.ts';
import { currentCycleOf, type Fold, type PromiseRecord } from '../dossier/fold.ts';
import { isDateLimit, type Limit } from '../limit/limit.ts';
import type { Procedure } from '../procedure/procedure.ts';
import { isZeroLimit, limitFor } from '../procedure/variant-limits.ts';
import { type InstantInput, requireInstant } from '../time/instant.ts';
import { variantAt } from './limit-changes.ts';
import { type LimitToRun, spanOf } from './limit-span.ts';
import type { Look } from './look.ts';

/** What the agency binds itself to: the committed limit where there is one, else the statutory. */
export const promisedLimit = (limit: Limit): Limit =>
  isDateLimit(limit) ? limit : (limit.committed ?? limit);

/** The last date that the applicant was told in a cycle: for the dossier, or for a component. */
export const lastPromiseIn = (
  { promises }: Pick<Fold, 'promises'>,
  cycle: number,
  component?: string,
): PromiseRecord | undefined =>
  promises.filter((told) => told.cycle === cycle && told.step === component).at(-1);

/** Where what the agency binds itself to by a limit ends, whatever stops it then. */
export const promisedEnd = (
  look: Look,
  { scope, unit, limit: own, start }: Omit<LimitToRun, 'pauses'>,
): number => {
  const limit = promisedLimit(own);
  return dueTimesOf(spanOf(look, { scope, unit, limit, start, pauses: NO_PAUSES })).due;
};

/** What follows from the limit for a cycle, whatever date an event has named. */
const computedPromise = (look: Look, cycle: number): number | undefined => {
  const { fold } = look;
  const start = fold.cycles[cycle]?.from;
  if (start === undefined) return undefined;
  const limit = limitFor(fold.procedure.limit, variantAt(fold, start));
  return limit === undefined
    ? undefined
    : promisedEnd(look, { scope: 'other', unit: undefined, limit, start });
};

/**
 * What the applicant was promised: the date that acceptance printed or a re-appointment put in its
 * place, else the committed limit, else the statutory one, from the event that started the cycle. No
 * pause, extension or reclassification moves it; only an event that names a date does.
 */
export const promisedAt = (look: Look): number | undefined => {
  const cycle = currentCycleOf(look.fold);
  return lastPromiseIn(look.fold, cycle)?.promise ?? computedPromise(look, cycle);
};

/** The promise of the current cycle as a calendar has it, and whether an event has told it. */
export interface PromiseByCalendar {
  readonly computed: number | undefined;
  readonly isRecorded: boolean;
}

export const promiseByCalendar = (look: Look): PromiseByCalendar => {
  const cycle = currentCycleOf(look.fold);
  return {
    computed: computedPromise(look, cycle),
    isRecorded: lastPromiseIn(look.fold, cycle) !== undefined,
  };
};

/** What the receipt of a cycle said, whatever the applicant was told later. */
export const receiptPromiseOf = (look: Look, cycle: number): number | undefined =>
  look.fold.promises.find(
    (told) => told.cycle === cycle && told.step === undefined && told.kind !== 'reappointed',
  )?.promise ?? computedPromise(look, cycle);

/** What `promiseFor` is told. */
export interface PromiseOptions {
  /** The instant of acceptance. */
  readonly at: InstantInput;
  /** The first one of the procedure by default. */
  readonly variant?: string;
  readonly calendar: CalendarSet;
}

/**
 * What the receipt prints: the end of the committed limit of a procedure, else of the statutory
 * one, for a dossier accepted at an instant.
 *
 * @throws LienthongError `procedure.withoutLimit`, `procedure.variantUnknown`,
 *   `dossier.variantNotApplicable` for a variant with a limit of zero, and those of `computeDeadline`
 * @example
 * ```ts
 * promiseFor(procedure, { at: '2026-11-20T09:00:00+07:00', calendar: vietnamCalendar() }).due;
 * //=> '2026-11-26T17:00:00+07:00'
 * ```
 */
export const promiseFor = (procedure: Procedure, options: PromiseOptions): Deadline => {
  const { at, variant = procedure.variants[0] ?? '', calendar } = options;
  if (!procedure.variants.includes(variant)) {
    const known = procedure.variants;
    throw errorOf([issueAt(['variant'], 'procedure.variantUnknown', { variant, known })]);
  }
  const limit = limitFor(procedure.limit, variant);
  if (limit === undefined) throw errorOf([issueAt(['limit'], 'procedure.withoutLimit', {})]);
  if (isZeroLimit(limit)) {
    throw errorOf([issueAt(['variant'], 'dossier.variantNotApplicable', { variant })]);
  }
  return computeDeadline({
    start: requireInstant(at, 'at'),
    limit: promisedLimit(limit),
    calendar: defaultCalendarOf(calendar),
    ...(procedure.rules === undefined ? {} : { rules: procedure.rules }),
  });
};
