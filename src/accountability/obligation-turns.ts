import type { AllClocks } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { legsFrom } from './control-slip.ts';
import { handoverOf } from './handover.ts';
import { apologyWarningOf } from './obligation-lateness.ts';
import { isInterlinked, withClocksOfLegs } from './obligation-legs.ts';

const runningPathsOf = (clock: ClockRecord | undefined): readonly ClockRecord[] =>
  (clock?.paths ?? (clock === undefined ? [] : [clock])).filter(({ state }) => state === 'running');

const pastEndOf = ({ times }: ClockRecord): number => times.endsAt + 1;

/**
 * Instants at which obligations may come up or be missed by time alone, beside those at which the
 * clocks of a dossier, its stages and its visits are over.
 */
export const obligationTurnsOf = (context: ClockContext, clocks: AllClocks): readonly number[] => {
  const legs = isInterlinked(context) ? legsFrom(context, withClocksOfLegs(context, clocks)) : [];
  return [
    ...clocks.dossier.flatMap(runningPathsOf).map((path) => apologyWarningOf(path, context)),
    ...legs.flatMap(({ clock }) => runningPathsOf(clock)).map(pastEndOf),
    ...runningPathsOf(handoverOf(context)?.clock).map(pastEndOf),
  ];
};
