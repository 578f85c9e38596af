import { unwrap } from '../base/error.ts';
import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { epochMsOf } from '../time/instant.ts';
import type { Correction, DossierEvent, DossierFact } from './event.ts';
import type { Fold, SentBackRecord } from './fold.ts';

/** The corrections that hold, by the id of each event that they take out. */
type Voidings = ReadonlyMap<string, Correction>;

const EVENT: IssuePath = ['event'];

/** The events that a correction takes out, each with where it is named. */
const targetsOf = ({
  event,
  alsoVoided = [],
}: Correction): readonly (readonly [id: string, path: IssuePath])[] => [
  [event, EVENT],
  ...alsoVoided.map((id, i) => [id, ['alsoVoided', i]] as const),
];

/**
 * Finds the corrections that hold: those that no later one has taken out. Two for one event cannot
 * both hold.
 */
export const voidingsOf = (log: readonly DossierEvent[]): Result<Voidings> => {
  const voidings = new Map<string, Correction>();
  // A correction concerns an earlier event, so seen from the end each is judged before its target.
  for (const event of [...log].reverse()) {
    if (event.type !== 'voided' || voidings.has(event.id)) continue;
    for (const [id, path] of targetsOf(event)) {
      if (voidings.has(id)) return fail(issueAt(path, 'event.correctedAlready', { event: id }));
      voidings.set(id, event);
    }
  }
  return succeed(voidings);
};

/** The ids of what stands in the place of corrected facts, the latest correction first. */
export const standInsOf = (voidings: Voidings): ReadonlyMap<string, string> => {
  const standIns = new Map<string, string>();
  for (const [id, { event, instead }] of voidings) {
    if (id === event && instead !== undefined) standIns.set(id, instead.id);
  }
  return standIns;
};

/** The id by which a fact stands that others may still name as it was entered first. */
export const standingIdOf = ({ standIns }: Pick<Fold, 'standIns'>, id: string): string => {
  let standing = id;
  for (let next = standIns.get(id); next !== undefined; next = standIns.get(next)) standing = next;
  return standing;
};

/** The id under which a fact was entered first, whatever now stands in its place. */
export const firstIdOf = ({ standIns }: Pick<Fold, 'standIns'>, id: string): string => {
  let first = id;
  for (const [replaced, standIn] of standIns) if (standIn === first) first = replaced;
  return first;
};

/** What stands in the place of a fact, if anything does; nothing does for what only falls with it. */
const standingFor = (fact: DossierFact, voidings: Voidings): DossierFact | undefined => {
  let standing: DossierFact | undefined = fact;
  for (
    let voiding = voidings.get(fact.id);
    voiding !== undefined;
    voiding = standing === undefined ? undefined : voidings.get(standing.id)
  ) {
    standing = voiding.event === standing?.id ? voiding.instead : undefined;
  }
  return standing;
};

/** Whether a fact came no later than the expiry that it puts right; corrected, it may have. */
const isInTime = (fact: DossierFact, expiry: DossierFact | undefined): boolean =>
  expiry !== undefined && epochMsOf(fact.at) <= epochMsOf(expiry.at);

/**
 * The facts as they stand, in the order of the log: each corrected one is left out or has another
 * in its place, and so has an expiry that a fact has superseded.
 */
export const standingFacts = (
  log: readonly DossierEvent[],
  voidings: Voidings,
  superseded: ReadonlyMap<string, string>,
): readonly DossierFact[] => {
  const places: (DossierFact | undefined)[] = [];
  const placeOf = new Map<string, number>();
  for (const event of log) {
    if (event.type === 'voided') continue;
    const fact = standingFor(event, voidings);
    const expiry = placeOf.get(superseded.get(event.id) ?? '');
    const place = fact !== undefined && isInTime(fact, places[expiry ?? -1]) ? expiry : undefined;
    // Only expiries are asked for their places: by the id that one was entered under, or that of what
    // stands in the place of another event.
    if (fact?.type === 'expired') {
      placeOf.set(event.id, places.length);
      placeOf.set(fact.id, places.length);
    }
    places[place ?? places.length] = fact;
  }
  return places.filter((fact) => fact !== undefined);
};

/** The facts of a dossier as the corrections of its log leave them. */
export const standingFactsOf = ({ log, refolded, superseded }: Fold): readonly DossierFact[] =>
  refolded === 0
    ? // Nothing was ever corrected, and all but corrections are facts.
      (log as readonly DossierFact[])
    : standingFacts(log, unwrap(voidingsOf(log)), superseded);

interface Log extends Pick<Fold, 'eventIds'> {
  readonly log: readonly DossierEvent[];
}

/** The event of the log in which an id stands: the event itself, or the one that it was put in by. */
const bearerOf = ({ log, eventIds }: Log, id: string): DossierEvent | undefined =>
  log[eventIds.get(id) ?? -1];

/** The fact of an id, also of one that a correction has put in. */
const factOf = (known: Log, id: string): DossierFact | undefined => {
  const bearer = bearerOf(known, id);
  if (bearer?.type !== 'voided') return bearer;
  return bearer.instead?.id === id ? bearer.instead : undefined;
};

/** What corrections have sent back. What was itself entered in error was never done, and is not. */
export const sentBackBy = (voidings: Voidings, known: Log): readonly SentBackRecord[] =>
  [...voidings].flatMap(([id, { event, at }]) => {
    const fact = id === event ? undefined : factOf(known, id);
    return fact?.type === 'finished' || fact?.type === 'expired'
      ? [{ step: fact.step, at: epochMsOf(at) }]
      : [];
  });

/** Whether an event of the log, or one that a correction has put in, is not itself taken out. */
const isStanding = (known: Log, voidings: Voidings, id: string): boolean => {
  const bearer = bearerOf(known, id);
  return bearer !== undefined && !voidings.has(id) && !voidings.has(bearer.id);
};

/** Why an event cannot be taken out. */
const notVoidable = (
  known: Log,
  voidings: Voidings,
  [event, path]: readonly [string, IssuePath],
): Issue | undefined => {
  if (!known.eventIds.has(event)) return issueAt(path, 'event.correctedUnknown', { event });
  return isStanding(known, voidings, event)
    ? undefined
    : issueAt(path, 'event.correctedAlready', { event });
};

/** Why a correction cannot be one of a log, whatever would then be left of it. */
export const notCorrectable = (known: Log, correction: Correction): Issue | undefined => {
  const voidings = voidingsOf(known.log);
  if (!voidings.ok) return voidings.issues[0];
  for (const target of targetsOf(correction)) {
    const fault = notVoidable(known, voidings.value, target);
    if (fault !== undefined) return fault;
  }
  const { id, event, instead } = correction;
  if (instead === undefined) return undefined;
  const corrected = bearerOf(known, event);
  if (corrected?.type === 'voided' && corrected.id === event) {
    return issueAt(['instead'], 'event.correctionWithInstead', { event });
  }
  return instead.id === id || known.eventIds.has(instead.id)
    ? issueAt(['instead', 'id'], 'event.idTwice', { id: instead.id })
    : undefined;
};
