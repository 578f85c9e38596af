import type { LedgerVisit } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import { isWork, nameOfUnit } from './dimensions.ts';
import type { Party } from './party-cases.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReadRow } from './read-row.ts';

/** Who had a visit: one after the other, and while it was late. */
const partiesOf = (visit: LedgerVisit): readonly Party[] => [
  ...(visit.hands ?? [visit]),
  ...(visit.holders ?? []),
];

/** The units that had a visit without naming an official: all of it, or a part, or while it was late. */
const unitsWithoutPerson = (visit: LedgerVisit): ReadonlySet<string> =>
  new Set(
    partiesOf(visit).flatMap(({ unit = '', person }) => (person === undefined ? [unit] : [])),
  );

/** Whether somebody is named for all of it. */
const isAssigned = (visit: LedgerVisit): boolean =>
  visit.person !== undefined && visit.hands === undefined && visit.holders === undefined;

/** Notes in the book the work of a period for which no person is named: no list of officials has it. */
export const unassignedNoter =
  (book: ProblemBook): ((row: ReadRow) => void) =>
  (row) => {
    const { dossier, visits } = row;
    for (const visit of visits) {
      // Most visits have one holder, and there may be millions of them.
      if (isAssigned(visit) || !isWork(visit)) continue;
      if (visit.outcome === undefined) continue;
      for (const unit of unitsWithoutPerson(visit)) {
        book.note(`unassigned/${unit}`, dossier, (found) =>
          issueAt([], 'report.unassigned', { unit, name: nameOfUnit(row, unit), ...found }),
        );
      }
    }
  };
