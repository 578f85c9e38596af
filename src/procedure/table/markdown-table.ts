import type { Finding } from '../finding.ts';
import { makeFinding } from './make-finding.ts';
import { type MarkdownPart, partsOfMarkdown } from './markdown-parts.ts';
import { escapeMarkdown, markdownTable } from './markdown-text.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { readHeadings } from './read-heading.ts';
import { type GridReading, tableFromGrid } from './table-from-grid.ts';
import { printTable } from './table-to-grid.ts';

const hasHeadings = ({ rows }: MarkdownPart): boolean =>
  rows.some(({ cells }) => readHeadings(cells) !== undefined);

/** Another table of steps, or rows cut off from the table by what stands between. */
const mayBelong = (part: MarkdownPart): boolean =>
  part.isTable && (!part.isHeaded || hasHeadings(part));

const partIgnored = ({ rows: [first] }: MarkdownPart): readonly Finding[] =>
  first === undefined
    ? []
    : [
        makeFinding([], 'table.partIgnored', {
          line: first.line,
          words: first.cells.find((cell) => cell !== '') ?? '',
        }),
      ];

/**
 * Reads a table of steps from Markdown. The columns are found by the headings that Vietnamese
 * decisions print ("STT", "Nội dung công việc", "Đơn vị thực hiện", "Thời gian"…); lines above it
 * may name the procedure ("Mã thủ tục: …"), and the row "Tổng cộng" holds the totals. The first table
 * with such headings counts, and it ends at the first line that is no row; further tables of steps and
 * rows cut off from it are findings. Fenced code holds no table.
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
export const tableFromMarkdown = (text: string): GridReading => {
  const parts = partsOfMarkdown(text);
  const end = parts.findIndex(hasHeadings) + 1;
  const reading = tableFromGrid(parts.slice(0, end).flatMap(({ rows }) => rows));
  if (reading.table === undefined) return reading;
  const ignored = parts.slice(end).filter(mayBelong).flatMap(partIgnored);
  return { ...reading, findings: [...reading.findings, ...ignored] };
};

/**
 * A table as Markdown; `tableFromMarkdown` reads it back. Signs that mean something in Markdown or
 * HTML are escaped.
 *
 * @example
 * ```ts
 * tableToMarkdown(tableOf(procedure)).split('\n')[6];
 * //=> '| Bước | Tiếp nhận | Bộ phận Một cửa | 0,5 |'
 * ```
 */
export const tableToMarkdown = (table: ProcedureTable): string => {
  const { head, headings, rows } = printTable(table);
  return [
    ...head.map(([words, text]) => `- ${words}: ${escapeMarkdown(text)}`),
    '',
    ...markdownTable(headings, rows),
    '',
  ].join('\n');
};
