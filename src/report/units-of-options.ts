import type { LedgerHolder } from '../assessment/ledger-shape.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { isObject } from '../base/kind-of.ts';
import type { ProblemBook } from './problem-book.ts';
import type { ReportOptions } from './report-options.ts';
import type { ReportedRow } from './reported-row.ts';

const NOBODY: readonly LedgerHolder[] = [];

/** The units that a row names and of which it tells nothing. */
const unnamedUnitsIn = ({ units, visits, legs }: ReportedRow): ReadonlySet<string> => {
  const unnamed = new Set<string>();
  const look = (unit: string | undefined): void => {
    if (unit !== undefined && !Object.hasOwn(units, unit)) unnamed.add(unit);
  };
  for (const { unit, hands = NOBODY, holders = NOBODY } of visits) {
    look(unit);
    for (const each of hands) look(each.unit);
    for (const { unit: held, onBehalfOf } of holders) {
      look(held);
      look(onBehalfOf?.unit);
    }
  }
  for (const { agency } of legs) look(agency);
  return unnamed;
};

/** Notes in the book the units of which their row tells nothing: reports call them by their ids. */
export const unnamedUnitNoter =
  (book: ProblemBook): ((row: ReportedRow) => void) =>
  (row) => {
    const { dossier } = row;
    for (const unit of unnamedUnitsIn(row)) {
      book.note(`unnamed/${unit}`, dossier, (found) =>
        issueAt([], 'report.unitUnnamed', { unit, ...found }),
      );
    }
  };

/** A unit that an option names, and where; in which procedure, where that matters. */
interface NamedUnit {
  readonly unit: string;
  readonly path: readonly string[];
  readonly procedure?: string;
}

const unitsWithCalendar = ({ calendar }: ReportOptions): readonly NamedUnit[] =>
  'byUnit' in calendar
    ? Object.keys(calendar.byUnit).map((unit) => ({ unit, path: ['calendar', 'byUnit', unit] }))
    : [];

const unitsInCatalogue = ({ units }: ReportOptions): readonly NamedUnit[] =>
  isObject(units)
    ? Object.entries(units).flatMap(([procedure, entries]) =>
        Object.keys(entries).map((unit) => ({ unit, procedure, path: ['units', procedure, unit] })),
      )
    : [];

/** Which units there are, of each procedure and of any. */
interface UnitFinder {
  readonly add: (procedure: string, units: Readonly<Record<string, unknown>>) => void;
  readonly has: (named: NamedUnit) => boolean;
}

const unitFinder = (): UnitFinder => {
  const byProcedure = new Map<string, Set<string>>();
  return {
    add: (procedure, units) => {
      const known = byProcedure.get(procedure) ?? new Set();
      byProcedure.set(procedure, known);
      for (const unit in units) known.add(unit);
    },
    has: ({ unit, procedure }) =>
      procedure === undefined
        ? [...byProcedure.values()].some((units) => units.has(unit))
        : byProcedure.get(procedure)?.has(unit) === true,
  };
};

/** Finds out which units that the options name there are not. */
export interface OptionUnits {
  readonly add: (row: ReportedRow) => void;
  readonly issues: () => readonly Issue[];
}

/**
 * The units that have a calendar or an entry in the catalogue and are neither in the procedures of the
 * report nor in any of its items; nobody else would notice a misspelt id.
 */
export const optionUnits = (options: ReportOptions): OptionUnits => {
  const named = [...unitsWithCalendar(options), ...unitsInCatalogue(options)];
  if (named.length === 0) return { add: () => undefined, issues: () => [] };
  const finder = unitFinder();
  for (const { code, units } of options.procedures ?? []) finder.add(code, units);
  return {
    add: ({ procedure, units }) => finder.add(procedure, units),
    issues: () =>
      named
        .filter((each) => !finder.has(each))
        .map(({ unit, path }) => issueAt(path, 'report.unitNotFound', { unit })),
  };
};
