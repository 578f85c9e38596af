import type { ClockContext } from '../clock/clock-context.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { DossierResult } from '../procedure/procedure.ts';

/** The results that are an answer, which can be handed out. */
const ANSWERS: readonly DossierResult[] = ['granted', 'refused'];

/** The visits that hand out an answer: those that are open, or with which the dossier ended. */
const returningVisits = (context: ClockContext): readonly VisitRecord[] => {
  const { open, fold } = context;
  const { end, visits } = fold;
  const last = end === undefined ? open : end.previous.flatMap((index) => visits[index] ?? []);
  return last.every((visit) => isReturnVisit(context, visit)) ? last : [];
};

const hasOtherEnd = ({ fold: { end } }: ClockContext): boolean =>
  end !== undefined && !ANSWERS.includes(end.result);

/** When the answer was ready: when it came to where it is handed out, else at the end. */
export const resolvedAtOf = (context: ClockContext): number | undefined => {
  if (hasOtherEnd(context)) return undefined;
  const returns = returningVisits(context);
  return returns.length === 0 ? context.fold.end?.at : Math.max(...returns.map(({ from }) => from));
};

/**
 * When the applicant got the answer: as recorded, or when the step that hands it out was finished
 * and the dossier ended with it.
 */
export const deliveredAtOf = (context: ClockContext): number | undefined => {
  const { end, deliveredAt } = context.fold;
  if (deliveredAt !== undefined) return deliveredAt;
  return hasOtherEnd(context) || returningVisits(context).length === 0 ? undefined : end?.at;
};
