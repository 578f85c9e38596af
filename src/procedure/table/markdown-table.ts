import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { type GridReading, tableFromGrid } from './table-from-grid.ts';
import { printTable } from './table-to-grid.ts';

/** The line of dashes under the headings; a row of empty cells says nothing either. */
const DELIMITER = /^[\s|:-]+$/;

/** What a backslash takes its meaning from, and what it gives it back to. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
const SPECIAL = /[\\|<>&*_`[\]]/g;

const LINE_BREAK = /<br\s*\/?>/gi;

/** Signs of headings and lists before a line, and of stress in it. */
const DECORATION = /^\s*(?:#+|[-*+])\s+|\*\*|__/g;

const unescaped = (cell: string): string =>
  cellText(cell.replace(LINE_BREAK, ' ').replace(ESCAPED, '$1'));

/** The cells between the bars of a line; a bar after a backslash is text. */
const splitCells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(unescaped);

const cellsIn = (line: string): readonly string[] =>
  line.trim().startsWith('|') ? splitCells(line) : [unescaped(line.replace(DECORATION, ''))];

const gridOf = (text: string): Grid =>
  text
    .split(/\r\n|\r|\n/)
    .map((content, i) => ({ content, line: i + 1 }))
    .filter(({ content }) => content.trim() !== '' && !DELIMITER.test(content))
    .map(({ content, line }): GridRow => ({ line, cells: cellsIn(content) }));

/**
 * Reads a table of steps from Markdown. The columns are found by the headings that Vietnamese
 * decisions print ("STT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian"…); lines above it
 * may name the procedure ("Mã thủ tục: …"), and the row "Tổng cộng" holds the totals.
 *
 * @returns the table for `procedureFromTable`, unless there is none, and what was guessed
 * @example
 * ```ts
 * const { table } = tableFromMarkdown(`
 * | TT | Nội dung công việc | Đơn vị thực hiện | Thời gian (ngày làm việc) |
 * |----|--------------------|------------------|---------------------------|
 * | 1  | Tiếp nhận hồ sơ    | Bộ phận Một cửa  | 0,5                       |
 * `);
 * table?.rows[0];
 * //=> { kind: 'step', label: '1', content: 'Tiếp nhận hồ sơ', unit: 'Bộ phận Một cửa', limits: ['0,5 ngày làm việc'] }
 * ```
 */
export const tableFromMarkdown = (text: string): GridReading => tableFromGrid(gridOf(text));

const escaped = (text: string): string => text.replace(SPECIAL, '\\$&');

const lineOf = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;

/**
 * A table as Markdown; `tableFromMarkdown` reads it back. Signs that mean something in Markdown or
 * HTML are escaped.
 *
 * @example
 * ```ts
 * tableToMarkdown(tableOf(procedure)).split('\n')[6];
 * //=> '| Bước |  | Tiếp nhận | Bộ phận Một cửa | 0,5 |'
 * ```
 */
export const tableToMarkdown = (table: ProcedureTable): string => {
  const { head, headings, rows } = printTable(table);
  return [
    ...head.map(([words, text]) => `- ${words}: ${escaped(text)}`),
    '',
    lineOf(headings),
    `|${headings.map(() => ' --- |').join('')}`,
    ...rows.map(lineOf),
    '',
  ].join('\n');
};
