import type { ClockContext } from '../clock/clock-context.ts';
import { promisedAt } from '../clock/promise.ts';

/**
 * The date that the receipt of the running cycle names, whatever the applicant was told later: what
 * a letter of apology calls the original date.
 */
export const firstPromiseOf = (context: ClockContext): number | undefined => {
  const { fold } = context;
  const promises = fold.promises.filter(({ kind }) => kind === 'accepted');
  return promisedAt({ ...context, fold: { ...fold, promises } });
};
