import { csvText } from './csv-text.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { printTable } from './table-to-grid.ts';

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte-order mark). A cell that a program for spreadsheets
 * would run as a formula has an apostrophe before it.
 *
 * @example
 * ```ts
 * tableToCsv(tableOf(procedure)).split('\r\n')[4];
 * //=> 'Bước,Tiếp nhận,Bộ phận Một cửa,"0,5"'
 * ```
 */
export const tableToCsv = (table: ProcedureTable): string => {
  const { head, headings, rows } = printTable(table);
  return csvText([...head, headings, ...rows]);
};
