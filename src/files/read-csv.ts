import { issueAt } from '../base/issue.ts';
import type { Grid } from '../procedure/table/grid.ts';
import { readHeadings } from '../procedure/table/read-heading.ts';
import { type GridReading, tableFromGrid } from '../procedure/table/table-from-grid.ts';
import { type FileResult, failAt, type PlacedIssue, placedAt } from './file-result.ts';
import { loadPackage } from './load-package.ts';
import { cellName } from './spreadsheet-cell.ts';
import { syntaxIssue } from './syntax-fault.ts';

/** The part of the package `csv-parse` that is used here. */
type CsvParser = typeof import('csv-parse/sync');

/** Where a comma stands in numbers, programs for spreadsheets write semicolons between cells. */
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * What a program for spreadsheets would run. Published texts begin points of a list with a plus or
 * a minus; only with a call, a reference or a pipe behind it is that a formula.
 */
const FORMULA = /^(?:[=@]|[+-]\S*[(|!])/;

/** The apostrophe that `tableToCsv` sets before a cell, so that it is not run. */
const NEUTRALISED = /^'(?=[=+\-@])/;

/** A record with the number of lines read once it was. */
interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const recordsOf = ({ parse }: CsvParser, text: string, delimiter: string): Grid => {
  // With `info` each record comes with what was counted so far; the declarations do not say so.
  const records = parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  }) as unknown as readonly CsvRecord[];
  return records.map(({ record, info }) => ({ line: info.lines, cells: record }));
};

const hasHeadings = (grid: Grid): boolean =>
  grid.some(({ cells }) => readHeadings(cells) !== undefined);

const formulasIn = (grid: Grid): readonly PlacedIssue[] =>
  grid.flatMap(({ line, cells }, row) =>
    cells.flatMap((cell, column) =>
      FORMULA.test(cell.trim())
        ? [
            placedAt(
              { line, column: column + 1 },
              issueAt([], 'file.formula', { cell: cellName(row, column) }),
            ),
          ]
        : [],
    ),
  );

const withoutApostrophes = (grid: Grid): Grid =>
  grid.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell) => cell.replace(NEUTRALISED, '')),
  }));

/** What the parser throws about text that is no CSV. */
const faultOf = (error: unknown): FileResult<never> => {
  if (!(error instanceof Error && 'code' in error && 'lines' in error)) throw error;
  const place = { line: Number(error.lines), column: 1 };
  return failAt(place, syntaxIssue(String(error.code), place));
};

const parseCsv = (parser: CsvParser, text: string): FileResult<Grid> => {
  try {
    const grids = DELIMITERS.map((delimiter) => recordsOf(parser, text, delimiter));
    return { ok: true, value: grids.find(hasHeadings) ?? [] };
  } catch (error) {
    return faultOf(error);
  }
};

/**
 * Reads a table of steps from CSV, with commas, semicolons or tabs between the cells. A cell that a
 * program for spreadsheets would run as a formula is an issue that names it.
 *
 * @param text the text of the file, decoded
 * @returns the table for `procedureFromTable` and what was guessed, or `file.*` issues with their
 *   place: `file.packageMissing` without the package `csv-parse`, `file.formula`, `file.unreadable`
 * @example
 * ```ts
 * const read = await tableFromCsv('TT,Nội dung công việc,Thời gian (giờ)\n1,Tiếp nhận,"0,5"\n');
 * read.ok && read.value.table?.rows[0];
 * //=> { kind: 'step', label: '1', content: 'Tiếp nhận', limits: ['0,5 giờ'] }
 * ```
 */
export const tableFromCsv = async (text: string): Promise<FileResult<GridReading>> => {
  const loaded = await loadPackage(['csv-parse'], () => import('csv-parse/sync'));
  if (!loaded.ok) return loaded;
  const parsed = parseCsv(loaded.value, text.replace(/^\ufeff/, ''));
  if (!parsed.ok) return parsed;
  const issues = formulasIn(parsed.value);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: tableFromGrid(withoutApostrophes(parsed.value)) };
};
