import type { CalendarSet } from '../calendar/calendar-set.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEventOf } from '../dossier/event.ts';
import { copyFold, type Fold } from '../dossier/fold.ts';
import { addTo } from '../dossier/record.ts';
import { formatInstant, requireInstant } from '../time/instant.ts';
import { type Expiry, expiriesOf } from './expiries.ts';
import { type Look, lookAgain, lookAsRecorded, lookAt } from './look.ts';
import type { LookOptions } from './look-options.ts';

/** From where `dueEvents` looks. It knows no `rules`: what time brings about follows the log's own. */
export type DueEventsOptions = Pick<LookOptions, 'now' | 'calendar'>;

/** An id that is the same whoever asks; one that was taken back needs another. */
const idFor = ({ eventIds }: Fold, { step, ordinal }: Expiry): string => {
  const id = `expired:${step}#${ordinal}`;
  let times = 1;
  while (eventIds.has(times === 1 ? id : `${id}:${times}`)) times += 1;
  return times === 1 ? id : `${id}:${times}`;
};

/** The event that says so. */
export const expiredEvent = (fold: Fold, expiry: Expiry): DossierEventOf<'expired'> => ({
  type: 'expired',
  id: idFor(fold, expiry),
  at: formatInstant(expiry.at, fold.zone),
  step: expiry.step,
});

/** What time has brought about by an instant, and what it will bring about next. */
interface Passage {
  readonly events: DossierEventOf<'expired'>[];
  readonly next: Expiry | undefined;
}

const passageUntil = (look: Look, now: number): Passage => {
  const events: DossierEventOf<'expired'>[] = [];
  const expired = new Set<string>();
  let current = look;
  let played: Fold | undefined;
  for (;;) {
    const [next] = expiriesOf(current);
    if (next === undefined || next.at > now) return { events, next };
    // Waits that lead to each other and are over at once would go round for ever.
    const key = `${next.step} ${next.at}`;
    if (expired.has(key)) return { events, next: undefined };
    expired.add(key);
    const event = expiredEvent(current.fold, next);
    events.push(event);
    // One copy for all: waits of minutes that lead to each other end thousands of times.
    played ??= copyFold(look.fold);
    addTo(played, event);
    current = lookAgain(look, played);
  }
};

/** `dueEvents` with an instant that is read. */
export const dueEventsFrom = (
  dossier: Dossier,
  calendar: CalendarSet,
  now: number,
): readonly DossierEventOf<'expired'>[] => passageUntil(lookAt(dossier, calendar, now), now).events;

/** When `dueEvents` will next have one more: what is due and not recorded comes before it. */
export const nextDueAt = (look: Look): number | undefined =>
  passageUntil(lookAsRecorded(look), look.now).next?.at;

/**
 * What time itself has brought about by now and nobody has recorded: bounded waits that ran out, and
 * branches that did not answer where that counts as an answer. Each can be recorded as it is, or with
 * the `recordedAt` at which that is done; its id tells it from any other, so to record it twice changes
 * nothing, also with another `recordedAt`. An expiry that leads to another one is followed by it.
 *
 * @returns the events in the order in which they happened
 * @throws LienthongError as every look (`LookOptions`) without `rules`
 * @example
 * ```ts
 * dueEvents(dossier, { now: '2027-06-30T09:00:00+07:00', calendar }); //=> []
 * ```
 */
export const dueEvents = (
  dossier: Dossier,
  options: DueEventsOptions,
): readonly DossierEventOf<'expired'>[] =>
  dueEventsFrom(dossier, options.calendar, requireInstant(options.now, 'now'));
