import { cellText } from './cell-text.ts';
import { HEAD_NAMES } from './heading-words.ts';
import type { ProcedureTable, TableRow, TableRowKind } from './procedure-table.ts';

/** A table as rows of cells in the order in which every text form prints them. */
export interface PrintedTable {
  /** Name and value of each line above the table. */
  readonly head: readonly (readonly [words: string, text: string])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const KIND_NAMES: { readonly [kind in TableRowKind]: string } = {
  stage: 'Giai đoạn',
  step: 'Bước',
  wait: 'Chờ',
};

const cellsOf = ({ kind, label, content, unit, limits }: TableRow): readonly string[] => [
  KIND_NAMES[kind],
  ...[label, content, unit, ...limits].map(cellText),
];

/** The headings, rows and totals of a table, as `tableFromGrid` reads them. */
export const printTable = ({
  code,
  version,
  name,
  columns,
  rows,
}: ProcedureTable): PrintedTable => ({
  head: [
    [HEAD_NAMES.code, cellText(code)],
    [HEAD_NAMES.version, cellText(version)],
    [HEAD_NAMES.name, cellText(name)],
  ],
  headings: [
    'Loại',
    'Bước',
    'Nội dung công việc',
    'Đơn vị thực hiện',
    ...columns.map(({ variant }) => `Thời hạn (${variant})`),
  ],
  rows: [
    ...rows.map(cellsOf),
    ['', 'Tổng cộng', '', '', ...columns.map(({ limit }) => cellText(limit))],
  ],
});
