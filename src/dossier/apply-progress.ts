import { type Issue, issueAt } from '../base/issue.ts';
import { outcomeEvent, STOPPED, WITHDRAWN } from '../machine/machine-events.ts';
import { nextState } from '../machine/transitions.ts';
import { graphOf, outcomesOf } from '../procedure/graph.ts';
import {
  type Apply,
  activeVisit,
  backInTime,
  lastOnVisit,
  notHolder,
  type TimedEvent,
} from './event-checks.ts';
import { type Fold, openPausesOf, openVisitsOf, stopsVisit } from './fold.ts';
import { endEverywhere, moveOn } from './move.ts';
import { restartAfterWait } from './restart.ts';
import { effectOfWait } from './wait-effect.ts';

export const applyFinished: Apply<'finished'> = (fold, timed) => {
  const { event, at, path } = timed;
  const found = activeVisit(fold, event.step, path);
  if ('issue' in found) return found.issue;
  const { visit } = found;
  const { step, outcome } = event;
  const next = nextState(fold.procedure, fold.machine, outcomeEvent(step, outcome));
  if (next === undefined || outcome === 'expired') {
    const outcomes = [...outcomesOf(graphOf(fold.procedure), step).keys()];
    const known = outcomes.filter((name) => name !== 'expired');
    return issueAt([...path, 'outcome'], 'event.outcomeUnknown', { step, outcome, known });
  }
  const pause = openPausesOf(fold).find((open) => stopsVisit(open, visit.index));
  if (pause !== undefined) return issueAt(path, 'event.dossierPaused', { pause: pause.id });
  const fault =
    backInTime(fold, at, lastOnVisit(fold, visit), path) ?? notHolder(fold, timed, step);
  if (fault !== undefined) return fault;

  const firstNewVisit = fold.visits.length;
  moveOn(fold, visit, outcome, at, next);
  const node = graphOf(fold.procedure).nodes.get(step)?.node;
  const restarts =
    node !== undefined && 'wait' in node && effectOfWait(node, fold.rules) === 'restart';
  if (restarts && fold.status === 'running') restartAfterWait(fold, visit, at, firstNewVisit);
  return undefined;
};

export const applyExpired: Apply<'expired'> = (fold, { event, at, path }) => {
  const found = activeVisit(fold, event.step, path);
  if ('issue' in found) return found.issue;
  const next = nextState(fold.procedure, fold.machine, outcomeEvent(event.step, 'expired'));
  if (next === undefined) {
    return issueAt([...path, 'step'], 'event.withoutBound', { step: event.step });
  }
  const fault = backInTime(fold, at, lastOnVisit(fold, found.visit), path);
  if (fault !== undefined) return fault;
  moveOn(fold, found.visit, 'expired', at, next);
  return undefined;
};

export const applyAssigned: Apply<'assigned'> = (fold, timed) => {
  const { event, at, path } = timed;
  const found = activeVisit(fold, event.step, path);
  if ('issue' in found) return found.issue;
  const { visit } = found;
  const last = visit.holdings.at(-1);
  const fault =
    backInTime(fold, at, last?.from ?? visit.from, path) ?? notHolder(fold, timed, event.step);
  if (fault !== undefined) return fault;
  const role = event.role ?? last?.role;
  const { person } = event;
  const holding = { from: at, person, ...(role === undefined ? {} : { role }) };
  fold.visits[visit.index] = { ...visit, holdings: [...visit.holdings, holding] };
  return undefined;
};

const endBy = (
  machineEvent: string,
  fold: Fold,
  { at, path }: Pick<TimedEvent, 'at' | 'path'>,
): Issue | undefined => {
  const next = nextState(fold.procedure, fold.machine, machineEvent);
  if (next === undefined) return undefined;
  const notBefore = Math.max(...openVisitsOf(fold).map((visit) => lastOnVisit(fold, visit)));
  const fault = backInTime(fold, at, notBefore, path);
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

export const applyDelivered: Apply<'delivered'> = (fold, { event, at, path }) => {
  if (fold.end === undefined) {
    return issueAt(path, 'event.dossierNotEnded', { type: event.type });
  }
  if (fold.deliveredAt !== undefined) return issueAt(path, 'event.alreadyDelivered', {});
  const fault = backInTime(fold, at, fold.end.at, path);
  if (fault !== undefined) return fault;
  fold.deliveredAt = at;
  return undefined;
};
