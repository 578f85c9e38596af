import { issueAt } from '../base/issue.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReportedRow } from './reported-row.ts';

/** How many items are remembered at least. */
const MOST_REMEMBERED = 10_000;

/** Dossiers by procedure: a text made of both would have to be kept for each of them. */
type Remembered = Map<string, Set<string>>;

const remember = (remembered: Remembered, procedure: string, dossier: string): void => {
  const known = remembered.get(procedure);
  if (known === undefined) remembered.set(procedure, new Set([dossier]));
  else known.add(dossier);
};

/**
 * Notes in the book the dossiers that come again within so many items of each other. Those that come
 * later are not noticed: memory must not grow with the items.
 */
export const repetitionNoter = (book: ProblemBook): ((row: ReportedRow) => void) => {
  let recent: Remembered = new Map();
  let earlier: Remembered = new Map();
  let remembered = 0;
  return ({ dossier, procedure }) => {
    if (recent.get(procedure)?.has(dossier) || earlier.get(procedure)?.has(dossier)) {
      book.note('twice', dossier, (found) => issueAt([], 'report.dossierTwice', found));
      return;
    }
    if (remembered === MOST_REMEMBERED) {
      earlier = recent;
      recent = new Map();
      remembered = 0;
    }
    remember(recent, procedure, dossier);
    remembered += 1;
  };
};
