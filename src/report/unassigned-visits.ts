import type { LedgerRow, LedgerVisit } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import { isWork } from './dimensions.ts';
import { outcomeIn } from './outcome.ts';
import type { ProblemBook } from './problem-book.ts';
import type { Period } from './report-options.ts';

/** The units that had a visit without naming an official: all of it, or while it was late. */
const unitsWithoutPerson = ({
  unit = '',
  person,
  holders = [],
}: LedgerVisit): ReadonlySet<string> =>
  new Set([
    ...(person === undefined ? [unit] : []),
    ...holders.flatMap((holder) => (holder.person === undefined ? [holder.unit ?? ''] : [])),
  ]);

/** Whether somebody is named for all of it. */
const isAssigned = ({ person, holders }: LedgerVisit): boolean =>
  person !== undefined &&
  (holders === undefined || holders.every((holder) => holder.person !== undefined));

/** Notes in the book the work of a period for which no person is named: no list of officials has it. */
export const unassignedNoter =
  (period: Period, book: ProblemBook): ((row: LedgerRow) => void) =>
  ({ dossier, visits }) => {
    for (const visit of visits) {
      if (isAssigned(visit) || !isWork(visit)) continue;
      if (outcomeIn(visit, period) === undefined) continue;
      for (const unit of unitsWithoutPerson(visit)) {
        book.note(`unassigned/${unit}`, dossier, (found) =>
          issueAt([], 'report.unassigned', { unit, ...found }),
        );
      }
    }
  };
