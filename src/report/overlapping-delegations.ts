import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import type { ProblemBook } from './problem-book.ts';

/** Notes in the book the dossiers in which delegations held at the same time. */
export const overlapNoter =
  (book: ProblemBook): ((row: LedgerRow) => void) =>
  ({ dossier, overruled }) => {
    for (const delegation of overruled ?? []) {
      book.note(`overruled/${delegation}`, dossier, (found) =>
        issueAt([], 'report.delegationsOverlap', { delegation, ...found }),
      );
    }
  };
