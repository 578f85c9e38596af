import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { visitIdOf } from '../dossier/visits.ts';
import { criticalVisitsOf } from './critical-visits.ts';
import type { MeasuredLook } from './lateness-measure.ts';
import { type WeighedVisit, weighVisit } from './overrun.ts';
import { poolUnderStages } from './stage-pools.ts';

export const stagesOfCycle = (
  { stages }: AllClocks,
  dossier: ClockRecord,
): readonly ClockRecord[] => stages.filter(({ cycle }) => cycle === dossier.cycle);

/** The visits on the critical path of a cycle, with what each went past its limit. */
export const weighCycle = (
  look: MeasuredLook,
  clocks: AllClocks,
  dossier: ClockRecord,
): readonly WeighedVisit[] => {
  const doneAt = dossier.judgedAt;
  const own = criticalVisitsOf(look, dossier.cycle, doneAt).map((visit) =>
    weighVisit(look, visit, clocks.visits.get(visitIdOf(visit)), doneAt),
  );
  return poolUnderStages(look, stagesOfCycle(clocks, dossier), own);
};
