import { type Issue, issueAt } from '../base/issue.ts';
import { fail, failAll, type Result, succeed, within } from '../base/result.ts';
import { epochMsOf } from '../time/instant.ts';
import { applyEvent } from './apply-event.ts';
import { noRoomForCorrection } from './bounds.ts';
import {
  notCorrectable,
  sentBackBy,
  standInsOf,
  standingFacts,
  voidingsOf,
} from './corrections.ts';
import type { Correction, DossierEvent, DossierFact } from './event.ts';
import { activeVisit, type TimedEvent } from './event-checks.ts';
import type { Fold, VisitRecord } from './fold.ts';
import { isAt } from './place.ts';
import { startFold } from './start-fold.ts';

/** A log with its last event, which changes what others stand for. */
interface CorrectedLog {
  readonly log: readonly DossierEvent[];
  readonly superseded: ReadonlyMap<string, string>;
}

/** What a corrected log adds up to, and the facts that were left out for that. */
interface Refolded {
  readonly anew: Fold;
  readonly fallen: readonly DossierFact[];
}

export const timed = (event: DossierFact): TimedEvent<DossierFact> => ({
  event,
  at: epochMsOf(event.at),
});

/** What is wrong with a fact of the corrected log: where it stands, and why it does not fit. */
const breaks = (
  { eventIds }: Fold,
  { log }: CorrectedLog,
  { id, type }: DossierFact,
  issues: readonly Issue[],
): Result<never> => {
  const index = eventIds.get(id) ?? log.length - 1;
  const place = log[index]?.id === id ? [] : ['instead'];
  // The paths of what is being recorded begin at itself.
  if (index === log.length - 1) return failAll(within(place, issues));
  return failAll([
    issueAt(['event'], 'event.correctionBreaks', { event: id, type }),
    ...within(['events', index, ...place], issues),
  ]);
};

/**
 * Folds a corrected log from its beginning. A fact that no longer fits is left out if it may fall;
 * any other ends it.
 */
export const refold = (
  fold: Fold,
  corrected: CorrectedLog,
  mayFall: (fact: DossierFact) => boolean,
): Result<Refolded> => {
  const { log, superseded } = corrected;
  const voidings = voidingsOf(log);
  if (!voidings.ok) return voidings;
  const [first, ...others] = standingFacts(log, voidings.value, superseded);
  if (first === undefined) {
    return fail(issueAt(['event'], 'event.correctionAlone', { event: fold.log[0]?.id ?? '' }));
  }
  const started = startFold(fold.procedure, timed(first));
  if (!started.ok) return breaks(fold, corrected, first, started.issues);
  const anew = started.value;
  anew.standIns = standInsOf(voidings.value);
  anew.sentBack = sentBackBy(voidings.value, { log, eventIds: fold.eventIds });
  if (anew.id !== fold.id) {
    const data = { expected: fold.id, received: anew.id };
    const mismatch = issueAt(['dossier'], 'event.dossierMismatch', data);
    return breaks(fold, corrected, first, [mismatch]);
  }
  const fallen: DossierFact[] = [];
  for (const fact of others) {
    const issue = applyEvent(anew, timed(fact));
    if (issue === undefined) continue;
    if (!mayFall(fact)) return breaks(fold, corrected, fact, [issue]);
    fallen.push(fact);
  }
  return succeed({ anew, fallen });
};

const never = (): boolean => false;

/** The fold of a corrected log, its last event with ids of its own. */
const foldAnew = (fold: Fold, corrected: CorrectedLog, ids: readonly string[]): Result<Fold> => {
  const refolded = refold(fold, corrected, never);
  if (!refolded.ok) return refolded;
  const { log, superseded } = corrected;
  const { eventIds } = fold;
  for (const id of ids) eventIds.set(id, log.length - 1);
  return succeed({
    ...refolded.value.anew,
    log: [...log],
    eventIds,
    corrections: fold.corrections + 1,
    refolded: fold.refolded + log.length,
    superseded,
  });
};

/** The log with a correction added to it. */
export const withCorrection = (fold: Fold, correction: Correction): CorrectedLog => ({
  log: [...fold.log, correction],
  superseded: fold.superseded,
});

/** Why a correction cannot be recorded, whatever would then be left of the log. */
export const notRecordable = (fold: Fold, correction: Correction): Issue | undefined =>
  noRoomForCorrection(fold) ?? notCorrectable(fold, correction);

/** The fold of a log with a correction added to it, built anew. */
export const foldCorrected = (fold: Fold, correction: Correction): Result<Fold> => {
  const fault = notRecordable(fold, correction);
  if (fault !== undefined) return fail(fault);
  const { id, instead } = correction;
  const ids = instead === undefined ? [id] : [id, instead.id];
  return foldAnew(fold, withCorrection(fold, correction), ids);
};

/** Whether a stay at a step was over by an expiry that led back to it, and was going on at an instant. */
const wasExpired = (fold: Fold, { previous, node }: VisitRecord, at: number): boolean =>
  previous.some((index) => {
    const before = fold.visits[index];
    return before?.end === 'expired' && before.node === node && before.from <= at;
  });

/** Whether a step is not going on, or was not yet by an instant, as far as time has run out for it. */
const mayPutRight = (fold: Fold, step: string, at: number): boolean => {
  const visit = activeVisit(fold, step);
  return visit === undefined || (at < visit.from && wasExpired(fold, visit, at));
};

/**
 * The expiry that a fact puts right: the step was over before time ran out, and that was entered
 * only after the expiry had been. Of several the first that did not come before the fact.
 */
export const supersededExpiry = (
  fold: Fold,
  { event, at }: TimedEvent<DossierFact>,
): string | undefined => {
  if (event.type !== 'finished' || !mayPutRight(fold, event.step, at)) return undefined;
  const voidings = voidingsOf(fold.log);
  if (!voidings.ok) return undefined;
  return standingFacts(fold.log, voidings.value, fold.superseded).find(
    (fact) =>
      fact.type === 'expired' &&
      isAt(fold.graph, event.step, fact.step) &&
      at <= epochMsOf(fact.at),
  )?.id;
};

/** The fold of a log with a fact added that takes the place of an expiry, built anew. */
export const foldSuperseded = (fold: Fold, fact: DossierFact, expiry: string): Result<Fold> => {
  const fault = noRoomForCorrection(fold);
  if (fault !== undefined) return fail(fault);
  const superseded = new Map([...fold.superseded, [fact.id, expiry]]);
  return foldAnew(fold, { log: [...fold.log, fact], superseded }, [fact.id]);
};
