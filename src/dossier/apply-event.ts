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
import type { Fold } from './fold.ts';

const notRunning = (fold: Fold, { event, path }: TimedEvent): Issue | undefined => {
  const { type } = event;
  if (fold.status === 'running') return undefined;
  return fold.status === 'submitted'
    ? issueAt(path, 'event.dossierNotAccepted', { type })
    : issueAt(path, 'event.dossierEnded', { type, result: fold.end?.result ?? 'declined' });
};

const startAgain: Apply<'submitted'> = (_fold, { event, path }) =>
  issueAt([...path, 'type'], 'event.notFirst', { type: event.type });

const note: Apply<'noted'> = () => undefined;

const APPLY: { readonly [T in DossierEventType]: Apply<T> } = {
  submitted: startAgain,
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
  noted: note,
};

/** In which status an event can come at all; the rest of its conditions are its own. */
const COMES_WHILE: { readonly [T in DossierEventType]: readonly Fold['status'][] | 'always' } = {
  submitted: [],
  accepted: ['submitted'],
  declined: ['submitted'],
  assigned: ['running'],
  finished: ['running'],
  paused: ['running'],
  resumed: ['running'],
  expired: ['running'],
  withdrawn: ['submitted', 'running'],
  stopped: ['running'],
  delivered: 'always',
  noted: 'always',
};

const outOfPlace = (fold: Fold, timed: TimedEvent): Issue | undefined => {
  const { event, path } = timed;
  const statuses = COMES_WHILE[event.type];
  if (statuses === 'always' || statuses.includes(fold.status)) return undefined;
  if (statuses.length === 0 || (event.type === 'accepted' && fold.status === 'running')) {
    return issueAt([...path, 'type'], 'event.notFirst', { type: event.type });
  }
  return notRunning(fold, timed) ?? issueAt([...path, 'type'], 'event.notFirst', { type: event.type });
};

/** Applies one event to a fold; on an issue the fold is what it was. */
export const applyEvent = (fold: Fold, timed: TimedEvent): Issue | undefined => {
  const issue =
    outOfPlace(fold, timed) ??
    backInTime(fold, timed.at, fold.submittedAt ?? timed.at, timed.path) ??
    // The table pairs each type with the function for exactly that type.
    (APPLY[timed.event.type] as Apply<DossierEventType>)(fold, timed as never);
  if (issue !== undefined) return issue;
  fold.latestAt = Math.max(fold.latestAt, timed.at);
  return undefined;
};
