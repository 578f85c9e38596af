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
import type { Fold, FoldStatus } from './fold.ts';

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

const BEFORE_END: readonly FoldStatus[] = ['submitted', 'running'];
const RUNNING: readonly FoldStatus[] = ['running'];
const ONCE_RECEIVED: readonly FoldStatus[] = ['running', 'ended'];
const ALWAYS: readonly FoldStatus[] = ['submitted', 'declined', 'running', 'ended'];

/** In which status an event can come at all; the rest of its conditions are its own. */
const COMES_WHILE: { readonly [T in FactType]: readonly FoldStatus[] } = {
  submitted: [],
  accepted: ['submitted'],
  declined: ['submitted'],
  assigned: RUNNING,
  reassigned: RUNNING,
  handedOver: RUNNING,
  delegated: BEFORE_END,
  finished: RUNNING,
  paused: RUNNING,
  resumed: RUNNING,
  expired: RUNNING,
  reclassified: RUNNING,
  extended: RUNNING,
  appointed: RUNNING,
  reappointed: RUNNING,
  apologised: ONCE_RECEIVED,
  explained: ONCE_RECEIVED,
  withdrawn: BEFORE_END,
  stopped: RUNNING,
  delivered: ALWAYS,
  noted: ALWAYS,
};

export const canComeWhile = (type: FactType, status: FoldStatus): boolean =>
  COMES_WHILE[type].includes(status);

/** Why an event of this type cannot come in the status that the dossier has. */
const outOfPlace = (
  fold: Fold,
  { event: { type } }: TimedEvent<DossierFact>,
): Issue | undefined => {
  const { status } = fold;
  if (canComeWhile(type, status)) return undefined;
  const statuses = COMES_WHILE[type];
  if (statuses.length > 0 && (status === 'ended' || status === 'declined')) {
    return issueAt([], 'event.dossierEnded', { type, result: fold.end?.result ?? 'declined' });
  }
  return statuses.includes('running')
    ? issueAt([], 'event.dossierNotAccepted', { type })
    : issueAt(['type'], 'event.notFirst', { type });
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
  if (event.type !== 'noted') fold.latestAt = Math.max(fold.latestAt, at);
  return undefined;
};
