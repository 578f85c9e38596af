import type { ClockContext } from './clock-context.ts';
import type { ClockRecord } from './clock-record.ts';
import { dossierClocks } from './dossier-clocks.ts';
import { stageClocks } from './stage-clocks.ts';
import { clockOfVisit } from './step-clocks.ts';

/** Every clock of one look, computed once. */
export interface AllClocks {
  readonly dossier: readonly ClockRecord[];
  readonly stages: readonly ClockRecord[];
  /** Steps and waits, by visit id. */
  readonly visits: ReadonlyMap<string, ClockRecord>;
}

export const allClocksOf = (context: ClockContext): AllClocks => ({
  dossier: dossierClocks(context),
  stages: stageClocks(context),
  visits: new Map(
    context.fold.visits.flatMap((visit) => {
      const clock = clockOfVisit(context, visit);
      return clock?.visit === undefined ? [] : [[clock.visit, clock] as const];
    }),
  ),
});

/** The clock of the running cycle. */
export const currentDossierClock = (clocks: AllClocks): ClockRecord | undefined =>
  clocks.dossier.at(-1);

/** Clocks that can still change, path by path: neither done nor void. */
export const liveClocks = (clocks: AllClocks): readonly ClockRecord[] =>
  [...clocks.dossier, ...clocks.stages, ...clocks.visits.values()]
    .flatMap((clock) => clock.paths ?? [clock])
    .filter(({ state }) => state === 'running' || state === 'paused');
