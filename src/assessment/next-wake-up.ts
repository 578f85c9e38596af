import { unwrap } from '../base/error.ts';
import type { CalendarSet } from '../calendar/calendar-set.ts';
import { type AllClocks, allClocksOf, liveClocks } from '../clock/all-clocks.ts';
import { type ClockContext, lookAt } from '../clock/clock-context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { formatInstant, type Instant, type InstantInput, parseInstant } from '../time/instant.ts';

/**
 * The earliest instant after a look at which it would differ by time alone. A clock changes when it
 * becomes due soon, one millisecond after its end, and, for one that a bounded wait has stopped,
 * when the bound has passed and it runs again: that bound is the end of the wait's own clock.
 */
export const wakeUpAfter = (context: ClockContext, clocks: AllClocks): number | undefined => {
  const { now } = context;
  const changes = liveClocks(clocks).flatMap(({ state, dueSoonFrom, times }) =>
    state === 'paused' ? [] : [dueSoonFrom, times.endsAt + 1],
  );
  const bounds = [...clocks.visits.values()].flatMap(({ scope, state, times }) =>
    scope === 'wait' && state === 'running' ? times.endsAt : [],
  );
  const ahead = [...changes, ...bounds].filter((instant) => instant > now);
  return ahead.length === 0 ? undefined : Math.min(...ahead);
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
