import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import { isWork } from './dimensions.ts';
import { outcomeIn } from './outcome.ts';
import type { ProblemBook } from './problem-book.ts';
import type { Period } from './report-options.ts';

/** Notes in the book the work of a period for which no person is named, unit by unit. */
export const unassignedNoter =
  (period: Period, book: ProblemBook): ((row: LedgerRow) => void) =>
  ({ dossier, visits }) => {
    for (const visit of visits) {
      const { unit = '', person } = visit;
      if (person !== undefined || !isWork(visit)) continue;
      if (outcomeIn(visit, period) === undefined) continue;
      book.note(`unassigned/${unit}`, dossier, (found) =>
        issueAt([], 'report.unassigned', { unit, ...found }),
      );
    }
  };
