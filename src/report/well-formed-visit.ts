import { type DayNumber, NO_DAY } from './instant-check.ts';
import {
  areAll,
  type Days,
  dayOf,
  daysOf,
  isAmount,
  isMaybeAmount,
  isMaybeGrade,
  isMaybeLate,
  isMaybeMeasure,
  isMaybeText,
  isMembers,
  isSpan,
  isText,
} from './part-checks.ts';
import { type VisitMembers, visitMembersOf } from './visit-members.ts';

const isActor = (value: unknown): boolean =>
  isMembers(value) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['role']) &&
  isMaybeText(value['person']);

const isMaybeActor = (value: unknown): boolean => value === undefined || isActor(value);

const isHolder = (value: unknown): boolean =>
  isActor(value) &&
  isMembers(value) &&
  isMaybeLate(value['late']) &&
  isMaybeActor(value['onBehalfOf']) &&
  isMaybeAmount(value['lateBy']) &&
  isMaybeAmount(value['charge']);

const isHands = (value: unknown): boolean =>
  isMembers(value) &&
  isMaybeText(value['unit']) &&
  isMaybeText(value['person']) &&
  dayOf(value['from']) !== NO_DAY &&
  (value['till'] === undefined || dayOf(value['till']) !== NO_DAY) &&
  isMaybeGrade(value['grade']) &&
  isMaybeAmount(value['lateBy']);

const areHands = (value: unknown): boolean =>
  areAll(value, isHands) && Array.isArray(value) && value.length > 0;

const isVisit = (visit: VisitMembers, days: Days): boolean =>
  isSpan(visit, days) &&
  isText(visit.step) &&
  isMaybeText(visit.name) &&
  isMaybeText(visit.for) &&
  isMaybeText(visit.unit) &&
  isMaybeText(visit.person) &&
  isMaybeAmount(visit.cycle) &&
  isAmount(visit.used) &&
  isMaybeAmount(visit.usedBefore) &&
  isMaybeAmount(visit.paused) &&
  isMaybeAmount(visit.charge) &&
  isMaybeLate(visit.late) &&
  isMaybeMeasure(visit.measure) &&
  (visit.holders === undefined || areAll(visit.holders, isHolder)) &&
  (visit.hands === undefined || areHands(visit.hands));

/** A value as a visit, not yet judged; nothing where it is none. */
export const readVisit = (value: unknown, lastDay: DayNumber): VisitMembers | undefined => {
  if (!isMembers(value)) return undefined;
  const visit = visitMembersOf(value);
  const days = daysOf(visit, lastDay);
  if (!isVisit(visit, days)) return undefined;
  visit.fromDay = days.fromDay;
  visit.tillDay = days.tillDay;
  return visit;
};
