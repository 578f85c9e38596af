import type { ClockRecord } from '../clock/clock-record.ts';
import type { Look } from '../clock/look.ts';
import { apportion } from './apportion.ts';
import { type MeasuredLook, msPastLimit } from './lateness-measure.ts';
import type { WeighedVisit } from './overrun.ts';

/** The innermost stage around a visit that has a clock in its cycle. */
export const stageClockOf = (
  { graph }: Look,
  stages: readonly ClockRecord[],
  { visit }: WeighedVisit,
): ClockRecord | undefined => {
  const around = graph.nodes.get(visit.node)?.containers ?? [];
  return around
    .map((id) => stages.find((clock) => clock.id === id && clock.cycle === visit.cycle))
    .filter((clock) => clock !== undefined)
    .at(-1);
};

/**
 * Gives visits without a limit of their own what their stage overran beyond the overruns of its
 * limited visits, split by the time each used. Visits under no limited stage get nothing here.
 */
export const poolUnderStages = (
  look: MeasuredLook,
  stages: readonly ClockRecord[],
  weighed: readonly WeighedVisit[],
): readonly WeighedVisit[] => {
  if (weighed.every(({ clock }) => clock !== undefined)) return weighed;
  const stageOf = new Map(weighed.map((each) => [each, stageClockOf(look, stages, each)]));
  const overrunOf = new Map(weighed.map((each) => [each, each.overrun]));
  for (const stage of new Set(stageOf.values())) {
    if (stage === undefined) continue;
    const inside = weighed.filter((each) => stageOf.get(each) === stage);
    const unlimited = inside.filter(({ clock }) => clock === undefined);
    const limited = inside.reduce((ms, { overrun }) => ms + overrun, 0);
    const left = Math.max(0, msPastLimit(look, stage) - limited);
    const parts = apportion(
      left,
      unlimited.map(({ used }) => used),
    );
    unlimited.forEach((each, i) => {
      overrunOf.set(each, parts[i] ?? 0);
    });
  }
  return weighed.map((each) => ({ ...each, overrun: overrunOf.get(each) ?? 0 }));
};
