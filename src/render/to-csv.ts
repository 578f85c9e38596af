import type { PaperTable } from '../document/paper.ts';
import type { Locale } from '../limit/locale.ts';
import { tableTextOf } from './paper/paper-text.ts';

/** Programs for spreadsheets run a cell that begins so as a formula. */
const FORMULA_OPENING = /^[=+\-@]/;

const NEEDS_QUOTES = /[",;]/;

/** The texts of papers are on one line, so no cell holds a line break or a tab. */
const cellOf = (text: string): string => {
  const harmless = FORMULA_OPENING.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

const lineOf = (cells: readonly string[]): string => cells.map(cellOf).join(',');

/** Without it, programs for spreadsheets take the text for another encoding than UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * A table of a paper as CSV (RFC 4180, UTF-8 with a byte-order mark), such as that of the register. A
 * cell that a program for spreadsheets would run as a formula has an apostrophe before it.
 *
 * @example
 * ```ts
 * const { tables } = dossierRegister([dossier], { now, calendar });
 * tables.map((table) => toCsv(table).split('\r\n')[1]);
 * //=> ['1,HS-0001,Cấp giấy phép,,,,Sở chuyên ngành,20/11/2026 16:30,26/11/2026 17:00,26/11/2026 16:30,,,,']
 * ```
 */
export const toCsv = (table: PaperTable, options: { readonly locale?: Locale } = {}): string => {
  const { columns, rows } = tableTextOf(table, options.locale ?? 'vi');
  return `${BYTE_ORDER_MARK}${[columns, ...rows].map(lineOf).join('\r\n')}\r\n`;
};
