import type { Look } from '../clock/look.ts';
import { returnStepsIn } from '../clock/return-visit.ts';
import { unitOfNode } from '../dossier/visits.ts';

/** Whether a unit hands results out under the column of limits that applies. */
const handsOut = ({ fold, graph }: Look, unit: string): boolean => {
  for (const id of returnStepsIn(graph, fold.variant)) {
    if (unitOfNode(fold, id) === unit) return true;
  }
  return false;
};

/**
 * The one-stop desk (Bộ phận Một cửa): the unit that the procedure names, else as far as it shows
 * one the unit that receives the dossier in the first step and also hands out the result.
 */
export const oneStopDeskOf = (look: Look): string | undefined => {
  const { procedure, visits } = look.fold;
  if (procedure.desk !== undefined) return procedure.desk;
  const [first] = visits;
  const desk = first === undefined ? undefined : unitOfNode(look.fold, first.node);
  return desk !== undefined && handsOut(look, desk) ? desk : undefined;
};
