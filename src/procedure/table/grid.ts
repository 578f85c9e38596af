/** A row of cells as a text form holds it, with its line or row in the source, counted from 1. */
export interface GridRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The cells of a Markdown, CSV or XLSX table, before anything is known of their meaning. */
export type Grid = readonly GridRow[];
