import type { ClockContext } from '../clock/clock-context.ts';
import type { DossierResult } from '../procedure/procedure.ts';
import { isReturnStep } from '../procedure/return-step.ts';

/** The results that are an answer, which a last step can hand out. */
const ANSWERS: readonly DossierResult[] = ['granted', 'refused'];

/**
 * When the applicant got the result: as recorded, or when the step that hands it out was finished
 * and the dossier ended with it.
 */
export const deliveredAtOf = ({ fold, graph }: ClockContext): number | undefined => {
  const { end, deliveredAt, visits, variant } = fold;
  if (deliveredAt !== undefined || end === undefined) return deliveredAt;
  const last = end.previous.flatMap((index) => visits[index]?.node ?? []);
  return ANSWERS.includes(end.result) && last.some((node) => isReturnStep(graph, node, variant))
    ? end.at
    : undefined;
};
