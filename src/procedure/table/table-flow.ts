import type { IssuePath } from '../../base/issue.ts';
import { cellText } from './cell-text.ts';
import { isBlankLimit, limitTextIn, withoutNotCounted } from './limit-cell.ts';
import type { ProcedureTable, TableRow } from './procedure-table.ts';
import { isReturnRow, isUncounted } from './return-row.ts';
import { legsOf, type PlacedRow, type TableStage } from './table-legs.ts';
import { type TableUnits, unitNameIn } from './table-units.ts';
import { readWaitClock } from './wait-clock.ts';
import { waitWordsIn } from './wait-words.ts';

/** The flow that the rows of a table make, with the row from which each node came. */
export interface TableFlow {
  readonly flow: readonly object[];
  /** Rows by the path of their node, as `pathKey` writes it. */
  readonly rowByPath: ReadonlyMap<string, number>;
}

export const pathKey = (path: IssuePath): string => path.join('.');

const unlessEmpty = (key: string, text: string): object => (text === '' ? {} : { [key]: text });

/** The cells that set a limit, by variant; nothing when none does. */
export const limitsByVariant = (
  { columns }: ProcedureTable,
  cells: readonly (string | undefined)[],
): object | undefined => {
  const limits = columns.flatMap(({ variant }, i) => {
    const text = limitTextIn(cells[i]);
    return text === undefined ? [] : [[variant, text] as const];
  });
  return limits.length === 0 ? undefined : Object.fromEntries(limits);
};

const wordsOf = ({ label, content }: TableRow): object => ({
  ...unlessEmpty('name', cellText(content)),
  ...unlessEmpty('label', cellText(label)),
});

const unitOf = (row: TableRow, { idByName }: TableUnits): object =>
  unlessEmpty('unit', idByName.get(unitNameIn(row) ?? '') ?? '');

/** The limit of a return that is not counted; a total without a unit is refused by itself. */
const uncountedLimit = (total: string | undefined): string =>
  isBlankLimit(total) ? '0 ngày làm việc' : '0';

/** The cells of a step; to hand out the result takes no time where the row says so. */
const stepCells = (row: TableRow, { columns }: ProcedureTable): readonly string[] =>
  isReturnRow(row)
    ? row.limits.map((cell, i) => (isUncounted(cell) ? uncountedLimit(columns[i]?.limit) : cell))
    : row.limits;

const stepOf = (id: string, row: TableRow, table: ProcedureTable, units: TableUnits): object => {
  const limit = limitsByVariant(table, stepCells(row, table));
  return {
    step: id,
    ...wordsOf(row),
    ...unitOf(row, units),
    ...(limit === undefined ? {} : { limit }),
  };
};

/** Where the row does not say what a wait does to the clocks, the rule pack does. */
const waitOf = (id: string, row: TableRow, table: ProcedureTable, units: TableUnits): object => {
  const within = limitsByVariant(table, row.limits.map(withoutNotCounted));
  const told = waitWordsIn(row);
  const { clock } = readWaitClock(row);
  return {
    wait: id,
    ...wordsOf(row),
    ...unitOf(row, units),
    for: told?.for ?? 'other',
    reason: told?.reason ?? 'other',
    ...(clock === undefined ? {} : { clock }),
    ...(within === undefined ? {} : { within }),
  };
};

/**
 * The nodes of the rows under one heading. Their ids tell the place in the table and not the printed
 * number, which may be missing, doubled or begin anew: `g2-b3` is the third row of stage 2.
 */
const nodesOf = (
  rows: readonly PlacedRow[],
  prefix: string,
  table: ProcedureTable,
  units: TableUnits,
): readonly object[] =>
  rows.map(({ row }, i) =>
    row.kind === 'wait'
      ? waitOf(`${prefix}c${i + 1}`, row, table, units)
      : stepOf(`${prefix}b${i + 1}`, row, table, units),
  );

const stageOf = (
  { heading, rows }: TableStage,
  id: string,
  table: ProcedureTable,
  units: TableUnits,
): object => {
  const limit = limitsByVariant(table, heading.row.limits);
  return {
    stage: id,
    ...wordsOf(heading.row),
    ...unitOf(heading.row, units),
    ...(limit === undefined ? {} : { limit }),
    flow: nodesOf(rows, `${id}-`, table, units),
  };
};

const rowsAt = (
  path: IssuePath,
  rows: readonly PlacedRow[],
): readonly (readonly [string, number])[] =>
  rows.map(({ index }, i) => [pathKey([...path, i]), index]);

/** Stages become stages, steps steps and waits waits, in the order of the rows. */
export const flowOfTable = (table: ProcedureTable, units: TableUnits): TableFlow => {
  const { loose, stages } = legsOf(table.rows);
  const flow = [
    ...nodesOf(loose, '', table, units),
    ...stages.map((stage, i) => stageOf(stage, `g${i + 1}`, table, units)),
  ];
  const rowByPath = new Map([
    ...rowsAt(['flow'], loose),
    ...stages.flatMap(({ heading, rows }, i) => {
      const path = ['flow', loose.length + i];
      return [[pathKey(path), heading.index] as const, ...rowsAt([...path, 'flow'], rows)];
    }),
  ]);
  return { flow, rowByPath };
};
