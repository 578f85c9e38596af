import { ledgerRow } from '../assessment/ledger-row.ts';
import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { attempt, errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { isObject, kindOf } from '../base/kind-of.ts';
import { fail, type Result, succeed, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type EpochDay, epochDayAt } from '../time/civil-date.ts';
import { knownProcedures, unitNames } from './known-procedures.ts';
import { overlapNoter } from './overlapping-delegations.ts';
import { type ProblemBook, problemBook } from './problem-book.ts';
import { type Period, type ReportOptions, readPeriod } from './report-options.ts';
import { unassignedNoter } from './unassigned-visits.ts';
import { unitScoper } from './unit-scope.ts';
import { isLedgerRow, misfitOfRow } from './well-formed-row.ts';

/** What reports are made of: dossiers, or the rows that were made of them. */
export type ReportItem = Dossier | LedgerRow;

/** How many items were read, and how many of them could not be. */
export interface ItemCount {
  readonly read: number;
  readonly unreadable: number;
}

/** A report that is being made: what it was told, and what is found wrong meanwhile. */
export interface Reading {
  readonly options: ReportOptions;
  readonly period: Period;
  readonly book: ProblemBook;
}

/** @throws LienthongError `date.invalid`, `instant.*` */
export const beginReading = (options: ReportOptions): Reading => ({
  options,
  period: readPeriod(options),
  book: problemBook(),
});

/** An item as a row; what is no item is an issue. */
const tryRow = (item: unknown, options: ReportOptions, lastDay: EpochDay): Result<LedgerRow> => {
  if (!isObject(item) || !('ledger' in item || 'events' in item)) {
    const data = { expected: 'Dossier | LedgerRow', received: kindOf(item) };
    return fail(issueAt([], 'input.wrongType', data));
  }
  if ('ledger' in item) {
    if (isLedgerRow(item, lastDay)) return succeed(item);
    return fail(issueAt(misfitOfRow(item, lastDay) ?? [], 'input.invalid', { rule: 'LedgerRow' }));
  }
  // What has a log is read as a dossier; reading it finds out whether it is one.
  return attempt(() => ledgerRow(item as Dossier, options));
};

/** What is handed over by mistake is often one dossier, and not a list of them. */
const isIterable = (items: unknown): boolean => isObject(items) && Symbol.iterator in items;

/**
 * Hands on every item as a row, one after the other, with the units as the report knows them. What
 * is wrong with it goes into the book; only what cannot be read is not handed on.
 *
 * @throws LienthongError `input.*` for `units` that tell nothing, or items that cannot be gone through
 */
export const readRows = (
  items: Iterable<ReportItem>,
  { options, period, book }: Reading,
  take: (row: LedgerRow) => void,
): ItemCount => {
  if (!isIterable(items)) {
    const data = { expected: 'Iterable<Dossier | LedgerRow>', received: kindOf(items) };
    throw errorOf([issueAt(['items'], 'input.wrongType', data)]);
  }
  const noteUnknown = knownProcedures(options.procedures, book);
  const scoped = unitScoper(options.units);
  const takers = [unitNames(book), unassignedNoter(period, book), overlapNoter(book), take];
  const lastDay = epochDayAt(options.to);
  let read = 0;
  let unreadable = 0;
  for (const item of items) {
    const row = tryRow(item, options, lastDay);
    if (row.ok) {
      noteUnknown(row.value);
      const known = scoped(row.value);
      for (const each of takers) each(known);
    } else {
      book.noteUnreadable(within(['items', read], row.issues));
      unreadable += 1;
    }
    read += 1;
  }
  return { read, unreadable };
};
