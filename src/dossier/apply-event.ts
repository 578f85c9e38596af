import { type Issue, issueAt } from '../base/issue.ts';
import { applyAssigned, applyDelegated, applyHandedOver } from './apply-custody.ts';
import { applyPaused, applyResumed } from './apply-interruption.ts';
import { applyExtended, applyReclassified } from './apply-limit.ts';
import {
  applyDelivered,
  applyExpired,
  applyFinished,
  applyStopped,
  applyWithdrawn,
} from './apply-progress.ts';
import { applyApologised, applyAppointed, applyExplained } from './apply-promise.ts';
import { applyAccepted, applyDeclined } from './apply-receipt.ts';
import type { DossierFact } from './event.ts';
import { type Apply, backInTime, type TimedEvent } from './event-checks.ts';
import type { Fold } from './fold.ts';
import { statusesFor, typesForTheWhole } from './status-events.ts';

type FactType = DossierFact['type'];

const changeNothing = (): undefined => undefined;

const APPLY: { readonly [T in FactType]: Apply<T> } = {
  submitted: changeNothing,
  accepted: applyAccepted,
  declined: applyDeclined,
  assigned: applyAssigned,
  reassigned: applyAssigned,
  handedOver: applyHandedOver,
  delegated: applyDelegated,
  finished: applyFinished,
  paused: applyPaused,
  resumed: applyResumed,
  expired: applyExpired,
  reclassified: applyReclassified,
  extended: applyExtended,
  appointed: applyAppointed,
  reappointed: applyAppointed,
  apologised: applyApologised,
  explained: applyExplained,
  withdrawn: applyWithdrawn,
  stopped: applyStopped,
  delivered: applyDelivered,
  noted: changeNothing,
};

/** Why an event of this type cannot come in the status that the dossier has. */
const outOfPlace = (
  fold: Fold,
  { event: { type } }: TimedEvent<DossierFact>,
): Issue | undefined => {
  const { status } = fold;
  const statuses = statusesFor(type);
  if (statuses.includes(status)) return undefined;
  if (statuses.length > 0 && (status === 'ended' || status === 'declined')) {
    const result = fold.end?.result ?? 'declined';
    return issueAt([], 'event.dossierEnded', { type, result, allowed: typesForTheWhole(fold) });
  }
  return statuses.includes('running')
    ? issueAt([], 'event.dossierNotAccepted', { type })
    : issueAt(['type'], 'event.notFirst', { type });
};

/** Notes what a look goes through the log for, so that it need not where there is none. */
const countIn = (fold: Fold, { event, at }: TimedEvent<DossierFact>): void => {
  if (event.type === 'noted') fold.remarks += 1;
  else fold.latestAt = Math.max(fold.latestAt, at);
  if (event.recordedAt !== undefined) fold.entries += 1;
};

/** Applies one event to a fold; on an issue the fold is what it was. */
export const applyEvent = (fold: Fold, timed: TimedEvent<DossierFact>): Issue | undefined => {
  const { event, at } = timed;
  const issue =
    outOfPlace(fold, timed) ??
    backInTime(fold, at, fold.submittedAt ?? at) ??
    // The table pairs each type with the function for exactly that type.
    (APPLY[event.type] as Apply<FactType>)(fold, timed as never);
  if (issue !== undefined) return issue;
  countIn(fold, timed);
  return undefined;
};
