import { type Issue, issueAt } from '../base/issue.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../limit/limit.ts';
import { limitFor } from '../procedure/variant-limits.ts';
import { unfitVariant } from './apply-receipt.ts';
import { notEntitled, stepNodeOf } from './authority.ts';
import { type Apply, backInTime, lastOnBranches, notActive } from './event-checks.ts';
import { currentCycleOf, type Fold, openVisitsOf, type VisitRecord } from './fold.ts';
import { touch } from './pauses.ts';
import { EVERYTHING } from './place.ts';

const notOther = (fold: Fold, variant: string): Issue | undefined =>
  variant === fold.variant
    ? issueAt(['variant'], 'event.variantUnchanged', { variant })
    : unfitVariant(fold.procedure, variant);

/** The columns of limits that can apply instead of the one that does. */
export const variantsFor = (fold: Fold): readonly string[] =>
  fold.procedure.variants.filter((variant) => notOther(fold, variant) === undefined);

/** What goes on, and what is stopped, stays as it is: only the column of limits is another. */
export const applyReclassified: Apply<'reclassified'> = (fold, { event, at }) => {
  const { id, variant } = event;
  const fault = notOther(fold, variant) ?? backInTime(fold, at, lastOnBranches(fold));
  if (fault !== undefined) return fault;
  fold.variant = variant;
  fold.variants.push({ id, from: at, variant });
  touch(fold, EVERYTHING, at);
  return undefined;
};

/** The most that one extension may add to a dossier, if its variant can be extended at all. */
const mostAdded = ({ procedure: { extension }, variant }: Fold): Limit | undefined =>
  limitFor(extension?.atMost, variant);

/** No unit is ever converted, so only its own unit adds to a limit. */
const inOtherUnit = ({ unit }: AmountLimit, limit: Limit | undefined): Issue | undefined => {
  if (limit === undefined) return undefined;
  const expected = isDateLimit(limit) ? 'date' : limit.unit;
  return unit === expected
    ? undefined
    : issueAt(['extension', 'unit'], 'event.extensionUnit', { unit, expected });
};

/**
 * Why the procedure does not let a dossier have an extension. Extensions are counted over all
 * cycles: a restart gives a new limit, not a new extension.
 */
const notAllowed = (fold: Fold): Issue | undefined => {
  const { times = 0 } = fold.procedure.extension ?? {};
  if (mostAdded(fold) === undefined) {
    return issueAt([], 'event.extensionNotAllowed', { variant: fold.variant });
  }
  return fold.extensions.length < times
    ? undefined
    : issueAt([], 'event.extensionsUsedUp', { times });
};

const tooLong = ({ amount, unit }: AmountLimit, limit: Limit | undefined): Issue | undefined => {
  if (limit === undefined || isDateLimit(limit)) return undefined;
  const most = limit.amount;
  return amount > 0 && amount <= most
    ? undefined
    : issueAt(['extension', 'amount'], 'event.extensionAmount', { amount, most, unit });
};

/** Why an extension cannot be given, to a dossier as a whole or to one of its steps. */
const extensionFault = (
  fold: Fold,
  extension: AmountLimit,
  step: string | undefined,
): Issue | undefined => {
  const most = mostAdded(fold);
  const stepLimit =
    step === undefined ? undefined : limitFor(stepNodeOf(fold, step)?.limit, fold.variant);
  return (
    notAllowed(fold) ??
    inOtherUnit(extension, most) ??
    inOtherUnit(extension, stepLimit) ??
    tooLong(extension, most)
  );
};

/** Whether a dossier, or one of its steps, may get an extension, or another one. */
export const isExtendable = (fold: Fold, step?: string): boolean => {
  const most = mostAdded(fold);
  if (most === undefined || isDateLimit(most)) return false;
  const isStep = step === undefined || stepNodeOf(fold, step) !== undefined;
  return isStep && extensionFault(fold, most, step) === undefined;
};

/** The open visits of steps: no time is given to a wait. */
const stepVisitsOf = (fold: Fold, step: string | undefined): readonly VisitRecord[] =>
  openVisitsOf(fold).filter(
    ({ node }) => (step === undefined || node === step) && stepNodeOf(fold, node) !== undefined,
  );

export const applyExtended: Apply<'extended'> = (fold, timed) => {
  const { event, at } = timed;
  const { id, extension, reason, basis, step } = event;
  const visits = stepVisitsOf(fold, step);
  if (step !== undefined && visits.length === 0) return notActive(fold, step);
  const fault =
    extensionFault(fold, extension, step) ??
    backInTime(fold, at, lastOnBranches(fold)) ??
    notEntitled(fold, timed, step ?? EVERYTHING);
  if (fault !== undefined) return fault;
  fold.extensions.push({
    id,
    at,
    extension,
    reason,
    basis,
    step,
    visits: visits.map(({ index }) => index),
    cycle: currentCycleOf(fold),
  });
  touch(fold, EVERYTHING, at);
  return undefined;
};
