import { type Issue, issueAt } from '../base/issue.ts';
import { cellText } from '../procedure/table/cell-text.ts';
import type { Grid } from '../procedure/table/grid.ts';
import { HEAD_WORDS } from '../procedure/table/heading-words.ts';
import { type GridReading, tableFromGrid } from '../procedure/table/table-from-grid.ts';
import { type FileResult, failAt, type PlacedIssue, placedAt, START } from './file-result.ts';
import { loadPackage } from './load-package.ts';
import { cellName, positionOfCell } from './spreadsheet-cell.ts';
import { formulaCells } from './xlsx-formulas.ts';

const loadReaders = () =>
  loadPackage(['read-excel-file', 'fflate'], async () => {
    const { readSheet } = await import('read-excel-file/universal');
    const { strFromU8, unzipSync } = await import('fflate');
    return { readSheet, strFromU8, unzipSync };
  });

type Readers = Extract<Awaited<ReturnType<typeof loadReaders>>, { ok: true }>['value'];

/** A workbook holds little text; what unpacks to more is meant to do harm. */
const MOST_UNPACKED_BYTES = 20_000_000;

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/;

/** What the package must not hold: too much, or formulas. */
const workbookIssues = (
  { unzipSync, strFromU8 }: Readers,
  bytes: Uint8Array,
): readonly PlacedIssue[] => {
  let size = 0;
  const sheets = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      size += originalSize;
      return size <= MOST_UNPACKED_BYTES && SHEETS.test(name);
    },
  });
  if (size > MOST_UNPACKED_BYTES) {
    return [placedAt(START, issueAt([], 'file.tooLarge', { most: MOST_UNPACKED_BYTES, size }))];
  }
  return Object.entries(sheets).flatMap(([path, xml]) =>
    formulaCells(path, strFromU8(xml)).map((cell) =>
      placedAt(positionOfCell(cell), issueAt([], 'file.formula', { cell })),
    ),
  );
};

/** A number by its digits in the file; a date, a text, a yes or no, or nothing. */
type Cell = { readonly digits: string } | Date | string | boolean | null;

type Row = readonly Cell[];

const isNumber = (cell: Cell | undefined): cell is { readonly digits: string } =>
  typeof cell === 'object' && cell !== null && 'digits' in cell;

/** A number is written as decisions print it. */
const textOfCell = (cell: Cell): string => {
  if (cell === null) return '';
  return isNumber(cell) ? cell.digits.replace('.', ',') : String(cell);
};

const gridOf = (rows: readonly Row[]): Grid =>
  rows.map((cells, i) => ({ line: i + 1, cells: cells.map(textOfCell) }));

const isHead = ([first]: Row): boolean =>
  typeof first === 'string' && Object.hasOwn(HEAD_WORDS, cellText(first).toLowerCase());

/** What a program for spreadsheets makes of texts: 1/2 a date, and the code 1.000050 a number. */
const cellIssue = (cell: Cell, row: Row, line: number, column: number): Issue | undefined => {
  if (cell instanceof Date) {
    return issueAt([], 'file.dateCell', { cell: cellName(line - 1, column - 1) });
  }
  return isNumber(cell) && cell.digits.includes('.') && isHead(row)
    ? issueAt([], 'file.notQuoted', { text: cell.digits, line, column })
    : undefined;
};

const cellIssues = (rows: readonly Row[]): readonly PlacedIssue[] =>
  rows.flatMap((row, i) =>
    row.flatMap((cell, j) => {
      const place = { line: i + 1, column: j + 1 };
      const issue = cellIssue(cell, row, place.line, place.column);
      return issue === undefined ? [] : [placedAt(place, issue)];
    }),
  );

const readRows = async ({ readSheet }: Readers, bytes: Uint8Array): Promise<readonly Row[]> => {
  const rows = await readSheet(new Uint8Array(bytes).buffer, {
    parseNumber: (digits: string) => ({ digits }),
  });
  // The declarations say `typeof Date` where they mean `Date`.
  return rows as unknown as readonly Row[];
};

const unpack = async (readers: Readers, bytes: Uint8Array): Promise<FileResult<readonly Row[]>> => {
  try {
    const issues = workbookIssues(readers, bytes);
    if (issues.length > 0) return { ok: false, issues };
    return { ok: true, value: await readRows(readers, bytes) };
  } catch {
    // Whatever the two packages throw about bytes says that these are no workbook.
    return failAt(START, issueAt([], 'file.notSpreadsheet', {}));
  }
};

/** Reads a table of steps from the first sheet of an XLSX workbook. */
export const tableFromXlsx = async (bytes: Uint8Array): Promise<FileResult<GridReading>> => {
  const loaded = await loadReaders();
  if (!loaded.ok) return loaded;
  const unpacked = await unpack(loaded.value, bytes);
  if (!unpacked.ok) return unpacked;
  const issues = cellIssues(unpacked.value);
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: tableFromGrid(gridOf(unpacked.value)) };
};
