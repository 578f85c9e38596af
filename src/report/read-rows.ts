import { ledgerRow } from '../assessment/ledger-row.ts';
import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { attempt } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { kindOf } from '../base/kind-of.ts';
import { fail, type Result, succeed, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { knownProcedures } from './known-procedures.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReportOptions } from './report-options.ts';
import { isLedgerRow, misfitOfRow } from './well-formed-row.ts';

/** What reports are made of: dossiers, or the rows that were made of them. */
export type ReportItem = Dossier | LedgerRow;

/** How many items were read, and how many of them could not be. */
export interface ItemCount {
  readonly read: number;
  readonly unreadable: number;
}

/** An item as a row; what is no item is an issue. */
const tryRow = (item: unknown, options: ReportOptions): Result<LedgerRow> => {
  if (typeof item !== 'object' || item === null || !('ledger' in item || 'events' in item)) {
    const data = { expected: 'Dossier | LedgerRow', received: kindOf(item) };
    return fail(issueAt([], 'input.wrongType', data));
  }
  if ('ledger' in item) {
    if (isLedgerRow(item)) return succeed(item);
    return fail(issueAt(misfitOfRow(item) ?? [], 'input.invalid', { rule: 'LedgerRow' }));
  }
  // What has a log is read as a dossier; reading it finds out whether it is one.
  return attempt(() => ledgerRow(item as Dossier, options));
};

/** Hands on every item as a row, one after the other; what cannot be read goes into the book. */
export const readRows = (
  items: Iterable<ReportItem>,
  options: ReportOptions,
  book: ProblemBook,
  take: (row: LedgerRow) => void,
): ItemCount => {
  const noteUnknown = knownProcedures(options.procedures, book);
  let read = 0;
  let unreadable = 0;
  for (const item of items) {
    const row = tryRow(item, options);
    if (row.ok) {
      noteUnknown(row.value);
      take(row.value);
    } else {
      book.noteUnreadable(within(['items', read], row.issues));
      unreadable += 1;
    }
    read += 1;
  }
  return { read, unreadable };
};
