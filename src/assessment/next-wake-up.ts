import { obligationTurnsOf } from '../accountability/obligation-turns.ts';
import {
  contextFor,
  type ObligationOptions,
  obligationsFrom,
} from '../accountability/obligations.ts';
import { type AllClocks, listClocks, openClocksOf } from '../clock/all-clocks.ts';
import type { ClockContext } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { expiriesOf } from '../clock/expiries.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { formatInstant, type Instant } from '../time/instant.ts';
import { stopsOf } from './stops.ts';

/** Instants at which a clock changes by itself: when it becomes due soon, and just past its end. */
const turnsOf = ({ state, dueSoonFrom, times }: ClockRecord): readonly number[] =>
  state !== 'running' || dueSoonFrom === undefined ? [] : [dueSoonFrom, times.endsAt + 1];

/** Instants at which a wait ceases to stop the clocks around it. */
const boundsOf = ({ scope, state, times }: ClockRecord): readonly number[] =>
  scope === 'wait' && state === 'running' ? [times.endsAt] : [];

/**
 * What the clocks, stops and obligations show that time can change, but for what runs on from one instant to the
 * next.
 */
const shownBy = (context: ClockContext, clocks: AllClocks): string =>
  JSON.stringify([
    isEverythingStopped(context),
    stopsOf(context),
    obligationsFrom(context, clocks),
    listClocks(clocks).map(({ state, grade, isDueSoon, times }) => [
      state,
      grade,
      isDueSoon,
      times,
    ]),
  ]);

/** The first of some instants at which the clocks show something else than now. */
const firstChange = (context: ClockContext, instants: readonly number[]): number | undefined => {
  if (instants.length === 0) return undefined;
  const shown = shownBy(context, openClocksOf(context));
  return [...new Set(instants)]
    .sort((a, b) => a - b)
    .find((instant) => {
      const then = { ...context, now: instant };
      return shownBy(then, openClocksOf(then)) !== shown;
    });
};

/**
 * The earliest instant after a look at which it would differ by time alone. What one clock does
 * shows; what a bound or one of several paths does may not, so there a look at that instant tells.
 */
export const wakeUpAfter = (context: ClockContext, clocks: AllClocks): number | undefined => {
  const { now } = context;
  let certain = Number.POSITIVE_INFINITY;
  const possible: number[] = [];
  for (const clock of listClocks(clocks)) {
    possible.push(...boundsOf(clock));
    if (clock.paths !== undefined) possible.push(...clock.paths.flatMap(turnsOf));
    else for (const turn of turnsOf(clock)) if (turn > now) certain = Math.min(certain, turn);
  }
  possible.push(...obligationTurnsOf(context, clocks));
  for (const { at } of expiriesOf(context)) if (at > now) certain = Math.min(certain, at);
  const doubtful = possible.filter((instant) => instant > now && instant < certain);
  const change = firstChange(context, doubtful) ?? certain;
  return change === Number.POSITIVE_INFINITY ? undefined : change;
};

/**
 * When a host should look at a dossier again: the earliest instant at which a state, a flag, a
 * grade or a due event changes by time alone. Undefined when only an event can change anything.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * nextWakeUp(dossier, { now: '2026-11-26T16:45:00+07:00', calendar: vietnamCalendar() });
 * //=> '2026-11-27T00:00:00.001+07:00'
 * ```
 */
export const nextWakeUp = (dossier: Dossier, options: ObligationOptions): Instant | undefined => {
  const context = contextFor(dossier, options);
  const wakeUp = wakeUpAfter(context, openClocksOf(context));
  return wakeUp === undefined ? undefined : formatInstant(wakeUp, context.fold.zone);
};
