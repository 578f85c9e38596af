import type { Dossier } from '../dossier/dossier.ts';
import type { DossierEvent } from '../dossier/event.ts';
import { foldOf, tryReplay } from '../dossier/record.ts';
import { epochMsOf } from '../time/instant.ts';

/** The events that had happened by an instant, without corrections of those that had not. */
const happenedBy = (events: readonly DossierEvent[], now: number): readonly DossierEvent[] => {
  const happened = events.filter(({ at }) => epochMsOf(at) <= now);
  const ids = new Set(happened.map(({ id }) => id));
  return happened.filter((event) => event.type !== 'voided' || ids.has(event.event));
};

/**
 * A dossier as it stands at an instant: events that are dated after it have not happened. Nothing
 * where there are none. A log that does not fit without them, or has no others, stays as it is: what
 * it tells of later is not counted in any report.
 */
export const withoutEventsAfter = (dossier: Dossier, now: number): Dossier | undefined => {
  const { latestAt, procedure, log } = foldOf(dossier);
  if (latestAt <= now) return undefined;
  const shorter = tryReplay(procedure, happenedBy(log, now));
  return shorter.ok ? shorter.value : dossier;
};
