import { ledgerRow } from '../assessment/ledger-row.ts';
import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { attempt, errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { isObject, kindOf } from '../base/kind-of.ts';
import { fail, type Result, succeed, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { withoutEventsAfter } from './as-of-now.ts';
import { eventsToComeNoter, noteEventsToCome } from './events-to-come.ts';
import { knownProcedures, unitNames } from './known-procedures.ts';
import { overlapNoter } from './overlapping-delegations.ts';
import { type Period, readPeriod } from './period.ts';
import { type ProblemBook, problemBook } from './problem-book.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { repetitionNoter } from './repeated-dossiers.ts';
import { type ReportOptions, requireOptions } from './report-options.ts';
import { unassignedNoter } from './unassigned-visits.ts';
import { unitScoper } from './unit-scope.ts';
import { optionUnits, unnamedUnitNoter } from './units-of-options.ts';
import { misfitOfRow } from './well-formed-row.ts';

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

/** @throws LienthongError as every report does for its options */
export const beginReading = (options: ReportOptions): Reading => ({
  options: requireOptions(options),
  period: readPeriod(options),
  book: problemBook(),
});

/** A dossier as a row; what is dated after now has not happened. */
const rowOfDossier = (dossier: Dossier, { options, period, book }: Reading): LedgerRow => {
  const earlier = withoutEventsAfter(dossier, period.now);
  if (earlier !== undefined && earlier !== dossier) noteEventsToCome(book, dossier.id);
  return ledgerRow(earlier ?? dossier, options);
};

const tryLedgerRow = (item: object, { period }: Reading): Result<ReadRow> => {
  const row = readRow(item, period);
  if (row !== undefined) return succeed(row);
  const path = misfitOfRow(item, period.plainDay) ?? [];
  return fail(issueAt(path, 'input.invalid', { rule: 'LedgerRow' }));
};

/** An item as a row; what is no item is an issue. */
const tryRow = (item: unknown, reading: Reading): Result<ReadRow> => {
  if (!isObject(item) || !('ledger' in item || 'events' in item)) {
    const data = { expected: 'Dossier | LedgerRow', received: kindOf(item) };
    return fail(issueAt([], 'input.wrongType', data));
  }
  if ('ledger' in item) return tryLedgerRow(item, reading);
  // What has a log is read as a dossier; reading it finds out whether it is one.
  const row = attempt(() => rowOfDossier(item as Dossier, reading));
  return row.ok ? tryLedgerRow(row.value, reading) : row;
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
  reading: Reading,
  take: (row: ReadRow) => void,
): ItemCount => {
  if (!isIterable(items)) {
    const data = { expected: 'Iterable<Dossier | LedgerRow>', received: kindOf(items) };
    throw errorOf([issueAt(['items'], 'input.wrongType', data)]);
  }
  const { options, period, book } = reading;
  const noteUnknown = knownProcedures(options.procedures, book);
  const named = optionUnits(options);
  const asWritten = [
    noteUnknown,
    named.add,
    eventsToComeNoter(period, book),
    repetitionNoter(book),
  ];
  const scoped = unitScoper(options.units);
  const takers = [
    unitNames(book),
    unnamedUnitNoter(book),
    unassignedNoter(book),
    overlapNoter(book),
    take,
  ];
  let read = 0;
  let unreadable = 0;
  for (const item of items) {
    const row = tryRow(item, reading);
    if (row.ok) {
      for (const each of asWritten) each(row.value);
      const known = scoped(row.value);
      for (const each of takers) each(known);
    } else {
      book.noteUnreadable(within(['items', read], row.issues));
      unreadable += 1;
    }
    read += 1;
  }
  book.noteOptions(named.issues());
  return { read, unreadable };
};
