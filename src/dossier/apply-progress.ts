import { type Issue, issueAt } from '../base/issue.ts';
import { STOPPED, WITHDRAWN } from '../machine/machine-events.ts';
import { nextState } from '../machine/transitions.ts';
import type { Silence } from '../procedure/branch-silence.ts';
import { EXPIRED, outcomesOf } from '../procedure/graph.ts';
import { notEntitled } from './authority.ts';
import {
  type Apply,
  activeVisit,
  backInTime,
  lastOnBranches,
  lastOnVisit,
  notActive,
  type TimedEvent,
} from './event-checks.ts';
import type { Fold } from './fold.ts';
import { endEverywhere, moveOn, moveOnInSilence, wayOut } from './move.ts';
import { pauseStopping } from './pauses.ts';
import { openVisitsIn } from './place.ts';
import { recordedSilenceOf } from './recorded-silence.ts';
import { pathsSince, restartAfterWait } from './restart.ts';
import { isRestartingWait } from './wait-effect.ts';

export const applyFinished: Apply<'finished'> = (fold, timed) => {
  const { event, at } = timed;
  const { step, outcome } = event;
  const visit = activeVisit(fold, step);
  if (visit === undefined) return notActive(fold, step);
  const way = outcome === EXPIRED ? undefined : wayOut(fold, step, outcome);
  if (way === undefined) {
    const known = [...outcomesOf(fold.graph, step).keys()].filter((name) => name !== EXPIRED);
    return issueAt(['outcome'], 'event.outcomeUnknown', { step, outcome, known });
  }
  const pause = pauseStopping(fold, step);
  if (pause !== undefined) return issueAt([], 'event.dossierPaused', { pause: pause.id });
  const fault = backInTime(fold, at, lastOnVisit(fold, visit)) ?? notEntitled(fold, timed, step);
  if (fault !== undefined) return fault;

  const firstNewVisit = fold.visits.length;
  const givenUp = isRestartingWait(fold, step) ? pathsSince(fold, visit.from) : undefined;
  moveOn(fold, visit, way, at);
  if (givenUp !== undefined && fold.status === 'running') {
    restartAfterWait(fold, givenUp, at, firstNewVisit);
  }
  return undefined;
};

/** Ends a branch by its silence, where that counts as an answer. */
const expireBranch = (
  fold: Fold,
  branch: string,
  { effect }: Silence,
  at: number,
): Issue | undefined => {
  if (openVisitsIn(fold, branch).length === 0) return notActive(fold, branch);
  const way = effect === 'escalate' ? undefined : wayOut(fold, branch, EXPIRED);
  if (way === undefined) return issueAt(['step'], 'event.silenceEscalates', { step: branch });
  const fault = backInTime(fold, at, lastOnBranches(fold, branch));
  if (fault !== undefined) return fault;
  moveOnInSilence(fold, branch, way, effect, at);
  return undefined;
};

export const applyExpired: Apply<'expired'> = (fold, { event, at }) => {
  const { step } = event;
  const silence = recordedSilenceOf(fold, step);
  if (silence !== undefined) return expireBranch(fold, step, silence, at);
  const visit = activeVisit(fold, step);
  if (visit === undefined) return notActive(fold, step);
  const way = wayOut(fold, step, EXPIRED);
  if (way === undefined) return issueAt(['step'], 'event.withoutBound', { step });
  const fault = backInTime(fold, at, lastOnVisit(fold, visit));
  if (fault !== undefined) return fault;
  moveOn(fold, visit, way, at);
  return undefined;
};

/** Ends the dossier by an event that is possible in every state, and on every branch at once. */
const endBy = (machineEvent: string, fold: Fold, { event, at }: TimedEvent): Issue | undefined => {
  const next = nextState(fold.procedure, fold.machine, machineEvent);
  if (next === undefined) return issueAt(['type'], 'event.notFirst', { type: event.type });
  const fault = backInTime(fold, at, lastOnBranches(fold));
  if (fault !== undefined) return fault;
  endEverywhere(fold, at, next);
  return undefined;
};

export const applyStopped: Apply<'stopped'> = (fold, timed) => endBy(STOPPED, fold, timed);

export const applyWithdrawn: Apply<'withdrawn'> = (fold, timed) => {
  if (fold.status !== 'submitted') return endBy(WITHDRAWN, fold, timed);
  fold.status = 'declined';
  fold.declinedAt = timed.at;
  return undefined;
};

export const applyDelivered: Apply<'delivered'> = (fold, { event, at }) => {
  if (fold.end === undefined) {
    return issueAt([], 'event.dossierNotEnded', { type: event.type });
  }
  if (fold.deliveredAt !== undefined) return issueAt([], 'event.alreadyDelivered', {});
  const fault = backInTime(fold, at, fold.end.at);
  if (fault !== undefined) return fault;
  fold.deliveredAt = at;
  return undefined;
};
