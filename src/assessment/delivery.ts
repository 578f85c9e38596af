import type { Look } from '../clock/look.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import type { VisitRecord } from '../dossier/fold.ts';
import type { DossierResult } from '../procedure/procedure.ts';

/** The results that are an answer, which can be handed out. */
const ANSWERS: readonly DossierResult[] = ['granted', 'refused'];

/** The visits that hand out an answer: those that are open, or with which the dossier ended. */
const returningVisits = (look: Look): readonly VisitRecord[] => {
  const { open, fold } = look;
  const { end, visits } = fold;
  const last = end === undefined ? open : end.previous.flatMap((index) => visits[index] ?? []);
  return last.every((visit) => isReturnVisit(look, visit)) ? last : [];
};

const hasOtherEnd = ({ fold: { end } }: Look): boolean =>
  end !== undefined && !ANSWERS.includes(end.result);

/** When the answer was ready: when it came to where it is handed out, else at the end. */
export const resolvedAtOf = (look: Look): number | undefined => {
  if (hasOtherEnd(look)) return undefined;
  const returns = returningVisits(look);
  return returns.length === 0 ? look.fold.end?.at : Math.max(...returns.map(({ from }) => from));
};

/**
 * When the applicant got the answer: as recorded, or when the step that hands it out was finished
 * and the dossier ended with it.
 */
export const deliveredAtOf = (look: Look): number | undefined => {
  const { end, deliveredAt } = look.fold;
  if (deliveredAt !== undefined) return deliveredAt;
  return hasOtherEnd(look) || returningVisits(look).length === 0 ? undefined : end?.at;
};
