import { issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';
import type { TableHead } from '../procedure/table/grid-head.ts';
import { tableFromMarkdown } from '../procedure/table/markdown-table.ts';
import type { GridReading } from '../procedure/table/table-from-grid.ts';
import { checkContent, type FileContent, textOf } from './file-content.ts';
import { type FileResult, failAt, START } from './file-result.ts';
import { tableFromCsv } from './read-csv.ts';
import { readDefinition } from './read-definition.ts';
import { readTable } from './read-table.ts';
import { tableFromXlsx } from './read-xlsx.ts';

/** The formats of files: definitions in JSON and YAML, tables of steps in the others. */
export type FileFormat = 'json' | 'yaml' | 'csv' | 'md' | 'xlsx';

/** What may be told about a file beside its content. */
export interface ReadOptions {
  /** What a table does not say in the lines above it; where it does, this goes before. */
  readonly head?: Partial<TableHead>;
}

type Head = Partial<TableHead>;

type Reader = (content: FileContent, head: Head) => Promise<FileResult>;

const textReader =
  (read: (text: string, head: Head) => Promise<FileResult>): Reader =>
  async (content, head) => {
    const text = textOf(content);
    return text.ok ? read(text.value, head) : text;
  };

const readFound = (found: FileResult<GridReading>, head: Head): FileResult =>
  found.ok ? readTable(found.value, head) : found;

const READERS: { readonly [F in FileFormat]: Reader } = {
  json: textReader((text) => readDefinition(text, 'json')),
  yaml: textReader((text) => readDefinition(text, 'core')),
  csv: textReader(async (text, head) => readFound(await tableFromCsv(text), head)),
  md: textReader(async (text, head) => readTable(tableFromMarkdown(text), head)),
  xlsx: async (content, head) =>
    typeof content === 'string'
      ? failAt(START, issueAt([], 'file.notSpreadsheet', {}))
      : readFound(await tableFromXlsx(content), head),
};

/** Formats whose files say their own head. */
const DEFINITIONS: ReadonlySet<FileFormat> = new Set(['json', 'yaml']);

/**
 * Reads a procedure from the content of a file: a definition in JSON or YAML, or a table of steps in
 * Markdown, CSV or XLSX (its first sheet). What is wrong comes back as issues that know the line and
 * column, and so do the findings that say what was repaired or guessed in a table; `positionOf` tells
 * where in a definition a finding of `verifyProcedure` is.
 *
 * Each format but Markdown needs a package beside this one, loaded when it is first used: `yaml` for
 * JSON and YAML, `csv-parse` for CSV, `read-excel-file` and `fflate` for XLSX. Content is not trusted:
 * aliases, tags, formulas, deep nesting and more than 2 MB are refused.
 *
 * A table that does not name its code, version or name gets them by `head`.
 *
 * @param content the text of the file or its bytes in UTF-8; for `xlsx` the bytes
 * @returns never throws about the content: `file.*` issues about the file, `input.*`, `limit.*` and
 *   `procedure.*` issues about the definition
 * @example
 * ```ts
 * const read = await readProcedure('code: 1.004227\nversion: "1"\nname: Ví dụ\nunits: {}\nflow: []', 'yaml');
 * !read.ok && read.issues[0];
 * //=> {
 * //   code: 'file.notQuoted', path: ['code'], text: '1.004227', line: 1, column: 7,
 * //   position: { line: 1, column: 7 },
 * // }
 * ```
 */
export const readProcedure = async (
  content: FileContent,
  format: FileFormat,
  { head }: ReadOptions = {},
): Promise<FileResult> => {
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  if (!Object.hasOwn(READERS, format)) {
    const data = { allowed: Object.keys(READERS), received: shownOf(format) };
    return failAt(START, issueAt(['format'], 'input.notOneOf', data));
  }
  if (head !== undefined && DEFINITIONS.has(format)) {
    return failAt(START, issueAt([], 'input.unknownKey', { key: 'head' }));
  }
  return READERS[format](checked.value, head ?? {});
};
