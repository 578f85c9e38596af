/** A column of limits (trường hợp): the variant it stands for and its total, as printed. */
export interface TableColumn {
  readonly variant: string;
  /** The total of the column, "25 ngày làm việc"; empty where none is printed. */
  readonly limit: string;
  /** The unit that its heading names ("ngày làm việc"); a cell in the like unit is then doubted. */
  readonly unit?: string;
}

export const TABLE_ROW_KINDS = ['stage', 'step', 'wait'] as const;

/**
 * What a row is: the heading of a stage, a step, or a wait that counts as nobody's time.
 *
 * @useDeclaredType
 */
export type TableRowKind = (typeof TABLE_ROW_KINDS)[number];

/** A row of a published table, its cells as printed. */
export interface TableRow {
  readonly kind: TableRowKind;
  /** The number as printed ("Bước 7"); it need not be unique. */
  readonly label?: string;
  /** What is done; empty where the named leader approves the row above. */
  readonly content?: string;
  /** Who does it; for a wait, whose time it is. */
  readonly unit?: string;
  /** One cell for each column, in their order; an empty one sets no limit. */
  readonly limits: readonly string[];
  /** What the cells cannot say, for people ("Ghi chú"). */
  readonly note?: string;
}

/** The table of steps of a procedure, as a decision prints it. Plain data. */
export interface ProcedureTable {
  readonly code: string;
  readonly version: string;
  readonly name: string;
  /** The instruments it is based on ("Căn cứ"). */
  readonly basis?: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** What the totals cannot say, for people; it stands beside them. */
  readonly note?: string;
}
