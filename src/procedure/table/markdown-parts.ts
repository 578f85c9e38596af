import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';

/** A run of rows of one table, or a line of other text. */
export interface MarkdownPart {
  readonly rows: Grid;
  /** Whether a line of dashes stands under its first row. */
  readonly isHeaded: boolean;
  readonly isTable: boolean;
}

/** The line of dashes under the headings; a row of empty cells says nothing either. */
const DELIMITER = /^[\s|:-]+$/;

/** What a backslash gives its plain meaning back to. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

const LINE_BREAK = /<br\s*\/?>/gi;

/** Signs of headings and lists before a line, and of stress in it. */
const DECORATION = /^\s*(?:#+|[-*+])\s+|\*\*|__/g;

/** The line that opens fenced code: "```mermaid"; behind backticks there can be no other. */
const FENCE = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;

const unescaped = (cell: string): string =>
  cellText(cell.replace(LINE_BREAK, ' ').replace(ESCAPED, '$1'));

/** The cells between the bars of a line; a bar after a backslash is text. */
const splitCells = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map(unescaped);

const isBlank = (line: string): boolean => line.trim() === '';

const isTableLine = (line: string): boolean => line.trimStart().startsWith('|');

/** Without a bar, a line of dashes is a line across the page. */
const isDelimiter = (line: string | undefined): boolean =>
  line !== undefined && DELIMITER.test(line) && line.includes('|');

/** A single dash in each cell is a row of cells left empty. */
const isUnderline = (line: string | undefined): boolean =>
  line !== undefined && isDelimiter(line) && line.includes('--');

const closes = (line: string, fence: string): boolean => {
  const plain = line.trim();
  return plain.startsWith(fence) && plain === fence.charAt(0).repeat(plain.length);
};

/** The lines of a text; where code is fenced, each is only the fence. */
const linesWithoutCode = (text: string): readonly string[] => {
  let open: string | undefined;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const fence = open ?? FENCE.exec(line)?.[1];
    if (fence === undefined) return line;
    open = open !== undefined && closes(line, open) ? undefined : fence;
    return fence;
  });
};

/**
 * The parts of a Markdown text. A table ends at the first line that is no row of it, or after an
 * empty line at the headings of another table; an empty line alone does not end it.
 */
export const partsOfMarkdown = (text: string): readonly MarkdownPart[] => {
  const lines = linesWithoutCode(text);
  const parts: (MarkdownPart & { readonly rows: GridRow[] })[] = [];
  let goesOn = false;
  let isAfterBlank = false;
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) {
      isAfterBlank = true;
      continue;
    }
    if (isDelimiter(line)) continue;
    const isTable = isTableLine(line);
    const isHeaded = isTable && isUnderline(lines[at + 1]);
    const row = {
      line: at + 1,
      cells: isTable ? splitCells(line) : [unescaped(line.replace(DECORATION, ''))],
    };
    const part = goesOn && isTable && !(isAfterBlank && isHeaded) ? parts.at(-1) : undefined;
    if (part === undefined) parts.push({ rows: [row], isHeaded, isTable });
    else part.rows.push(row);
    goesOn = isTable;
    isAfterBlank = false;
  }
  return parts;
};
