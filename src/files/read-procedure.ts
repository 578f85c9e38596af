import { issueAt } from '../base/issue.ts';
import { shownOf } from '../base/kind-of.ts';
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

type Reader = (content: FileContent) => Promise<FileResult>;

const textReader =
  (read: (text: string) => Promise<FileResult>): Reader =>
  async (content) => {
    const text = textOf(content);
    return text.ok ? read(text.value) : text;
  };

const readFound = (found: FileResult<GridReading>): FileResult =>
  found.ok ? readTable(found.value) : found;

const READERS: { readonly [F in FileFormat]: Reader } = {
  json: textReader((text) => readDefinition(text, 'json')),
  yaml: textReader((text) => readDefinition(text, 'core')),
  csv: textReader(async (text) => readFound(await tableFromCsv(text))),
  md: textReader(async (text) => readTable(tableFromMarkdown(text))),
  xlsx: async (content) =>
    typeof content === 'string'
      ? failAt(START, issueAt([], 'file.notSpreadsheet', {}))
      : readFound(await tableFromXlsx(content)),
};

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
): Promise<FileResult> => {
  const checked = checkContent(content);
  if (!checked.ok) return checked;
  if (!Object.hasOwn(READERS, format)) {
    const data = { allowed: Object.keys(READERS), received: shownOf(format) };
    return failAt(START, issueAt(['format'], 'input.notOneOf', data));
  }
  return READERS[format](checked.value);
};
