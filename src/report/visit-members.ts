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

/**
 * The members of a visit in one shape, whatever was left out when it was written: engines read the
 * members of millions of visits several times faster when one literal makes all of them.
 */
export const visitMembersOf = (visit: Readonly<Record<string, unknown>>): VisitMembers => ({
  step: visit['step'],
  name: visit['name'],
  for: visit['for'],
  unit: visit['unit'],
  role: visit['role'],
  person: visit['person'],
  cycle: visit['cycle'],
  from: visit['from'],
  till: visit['till'],
  state: visit['state'],
  lateAfter: visit['lateAfter'],
  grade: visit['grade'],
  lateBy: visit['lateBy'],
  overdue: visit['overdue'],
  used: visit['used'],
  usedBefore: visit['usedBefore'],
  allowed: visit['allowed'],
  measure: visit['measure'],
  late: visit['late'],
  paused: visit['paused'],
  charge: visit['charge'],
  holders: visit['holders'],
  hands: visit['hands'],
  sentBackBy: visit['sentBackBy'],
  fromDay: 0,
  tillDay: 0,
  outcome: undefined,
  isNew: false,
});
