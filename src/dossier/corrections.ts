import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import type { Correction, DossierEvent, DossierFact } from './event.ts';
import { epochMsOf } from './event-checks.ts';
import type { Fold } from './fold.ts';

/** The corrections that hold, by the id of the event that each takes out. */
type Voidings = ReadonlyMap<string, Correction>;

const EVENT: IssuePath = ['event'];

/**
 * Finds the corrections that hold: those that no later one has taken out. Two for one event cannot
 * both hold.
 */
export const voidingsOf = (log: readonly DossierEvent[]): Result<Voidings> => {
  const voidings = new Map<string, Correction>();
  // A correction concerns an earlier event, so seen from the end each is judged before its target.
  for (const event of [...log].reverse()) {
    if (event.type !== 'voided' || voidings.has(event.id)) continue;
    const { event: corrected } = event;
    if (voidings.has(corrected)) {
      return fail(issueAt(EVENT, 'event.correctedAlready', { event: corrected }));
    }
    voidings.set(corrected, event);
  }
  return succeed(voidings);
};

/** What stands in the place of a fact, if anything does. */
const standingFor = (fact: DossierFact, voidings: Voidings): DossierFact | undefined => {
  let standing: DossierFact | undefined = fact;
  for (
    let voiding = voidings.get(fact.id);
    voiding !== undefined;
    voiding = standing === undefined ? undefined : voidings.get(standing.id)
  ) {
    standing = voiding.instead;
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
    // Only expiries are asked for their places; one may itself stand in the place of another event.
    if (fact?.type === 'expired') placeOf.set(fact.id, places.length);
    places[place ?? places.length] = fact;
  }
  return places.filter((fact) => fact !== undefined);
};

/** Whether an event of the log, or one that a correction has put in, is not itself taken out. */
const isStanding = (log: readonly DossierEvent[], voidings: Voidings, id: string): boolean =>
  !voidings.has(id) &&
  (log.some((event) => event.id === id) ||
    [...voidings.values()].some(({ instead }) => instead?.id === id));

/** Why a correction cannot be one of a log, whatever would then be left of it. */
export const notCorrectable = (
  { log, eventIds }: Pick<Fold, 'log' | 'eventIds'>,
  { id, event, instead }: Correction,
): Issue | undefined => {
  if (!eventIds.has(event)) return issueAt(EVENT, 'event.correctedUnknown', { event });
  const voidings = voidingsOf(log);
  if (!voidings.ok) return voidings.issues[0];
  if (!isStanding(log, voidings.value, event)) {
    return issueAt(EVENT, 'event.correctedAlready', { event });
  }
  if (instead === undefined) return undefined;
  if (log.some((earlier) => earlier.id === event && earlier.type === 'voided')) {
    return issueAt(['instead'], 'event.correctionWithInstead', { event });
  }
  return instead.id === id || eventIds.has(instead.id)
    ? issueAt(['instead', 'id'], 'event.idTwice', { id: instead.id })
    : undefined;
};
