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

/** The rows, and the totals below them, without the notes. */
const cellsOf = ({ kind, label, content, unit, limits }: TableRow): readonly string[] => [
  KIND_NAMES[kind],
  ...[label, content, unit, ...limits].map(cellText),
];

const totalsOf = ({ columns }: ProcedureTable): readonly string[] => [
  '',
  'Tổng cộng',
  '',
  '',
  ...columns.map(({ limit }) => cellText(limit)),
];

/** What stands under the heading of notes; nothing where no row has any. */
const notesOf = ({ rows, note }: ProcedureTable): readonly string[] | undefined => {
  const notes = [...rows.map((row) => cellText(row.note)), cellText(note)];
  return notes.every((text) => text === '') ? undefined : notes;
};

/** The headings, rows and totals of a table, as `tableFromGrid` reads them. */
export const printTable = (table: ProcedureTable): PrintedTable => {
  const notes = notesOf(table);
  const headings = [
    'Loại',
    'Bước',
    'Nội dung công việc',
    'Đơn vị thực hiện',
    ...table.columns.map(({ variant }) => `Thời hạn (${variant})`),
  ];
  const rows = [...table.rows.map(cellsOf), totalsOf(table)];
  return {
    head: [
      [HEAD_NAMES.code, cellText(table.code)],
      [HEAD_NAMES.version, cellText(table.version)],
      [HEAD_NAMES.name, cellText(table.name)],
    ],
    headings: notes === undefined ? headings : [...headings, 'Ghi chú'],
    rows: notes === undefined ? rows : rows.map((cells, i) => [...cells, notes[i] ?? '']),
  };
};
