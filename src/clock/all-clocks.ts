import type { VisitRecord } from '../dossier/fold.ts';
import { type ClockRecord, isLive } from './clock-record.ts';
import { dossierClocks } from './dossier-clocks.ts';
import type { Look } from './look.ts';
import { openStageClocks, stageClocks } from './stage-clocks.ts';
import { clockOfVisit } from './step-clocks.ts';

/** Every clock of one look, computed once. */
export interface AllClocks {
  readonly dossier: readonly ClockRecord[];
  readonly stages: readonly ClockRecord[];
  /** Steps and waits, by visit id. */
  readonly visits: ReadonlyMap<string, ClockRecord>;
}

const clocksOfVisits = (
  look: Look,
  visits: readonly VisitRecord[],
): ReadonlyMap<string, ClockRecord> => {
  const clocks = new Map<string, ClockRecord>();
  for (const visit of visits) {
    const clock = clockOfVisit(look, visit);
    if (clock?.visit !== undefined) clocks.set(clock.visit, clock);
  }
  return clocks;
};

export const allClocksOf = (look: Look): AllClocks => ({
  dossier: dossierClocks(look),
  stages: stageClocks(look),
  visits: clocksOfVisits(look, look.fold.visits),
});

/** The clocks of the dossier itself, and the others as far as time alone can change them. */
export const openClocksOf = (look: Look): AllClocks => ({
  dossier: dossierClocks(look),
  stages: openStageClocks(look),
  visits: clocksOfVisits(look, look.open),
});

/** The clock of the running cycle; none under a column without a limit, whatever was given up before. */
export const currentDossierClock = ({ dossier }: AllClocks): ClockRecord | undefined =>
  dossier.find(({ isVoid }) => !isVoid);

/** The clocks of the cycles that were given up. */
export const earlierDossierClocks = ({ dossier }: AllClocks): readonly ClockRecord[] =>
  dossier.filter(({ isVoid }) => isVoid);

/** Every clock in one list: of the dossier, of stages, of visits. */
export const listClocks = ({ dossier, stages, visits }: AllClocks): readonly ClockRecord[] => [
  ...dossier,
  ...stages,
  ...visits.values(),
];

/** Clocks that can still change, path by path: neither done nor void. */
export const liveClocks = (clocks: AllClocks): readonly ClockRecord[] => {
  const live: ClockRecord[] = [];
  for (const clock of listClocks(clocks)) {
    if (clock.paths !== undefined) live.push(...clock.paths.filter(isLive));
    else if (isLive(clock)) live.push(clock);
  }
  return live;
};
