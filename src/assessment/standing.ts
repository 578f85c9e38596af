import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import { isReturnVisit } from '../clock/return-visit.ts';
import type { Grade } from '../deadline/grade.ts';
import type { DossierStatus } from './assessment.ts';

/** How far a dossier has come: `resolved` while all that is left is to hand out the result. */
export const statusOf = (context: ClockContext): DossierStatus => {
  const { fold, open } = context;
  if (fold.status !== 'running') return fold.status;
  return open.length > 0 && open.every((visit) => isReturnVisit(context, visit))
    ? 'resolved'
    : 'running';
};

/** `late` if any cycle was; else the grade of the last one. */
export const gradeOfAll = ({ dossier }: AllClocks): Grade | undefined =>
  dossier.some(({ grade }) => grade === 'late') ? 'late' : dossier.at(-1)?.grade;
