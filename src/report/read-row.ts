import type { Standing } from './outcome.ts';
import { outcomeIn, outcomeOnDays } from './outcome.ts';
import { isMembers } from './part-checks.ts';
import type { Period } from './period.ts';
import type { ReportedRow } from './reported-row.ts';
import type { ReadVisit } from './visit-members.ts';
import { isBeforeDay } from './wall-days.ts';
import { isRowAroundVisits } from './well-formed-row.ts';
import { readVisit } from './well-formed-visit.ts';

/** A row as a report over a period reads it: each of its visits is judged once, for all who count. */
export interface ReadRow extends ReportedRow, Standing {
  readonly visits: readonly ReadVisit[];
}

const judgedVisit = (value: unknown, period: Period): ReadVisit | undefined => {
  const members = readVisit(value, period.plainDay);
  if (members === undefined) return undefined;
  // Its members were looked at; those that are absent are there and undefined, which nobody tells apart.
  const visit = members as ReadVisit;
  members.outcome = outcomeOnDays(visit, period);
  members.isNew = visit.fromDay >= period.firstDay;
  return visit;
};

const judgedVisits = (list: unknown, period: Period): readonly ReadVisit[] | undefined => {
  if (!Array.isArray(list)) return undefined;
  const visits: ReadVisit[] = [];
  for (let i = 0; i < list.length; i += 1) {
    const visit = judgedVisit(list[i], period);
    if (visit === undefined) return undefined;
    visits.push(visit);
  }
  return visits;
};

/** What reports read of a row, in one shape: a copy of all of its members takes as long as the report. */
const rowWith = (row: ReportedRow, visits: readonly ReadVisit[], period: Period): ReadRow => {
  const members: { readonly [M in keyof ReadRow]-?: ReadRow[M] | undefined } = {
    ledger: row.ledger,
    dossier: row.dossier,
    procedure: row.procedure,
    name: row.name,
    field: row.field,
    channel: row.channel,
    variant: row.variant,
    now: row.now,
    from: row.from,
    till: row.till,
    state: row.state,
    lateAfter: row.lateAfter,
    grade: row.grade,
    lateBy: row.lateBy,
    overdue: row.overdue,
    visits,
    legs: row.legs,
    units: row.units,
    measure: row.measure,
    late: row.late,
    bounces: row.bounces,
    supplements: row.supplements,
    overruled: row.overruled,
    violations: row.violations,
    outcome: outcomeIn(row, period),
    isNew: !isBeforeDay(row.from, period.from),
  };
  // What is absent is there and undefined, which no report tells apart.
  return members as ReadRow;
};

/** A value as a row, checked and judged in one pass; nothing where it is none. */
export const readRow = (value: object, period: Period): ReadRow | undefined => {
  if (!isMembers(value) || !isRowAroundVisits(value, period.plainDay)) return undefined;
  const visits = judgedVisits(value['visits'], period);
  // All that reports read of it was looked at.
  return visits === undefined ? undefined : rowWith(value as object as ReportedRow, visits, period);
};
