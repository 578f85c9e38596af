import { cellText } from './cell-text.ts';
import { HEAD_NAMES, ONLY_VARIANT, VARIANT_NAMES } from './heading-words.ts';
import type { ProcedureTable, TableRow, TableRowKind } from './procedure-table.ts';

/** A table as rows of cells in the order in which every text form prints them. */
export interface PrintedTable {
  /** Name and value of each line above the table. */
  readonly head: readonly (readonly [words: string, text: string])[];
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A column as it is printed: its heading, and a cell for each row with the totals last. */
interface PrintedColumn {
  readonly heading: string;
  readonly cells: readonly string[];
}

const KIND_NAMES: { readonly [kind in TableRowKind]: string } = {
  stage: 'Giai đoạn',
  step: 'Bước',
  wait: 'Chờ',
};

const TOTAL = 'Tổng cộng';

const isBlank = ({ cells }: PrintedColumn): boolean => cells.every((cell) => cell === '');

/** A column of words, with what stands in the row of the totals. */
const columnOf = (
  { rows }: ProcedureTable,
  heading: string,
  cellIn: (row: TableRow) => string | undefined,
  total = '',
): PrintedColumn => ({
  heading,
  cells: [...rows.map((row) => cellText(cellIn(row))), cellText(total)],
});

/** A procedure that has no variants needs no word for the only column. */
const limitHeading = (variant: string, count: number): string => {
  if (count === 1 && variant === ONLY_VARIANT) return 'Thời hạn';
  const name = Object.hasOwn(VARIANT_NAMES, variant) ? VARIANT_NAMES[variant] : undefined;
  return `Thời hạn (${name ?? variant})`;
};

/** The number of a row, what is done and by whom; a column of numbers that nobody gave is left out. */
const columnsOfWords = (table: ProcedureTable): readonly PrintedColumn[] => {
  const labels = columnOf(table, 'Bước', ({ label }) => label);
  const contents = (total: string): PrintedColumn =>
    columnOf(table, 'Nội dung công việc', ({ content }) => content, total);
  return isBlank(labels)
    ? [contents(TOTAL)]
    : [columnOf(table, 'Bước', ({ label }) => label, TOTAL), contents('')];
};

const columnsOf = (table: ProcedureTable): readonly PrintedColumn[] => {
  const { columns } = table;
  const notes = columnOf(table, 'Ghi chú', ({ note }) => note, table.note);
  return [
    columnOf(table, 'Loại', ({ kind }) => KIND_NAMES[kind]),
    ...columnsOfWords(table),
    columnOf(table, 'Đơn vị thực hiện', ({ unit }) => unit),
    ...columns.map(({ variant, limit }, i) =>
      columnOf(table, limitHeading(variant, columns.length), ({ limits }) => limits[i], limit),
    ),
    ...(isBlank(notes) ? [] : [notes]),
  ];
};

/** The headings, rows and totals of a table, as `tableFromGrid` reads them. */
export const printTable = (table: ProcedureTable): PrintedTable => {
  const { basis = [], rows } = table;
  const columns = columnsOf(table);
  return {
    head: [
      [HEAD_NAMES.code, cellText(table.code)],
      [HEAD_NAMES.version, cellText(table.version)],
      [HEAD_NAMES.name, cellText(table.name)],
      ...basis.map((instrument) => [HEAD_NAMES.basis, cellText(instrument)] as const),
    ],
    headings: columns.map(({ heading }) => heading),
    rows: Array.from({ length: rows.length + 1 }, (_, i) =>
      columns.map(({ cells }) => cells[i] ?? ''),
    ),
  };
};
