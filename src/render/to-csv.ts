import type { PaperTable } from '../document/paper.ts';
import type { Locale } from '../limit/locale.ts';
import { csvText } from '../procedure/table/csv-text.ts';
import { tableTextOf } from './paper/paper-text.ts';

/**
 * A table of a paper as CSV (RFC 4180, UTF-8 with a byte-order mark), such as that of the register. A
 * cell that a program for spreadsheets would run as a formula has an apostrophe before it.
 *
 * @example
 * ```ts
 * const { tables } = dossierRegister([dossier], { now, calendar });
 * tables.map((table) => toCsv(table).split('\r\n')[1]);
 * //=> ['1,HS-0001,Cấp giấy phép,,,,"Bộ phận Một cửa; Sở chuyên ngành",20/11/2026 16:30,26/11/2026 17:00,26/11/2026 16:30,,,,']
 * ```
 */
export const toCsv = (table: PaperTable, options: { readonly locale?: Locale } = {}): string => {
  const { columns, rows } = tableTextOf(table, options.locale ?? 'vi');
  return csvText([columns, ...rows]);
};
