import { type Issue, issueAt } from '../base/issue.ts';
import { applyPaused, applyResumed } from './apply-interruption.ts';
import {
  applyAssigned,
  applyDelivered,
  applyExpired,
  applyFinished,
  applyStopped,
  applyWithdrawn,
} from './apply-progress.ts';
import { applyAccepted, applyDeclined } from './apply-receipt.ts';
import type { DossierEventType } from './event.ts';
import { type Apply, backInTime, type TimedEvent } from './event-checks.ts';
import type { Fold, FoldStatus } from './fold.ts';

const changeNothing = (): undefined => undefined;

const APPLY: { readonly [T in DossierEventType]: Apply<T> } = {
  submitted: changeNothing,
  accepted: applyAccepted,
  declined: applyDeclined,
  assigned: applyAssigned,
  finished: applyFinished,
  paused: applyPaused,
  resumed: applyResumed,
  expired: applyExpired,
  withdrawn: applyWithdrawn,
  stopped: applyStopped,
  delivered: applyDelivered,
  noted: changeNothing,
};

const RUNNING: readonly FoldStatus[] = ['running'];
const ALWAYS: readonly FoldStatus[] = ['submitted', 'declined', 'running', 'ended'];

/** In which status an event can come at all; the rest of its conditions are its own. */
const COMES_WHILE: { readonly [T in DossierEventType]: readonly FoldStatus[] } = {
  submitted: [],
  accepted: ['submitted'],
  declined: ['submitted'],
  assigned: RUNNING,
  finished: RUNNING,
  paused: RUNNING,
  resumed: RUNNING,
  expired: RUNNING,
  withdrawn: ['submitted', 'running'],
  stopped: RUNNING,
  delivered: ALWAYS,
  noted: ALWAYS,
};

/** Why an event of this type cannot come in the status that the dossier has. */
const outOfPlace = (fold: Fold, { event: { type } }: TimedEvent): Issue | undefined => {
  const { status } = fold;
  const statuses = COMES_WHILE[type];
  if (statuses.includes(status)) return undefined;
  if (statuses.length > 0 && (status === 'ended' || status === 'declined')) {
    return issueAt([], 'event.dossierEnded', { type, result: fold.end?.result ?? 'declined' });
  }
  return statuses === RUNNING
    ? issueAt([], 'event.dossierNotAccepted', { type })
    : issueAt(['type'], 'event.notFirst', { type });
};

/** Applies one event to a fold; on an issue the fold is what it was. */
export const applyEvent = (fold: Fold, timed: TimedEvent): Issue | undefined => {
  const { event, at } = timed;
  const issue =
    outOfPlace(fold, timed) ??
    backInTime(fold, at, fold.submittedAt ?? at) ??
    // The table pairs each type with the function for exactly that type.
    (APPLY[event.type] as Apply<DossierEventType>)(fold, timed as never);
  if (issue !== undefined) return issue;
  if (event.type !== 'noted') fold.latestAt = Math.max(fold.latestAt, at);
  return undefined;
};
