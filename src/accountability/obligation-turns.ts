import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { handoverOf } from './handover.ts';
import { clockOfLeg } from './leg-clock.ts';
import { apologyWarningOf } from './obligation-lateness.ts';
import { isInterlinked, openLegsOf, withClocksOfLegs } from './obligation-legs.ts';

const runningPathsOf = (clock: ClockRecord | undefined): readonly ClockRecord[] =>
  (clock?.paths ?? (clock === undefined ? [] : [clock])).filter(({ state }) => state === 'running');

const pastEndOf = ({ times }: ClockRecord): number => times.endsAt + 1;

/** Clocks of the legs that go on; what is over, time alone does not change. */
const clocksOfOpenLegs = (context: ClockContext, clocks: AllClocks): readonly ClockRecord[] => {
  const legs = openLegsOf(context);
  if (legs.length === 0 || !isInterlinked(context)) return [];
  const whole = withClocksOfLegs(context, clocks, legs);
  return legs.flatMap((leg) => clockOfLeg(context, whole, leg) ?? []);
};

/**
 * Instants at which obligations may come up or be missed by time alone, beside those at which the
 * clocks of a dossier, its stages and its visits are over.
 */
export const obligationTurnsOf = (context: ClockContext, clocks: AllClocks): readonly number[] => [
  ...clocks.dossier.flatMap(runningPathsOf).map((path) => apologyWarningOf(path, context)),
  ...clocksOfOpenLegs(context, clocks).flatMap(runningPathsOf).map(pastEndOf),
  ...runningPathsOf(handoverOf(context)?.clock).map(pastEndOf),
];
