import { issueAt } from '../base/issue.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReportedRow } from './reported-row.ts';

/** Notes in the book the dossiers in which delegations held at the same time. */
export const overlapNoter =
  (book: ProblemBook): ((row: ReportedRow) => void) =>
  ({ dossier, overruled }) => {
    for (const delegation of overruled ?? []) {
      book.note(`overruled/${delegation}`, dossier, (found) =>
        issueAt([], 'report.delegationsOverlap', { delegation, ...found }),
      );
    }
  };
