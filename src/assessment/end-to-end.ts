import { type AllClocks, currentDossierClock } from '../clock/all-clocks.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { dossierSpan } from '../clock/dossier-clocks.ts';
import { interruptionsAt } from '../clock/interruptions.ts';
import type { Look } from '../clock/look.ts';
import { clockOfSpan } from '../clock/span-clock.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import { MS_PER_MINUTE } from '../time/units.ts';

/**
 * The second total of a procedure that leaves the time of some agencies out of its limit, for
 * information: minutes of working time from the receipt that the clock counts from to the end of the
 * work, or to the look. What stops every clock is set aside in both.
 */
export interface EndToEnd {
  /** With the time of the excluded agencies. */
  readonly minutes: number;
  /** The part of them that they took. */
  readonly excluded: number;
}

const ranMs = ({ span, judgedAt }: ClockRecord): number =>
  runningMsBetween(span, span.start, judgedAt);

/** The totals of the running cycle; absent where the limit excludes nobody. */
export const endToEndOf = (look: Look, clocks: AllClocks): EndToEnd | undefined => {
  const { excludes = [] } = look.fold.procedure;
  const statutory = currentDossierClock(clocks);
  if (excludes.length === 0 || statutory === undefined) return undefined;
  const span = dossierSpan(look, statutory.cycle);
  if (span === undefined) return undefined;
  const whole = clockOfSpan(look, {
    ...span,
    interruptionsAt: (visit) => interruptionsAt(look, visit),
  });
  if (whole === undefined) return undefined;
  const minutes = ranMs(whole) / MS_PER_MINUTE;
  return { minutes, excluded: minutes - ranMs(statutory) / MS_PER_MINUTE };
};
