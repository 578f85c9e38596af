import type { LedgerHolder, LedgerUnit } from '../assessment/ledger-shape.ts';
import { errorOf } from '../base/error.ts';
import { type Issue, issueAt } from '../base/issue.ts';
import { kindOf, shownOf } from '../base/kind-of.ts';
import type { ReadRow } from './read-row.ts';
import type { ReportedRow } from './reported-row.ts';

/** A unit as all procedures share it. */
export interface CataloguedUnit {
  readonly id: string;
  /** By default what each procedure calls it. */
  readonly name?: string;
}

/** Which unit the id of a unit in a procedure stands for; what is not listed keeps its id. */
export interface UnitCatalogue {
  readonly [procedure: string]: { readonly [unit: string]: CataloguedUnit };
}

/**
 * Whether one id in several procedures is one unit. `shared`: it is; `byProcedure`: the units of each
 * procedure are its own, with the key `procedure/unit`; a catalogue says which are the same.
 */
export type UnitScope = 'shared' | 'byProcedure' | UnitCatalogue;

/** Finds the unit for all procedures that an id in one procedure stands for. */
type FindUnit = (procedure: string, unit: string) => CataloguedUnit;

const inCatalogue =
  (catalogue: UnitCatalogue): FindUnit =>
  (procedure, unit) => {
    const units = Object.hasOwn(catalogue, procedure) ? (catalogue[procedure] ?? {}) : {};
    return (Object.hasOwn(units, unit) ? units[unit] : undefined) ?? { id: unit };
  };

const ofProcedure: FindUnit = (procedure, unit) => ({ id: `${procedure}/${unit}` });

const renamedUnits = (
  { procedure, units }: ReportedRow,
  find: FindUnit,
): { readonly [unit: string]: LedgerUnit } =>
  Object.fromEntries(
    Object.entries(units).map(([unit, about]) => {
      const { id, name = about.name } = find(procedure, unit);
      const { agency, ...rest } = about;
      const above = agency === undefined ? {} : { agency: find(procedure, agency).id };
      return [id, { ...rest, name, ...above }];
    }),
  );

type IdOf = (unit: string) => string;

const inUnit = <T extends { readonly unit?: string }>(part: T, idOf: IdOf): T =>
  part.unit === undefined ? part : { ...part, unit: idOf(part.unit) };

const holderIn = ({ onBehalfOf, ...holder }: LedgerHolder, idOf: IdOf): LedgerHolder => ({
  ...inUnit(holder, idOf),
  ...(onBehalfOf === undefined ? {} : { onBehalfOf: inUnit(onBehalfOf, idOf) }),
});

/** A row with other ids of its units, wherever they stand in it. */
const withUnits = (row: ReadRow, find: FindUnit): ReadRow => {
  const idOf: IdOf = (unit) => find(row.procedure, unit).id;
  return {
    ...row,
    units: renamedUnits(row, find),
    visits: row.visits.map(({ sentBackBy, holders, hands, ...visit }) => ({
      ...inUnit(visit, idOf),
      ...(sentBackBy === undefined ? {} : { sentBackBy: idOf(sentBackBy) }),
      ...(holders === undefined ? {} : { holders: holders.map((each) => holderIn(each, idOf)) }),
      ...(hands === undefined ? {} : { hands: hands.map((each) => inUnit(each, idOf)) }),
    })),
    legs: row.legs.map((leg) => ({ ...leg, agency: idOf(leg.agency) })),
  };
};

const faultOfEntry = (entry: unknown, path: readonly string[]): readonly Issue[] =>
  typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
    ? []
    : [issueAt(path, 'input.wrongType', { expected: '{ id, name? }', received: kindOf(entry) })];

const faultsOf = (scope: object): readonly Issue[] =>
  Object.entries(scope).flatMap(([procedure, units]) =>
    Object.entries(units ?? {}).flatMap(([unit, entry]) =>
      faultOfEntry(entry, ['units', procedure, unit]),
    ),
  );

/**
 * Gives the units of rows the ids under which a report counts them.
 *
 * @throws LienthongError `input.notOneOf`, `input.wrongType`
 */
export const unitScoper = (scope: UnitScope = 'shared'): ((row: ReadRow) => ReadRow) => {
  if (scope === 'shared') return (row) => row;
  if (scope === 'byProcedure') return (row) => withUnits(row, ofProcedure);
  if (typeof scope !== 'object' || scope === null) {
    const data = { allowed: ['shared', 'byProcedure', '{ … }'], received: shownOf(scope) };
    throw errorOf([issueAt(['units'], 'input.notOneOf', data)]);
  }
  const faults = faultsOf(scope);
  if (faults.length > 0) throw errorOf(faults);
  const find = inCatalogue(scope);
  return (row) => withUnits(row, find);
};
