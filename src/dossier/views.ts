import { canonicalJson } from '../base/digest.ts';
import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { epochMsOf, formatInstant, type InstantInput, requireInstant } from '../time/instant.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './event.ts';
import { foldOf, replay } from './record.ts';
import { type Visit, visitsOf } from './visits.ts';

/**
 * When each event was entered: when it says so, else when it happened; and in any case no later
 * than a later event of the log was by its own word, and than the correction that takes it out. So
 * the entry of an event that was dated into the future by mistake is not. A correction bounds
 * nothing else: its date may be that of the error.
 */
const entriesOf = (events: readonly DossierEvent[]): readonly number[] => {
  let bound = Number.POSITIVE_INFINITY;
  const corrected = new Map<string, number>();
  const backwards = [...events].reverse().map((event) => {
    const { id, at, recordedAt } = event;
    const stated = epochMsOf(recordedAt ?? at);
    if (recordedAt !== undefined) bound = Math.min(bound, stated);
    const entry = Math.min(stated, bound, corrected.get(id) ?? stated);
    if (event.type === 'voided') {
      for (const target of [event.event, ...(event.alsoVoided ?? [])]) {
        corrected.set(target, Math.min(corrected.get(target) ?? entry, entry));
      }
    }
    return entry;
  });
  return backwards.reverse();
};

/**
 * The dossier as the log told it at an instant: what was entered later is not yet there, and a
 * correction that was entered later has not happened. The log is in the order of entry, so it is
 * cut where the first later entry stands.
 *
 * @param asRecordedBy the instant, itself included
 * @throws LienthongError `dossier.notYetRecorded` when nothing had been entered by then
 * @example
 * ```ts
 * viewAsRecordedBy(dossier, '2026-11-25T00:00:00+07:00').events.length; //=> 1
 * ```
 */
export const viewAsRecordedBy = (dossier: Dossier, asRecordedBy: InstantInput): Dossier => {
  const { procedure, log, zone } = foldOf(dossier);
  const by = requireInstant(asRecordedBy, 'asRecordedBy');
  const entries = entriesOf(log);
  const later = entries.findIndex((entry) => entry > by);
  if (later === -1) return dossier;
  if (later > 0) return replay(procedure, log.slice(0, later));
  const firstAt = formatInstant(entries[0] ?? by, zone);
  throw errorOf([
    issueAt(['asRecordedBy'], 'dossier.notYetRecorded', { at: formatInstant(by, zone), firstAt }),
  ]);
};

/** A visit that two views of a dossier tell differently. */
export interface VisitDifference {
  /** Id of the visit. */
  readonly visit: string;
  /** Absent: only the other view knows it. */
  readonly before?: Visit;
  readonly after?: Visit;
}

const byId = (dossier: Dossier): ReadonlyMap<string, Visit> =>
  new Map(visitsOf(dossier).map((visit) => [visit.id, visit]));

/**
 * The visits that two views of one dossier tell differently: before and after a correction, or at
 * two instants of knowledge. Those that the first view knows come first.
 *
 * @example
 * ```ts
 * const known = viewAsRecordedBy(dossier, '2026-11-25T00:00:00+07:00');
 * compareVisits(known, dossier).map(({ visit }) => visit); //=> ['tiep-nhan#1', 'tham-dinh#1']
 * ```
 */
export const compareVisits = (before: Dossier, after: Dossier): readonly VisitDifference[] => {
  const earlier = byId(before);
  const later = byId(after);
  const ids = new Set([...earlier.keys(), ...later.keys()]);
  return [...ids].flatMap((visit) => {
    const then = earlier.get(visit);
    const now = later.get(visit);
    if (canonicalJson(then) === canonicalJson(now)) return [];
    return [
      {
        visit,
        ...(then === undefined ? {} : { before: then }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  });
};
