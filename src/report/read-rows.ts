import { ledgerRow } from '../assessment/ledger-row.ts';
import type { LedgerRow } from '../assessment/ledger-shape.ts';
import { attempt, errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { isObject, kindOf } from '../base/kind-of.ts';
import { fail, type Result, succeed, within } from '../base/result.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { type EpochDay, epochDayAt } from '../time/civil-date.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { withoutEventsAfter } from './as-of-now.ts';
import { eventsToComeNoter, noteEventsToCome } from './events-to-come.ts';
import { knownProcedures, unitNames } from './known-procedures.ts';
import { overlapNoter } from './overlapping-delegations.ts';
import { type ProblemBook, problemBook } from './problem-book.ts';
import { repetitionNoter } from './repeated-dossiers.ts';
import { type Period, type ReportOptions, readPeriod, requireOptions } from './report-options.ts';
import { unassignedNoter } from './unassigned-visits.ts';
import { unitScoper } from './unit-scope.ts';
import { optionUnits, unnamedUnitNoter } from './units-of-options.ts';
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

/** @throws LienthongError `date.invalid`, `instant.*`, `input.wrongType` for options that are none */
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

/** An item as a row; what is no item is an issue. */
const tryRow = (item: unknown, reading: Reading, lastDay: EpochDay): Result<LedgerRow> => {
  if (!isObject(item) || !('ledger' in item || 'events' in item)) {
    const data = { expected: 'Dossier | LedgerRow', received: kindOf(item) };
    return fail(issueAt([], 'input.wrongType', data));
  }
  if ('ledger' in item) {
    if (isLedgerRow(item, lastDay)) return succeed(item);
    return fail(issueAt(misfitOfRow(item, lastDay) ?? [], 'input.invalid', { rule: 'LedgerRow' }));
  }
  // What has a log is read as a dossier; reading it finds out whether it is one.
  return attempt(() => rowOfDossier(item as Dossier, reading));
};

/** The last day of which no instant is compared with the end of the period, or with now. */
const lastPlainDay = ({ lastDay, now }: Period): EpochDay =>
  Math.min(epochDayAt(lastDay), Math.floor(now / MS_PER_DAY) - 1) - 1;

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
  take: (row: LedgerRow) => void,
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
    eventsToComeNoter(period.now, book),
    repetitionNoter(book),
  ];
  const scoped = unitScoper(options.units);
  const takers = [
    unitNames(book),
    unnamedUnitNoter(book),
    unassignedNoter(period, book),
    overlapNoter(book),
    take,
  ];
  const lastDay = lastPlainDay(period);
  let read = 0;
  let unreadable = 0;
  for (const item of items) {
    const row = tryRow(item, reading, lastDay);
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
