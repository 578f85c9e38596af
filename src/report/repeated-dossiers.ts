import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { issueAt } from '../base/issue.ts';
import type { ProblemBook } from './problem-book.ts';

/** How many items are remembered at least. */
const MOST_REMEMBERED = 10_000;

/**
 * Notes in the book the dossiers that come again within so many items of each other. Those that come
 * later are not noticed: memory must not grow with the items.
 */
export const repetitionNoter = (book: ProblemBook): ((row: LedgerRow) => void) => {
  let recent = new Set<string>();
  let earlier: ReadonlySet<string> = new Set();
  return ({ dossier, procedure }) => {
    const key = `${procedure}/${dossier}`;
    if (recent.has(key) || earlier.has(key)) {
      book.note('twice', dossier, (found) => issueAt([], 'report.dossierTwice', found));
      return;
    }
    if (recent.size === MOST_REMEMBERED) {
      earlier = recent;
      recent = new Set();
    }
    recent.add(key);
  };
};
