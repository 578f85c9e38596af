import { measuredLook, msPastLimit } from '../accountability/lateness-measure.ts';
import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import { isGradedLate } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { isReadyToHandOut } from '../clock/return-visit.ts';
import type { Grade } from '../deadline/grade.ts';
import type { DossierStatus } from './assessment.ts';

/** How far a dossier has come: `resolved` while all that is left is to hand out the result. */
export const statusOf = (look: Look): DossierStatus => {
  const { status } = look.fold;
  if (status !== 'running') return status;
  return isReadyToHandOut(look) ? 'resolved' : 'running';
};

/** `late` if any cycle was; else the grade of the last one. */
export const gradeOfAll = (clocks: AllClocks): Grade | undefined =>
  clocks.dossier.some(isGradedLate) ? 'late' : currentDossierClock(clocks)?.grade;

/**
 * How far a dossier is past its limit in all of its cycles, as far as they were late, in the time in
 * which the limit of the last one is counted.
 */
export const lateMsOfAll = (look: Look, clocks: AllClocks): number => {
  const measured = measuredLook(look, clocks);
  return clocks.dossier.reduce((ms, clock) => ms + msPastLimit(measured, clock), 0);
};
