import type { LedgerVisit } from '../assessment/ledger-shape.ts';
import type { DayNumber } from './instant-check.ts';
import type { Standing } from './outcome.ts';

/** A visit as reports read it. What is absent is `undefined`, so that all are of one shape. */
export interface ReadVisit extends LedgerVisit, Standing {
  readonly fromDay: DayNumber;
  /** 0 where it has not ended. */
  readonly tillDay: DayNumber;
}

/** What a visit has, not yet looked at. */
export type VisitMembers = { -readonly [M in keyof LedgerVisit]-?: unknown } & {
  -readonly [M in Exclude<keyof ReadVisit, keyof LedgerVisit>]: ReadVisit[M];
};

/** Every object of one shape is made by one literal: engines read its members several times faster. */
const noMembers = (): VisitMembers => ({
  step: undefined,
  name: undefined,
  for: undefined,
  unit: undefined,
  role: undefined,
  person: undefined,
  cycle: undefined,
  from: undefined,
  till: undefined,
  state: undefined,
  lateAfter: undefined,
  grade: undefined,
  lateBy: undefined,
  overdue: undefined,
  used: undefined,
  usedBefore: undefined,
  allowed: undefined,
  measure: undefined,
  late: undefined,
  paused: undefined,
  charge: undefined,
  holders: undefined,
  hands: undefined,
  sentBackBy: undefined,
  fromDay: 0,
  tillDay: 0,
  outcome: undefined,
  isNew: false,
});

/**
 * The members of a visit in one shape, whatever was left out when it was written. There may be
 * millions of visits of many shapes: to go through what is there takes a third of the time of asking
 * for each member by name, and a switch a third of that of a table.
 */
export const visitMembersOf = (visit: Readonly<Record<string, unknown>>): VisitMembers => {
  const members = noMembers();
  for (const name in visit) {
    const value = visit[name];
    switch (name) {
      case 'step':
        members.step = value;
        break;
      case 'name':
        members.name = value;
        break;
      case 'for':
        members.for = value;
        break;
      case 'unit':
        members.unit = value;
        break;
      case 'role':
        members.role = value;
        break;
      case 'person':
        members.person = value;
        break;
      case 'from':
        members.from = value;
        break;
      case 'till':
        members.till = value;
        break;
      case 'state':
        members.state = value;
        break;
      case 'used':
        members.used = value;
        break;
      case 'lateAfter':
        members.lateAfter = value;
        break;
      case 'grade':
        members.grade = value;
        break;
      case 'lateBy':
        members.lateBy = value;
        break;
      case 'allowed':
        members.allowed = value;
        break;
      case 'late':
        members.late = value;
        break;
      case 'charge':
        members.charge = value;
        break;
      case 'holders':
        members.holders = value;
        break;
      case 'hands':
        members.hands = value;
        break;
      case 'cycle':
        members.cycle = value;
        break;
      case 'overdue':
        members.overdue = value;
        break;
      case 'usedBefore':
        members.usedBefore = value;
        break;
      case 'measure':
        members.measure = value;
        break;
      case 'paused':
        members.paused = value;
        break;
      case 'sentBackBy':
        members.sentBackBy = value;
        break;
    }
  }
  return members;
};
