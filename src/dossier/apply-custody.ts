import { type Issue, issueAt } from '../base/issue.ts';
import { epochMsOf } from '../time/instant.ts';
import { notEntitled, notReceiver, unknownUnit } from './authority.ts';
import { noRoomForDelegation } from './bounds.ts';
import type { DossierEventOf } from './event.ts';
import {
  type Apply,
  activeVisit,
  backInTime,
  lastOnVisit,
  notActive,
  type TimedEvent,
} from './event-checks.ts';
import type { Fold, Holding, VisitRecord, Writable } from './fold.ts';

const handTo = (visit: Writable<VisitRecord>, holding: Holding): void => {
  visit.latest = holding.from;
  const [first, another] = visit.holdings;
  if (first === undefined || another !== undefined) visit.holdings.push(holding);
  else visit.holdings = [first, holding];
};

/** Whether somebody has the work, from whom it can be taken. */
export const isAssigned = ({ holdings }: VisitRecord): boolean =>
  holdings.at(-1)?.person !== undefined;

/** The work goes to a person; the unit stays, and so does the role unless another one is named. */
export const applyAssigned = (
  fold: Fold,
  timed: TimedEvent<DossierEventOf<'assigned' | 'reassigned'>>,
): Issue | undefined => {
  const { event, at } = timed;
  const { type, step, person, role } = event;
  const visit = activeVisit(fold, step);
  if (visit === undefined) return notActive(fold, step);
  if (type === 'reassigned' && !isAssigned(visit)) {
    return issueAt(['step'], 'event.stepNotAssigned', { step });
  }
  const fault = backInTime(fold, at, lastOnVisit(fold, visit)) ?? notEntitled(fold, timed, step);
  if (fault !== undefined) return fault;
  const before = visit.holdings.at(-1);
  handTo(visit, { from: at, unit: before?.unit, role: role ?? before?.role, person });
  return undefined;
};

/** The file goes to whoever is named: to a unit as such when that is no person. */
export const applyHandedOver: Apply<'handedOver'> = (fold, timed) => {
  const { event, at } = timed;
  const { step, to } = event;
  const visit = activeVisit(fold, step);
  if (visit === undefined) return notActive(fold, step);
  const fault =
    backInTime(fold, at, lastOnVisit(fold, visit)) ??
    notEntitled(fold, timed, step) ??
    notReceiver(fold, to, step);
  if (fault !== undefined) return fault;
  const role = to.role ?? visit.holdings.at(-1)?.role;
  handTo(visit, { from: at, unit: to.unit, role, person: to.person });
  return undefined;
};

export const applyDelegated: Apply<'delegated'> = (fold, { event, at }) => {
  const { id, from: giver, to: receiver, window } = event;
  const fault =
    noRoomForDelegation(fold) ??
    unknownUnit(fold, giver.unit, ['from', 'unit']) ??
    unknownUnit(fold, receiver.unit, ['to', 'unit']);
  if (fault !== undefined) return fault;
  const from = epochMsOf(window.from);
  const till = epochMsOf(window.to);
  fold.delegations.push({ id, at, giver, receiver, from, till });
  return undefined;
};
