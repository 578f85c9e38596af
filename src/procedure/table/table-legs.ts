import type { TableRow } from './procedure-table.ts';

/** A row with its place in the table. */
export interface PlacedRow {
  readonly row: TableRow;
  readonly index: number;
}

/** The heading of a stage, and the rows from there to the next heading. */
export interface TableStage {
  readonly heading: PlacedRow;
  readonly rows: readonly PlacedRow[];
}

export interface TableLegs {
  /** Rows before the first heading. */
  readonly loose: readonly PlacedRow[];
  readonly stages: readonly TableStage[];
}

/** The rows of a table by the headings of its stages. */
export const legsOf = (rows: readonly TableRow[]): TableLegs => {
  const loose: PlacedRow[] = [];
  const stages: { readonly heading: PlacedRow; readonly rows: PlacedRow[] }[] = [];
  for (const [index, row] of rows.entries()) {
    const placed = { row, index };
    if (row.kind === 'stage') stages.push({ heading: placed, rows: [] });
    else (stages.at(-1)?.rows ?? loose).push(placed);
  }
  return { loose, stages };
};
