import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { type AllClocks, allClocksOf } from '../clock/all-clocks.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import type { ClockRecord } from '../clock/clock-record.ts';
import { isEverythingStopped } from '../clock/interruptions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { formatInstant, type Instant, type InstantInput, parseInstant } from '../time/instant.ts';

/** Instants at which a clock changes by itself: when it becomes due soon, and just past its end. */
const turnsOf = ({ state, dueSoonFrom, times }: ClockRecord): readonly number[] =>
  state === 'running' ? [dueSoonFrom, times.endsAt + 1] : [];

/** Instants at which a wait ceases to stop the clocks around it. */
const boundsOf = ({ scope, state, times }: ClockRecord): readonly number[] =>
  scope === 'wait' && state === 'running' ? [times.endsAt] : [];

/** What a look shows of its clocks, but for what runs on from one instant to the next. */
const shownBy = (context: ClockContext, clocks: AllClocks): string =>
  JSON.stringify([
    isEverythingStopped(context),
    [...clocks.dossier, ...clocks.stages, ...clocks.visits.values()].map((clock) => [
      clock.state,
      clock.grade,
      clock.isDueSoon,
      clock.times,
    ]),
  ]);

/**
 * The earliest instant after a look at which it would differ by time alone. What one clock does
 * shows; what a bound or one of several paths does may not, so there a look at that instant tells.
 */
export const wakeUpAfter = (context: ClockContext, clocks: AllClocks): number | undefined => {
  const { now } = context;
  const whole = [...clocks.dossier, ...clocks.stages, ...clocks.visits.values()];
  const certain = new Set(whole.filter(({ paths }) => paths === undefined).flatMap(turnsOf));
  const possible = [
    ...whole.flatMap(({ paths = [] }) => paths).flatMap(turnsOf),
    ...whole.flatMap(boundsOf),
  ];
  const ahead = [...new Set([...certain, ...possible])]
    .filter((instant) => instant > now)
    .sort((a, b) => a - b);
  const shown = shownBy(context, clocks);
  return ahead.find((instant) => {
    if (certain.has(instant)) return true;
    const then = { ...context, now: instant };
    return shownBy(then, allClocksOf(then)) !== shown;
  });
};

/**
 * When a host should look at a dossier again: the earliest instant at which a state, a flag or a
 * grade changes by time alone. Undefined when only an event can change anything.
 *
 * @throws LienthongError `instant.*`
 * @example
 * ```ts
 * nextWakeUp(dossier, { now: '2026-11-26T16:45:00+07:00', calendar: vietnamCalendar() });
 * //=> '2026-11-27T00:00:00.001+07:00'
 * ```
 */
export const nextWakeUp = (
  dossier: Dossier,
  options: { readonly now: InstantInput; readonly calendar: CalendarSet },
): Instant | undefined => {
  const context = lookAt(dossier, options.calendar, unwrap(parseInstant(options.now, ['now'])));
  const wakeUp = wakeUpAfter(context, allClocksOf(context));
  return wakeUp === undefined ? undefined : formatInstant(wakeUp, context.fold.zone);
};
