import type { ProcedureTable } from './procedure-table.ts';
import { printTable } from './table-to-grid.ts';

/** Programs for spreadsheets run a cell that begins so as a formula. */
const FORMULA_OPENING = /^[=+\-@\t\r]/;

const NEEDS_QUOTES = /[",;\r\n]/;

const cellOf = (text: string): string => {
  const harmless = FORMULA_OPENING.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = (cells: readonly string[]): string => cells.map(cellOf).join(',');

/** Without it, programs for spreadsheets take the text for another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte-order mark). A cell that a program for spreadsheets
 * would run as a formula has an apostrophe before it.
 *
 * @example
 * ```ts
 * tableToCsv(tableOf(procedure)).split('\r\n')[4];
 * //=> 'Bước,,Tiếp nhận,Bộ phận Một cửa,"0,5"'
 * ```
 */
export const tableToCsv = (table: ProcedureTable): string => {
  const { head, headings, rows } = printTable(table);
  return `${BYTE_ORDER_MARK}${[...head, headings, ...rows].map(lineOf).join('\r\n')}\r\n`;
};
