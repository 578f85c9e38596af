import { type IssuePath, issueAt } from '../../base/issue.ts';
import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { readBasis, readHead, type TableHead } from './grid-head.ts';
import { gridRefusals } from './grid-refusals.ts';
import { isTotalRow, readGridRow } from './grid-row.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { type GridColumns, readHeadings } from './read-heading.ts';

/** Where in a grid a path in the table made of it leads. */
export interface GridPlaces {
  readonly header: GridRow;
  readonly columns: GridColumns;
  readonly rows: readonly GridRow[];
  readonly total: GridRow | undefined;
}

/** A text form as a table, unless it holds none, and what was guessed on the way. */
export interface GridReading {
  readonly table?: ProcedureTable;
  readonly findings: readonly Finding[];
  readonly places?: GridPlaces;
}

const NO_TABLE: GridReading = {
  findings: [makeFinding([], 'table.refused', { issue: issueAt([], 'table.withoutHeading', {}) })],
};

const findHeader = (
  grid: Grid,
): { readonly at: number; readonly columns: GridColumns } | undefined => {
  for (const [at, { cells }] of grid.entries()) {
    const columns = readHeadings(cells);
    if (columns !== undefined) return { at, columns };
  }
  return undefined;
};

const isFilled = ({ cells }: GridRow): boolean => cells.some((cell) => cellText(cell) !== '');

const ignoredColumns = ({ ignored }: GridColumns, header: GridRow): readonly Finding[] =>
  ignored.map((at) =>
    makeFinding(['heading', at], 'table.columnIgnored', { heading: cellText(header.cells[at]) }),
  );

/**
 * Finds the table in a grid by its headings. Lines above it may name the procedure ("Mã thủ tục",
 * "Phiên bản", "Tên thủ tục"); the row "Tổng cộng" holds the totals.
 */
export const tableFromGrid = (grid: Grid): GridReading => {
  const found = findHeader(grid);
  const header = found && grid[found.at];
  if (found === undefined || header === undefined) return NO_TABLE;
  const { at, columns } = found;
  const above = grid.slice(0, at);
  const head: TableHead = readHead(above);
  const basis = readBasis(above);
  const body = grid.slice(at + 1).filter(isFilled);
  const refusals = gridRefusals(columns, header, body);
  if (refusals.length > 0) {
    const findings = refusals.map((issue) => makeFinding([], 'table.refused', { issue }));
    return { findings, places: { header, columns, rows: [], total: undefined } };
  }
  const total = body.find((row) => isTotalRow(row, columns));
  const rows = body.filter((row) => row !== total);
  const read = rows.map((row) => readGridRow(row, columns));
  const totals = total && readGridRow(total, columns).row;
  const guesses = read.flatMap(({ guess }, index) =>
    guess === undefined ? [] : [makeFinding(['rows', index], 'table.kindGuessed', guess)],
  );
  return {
    table: {
      ...head,
      ...(basis.length === 0 ? {} : { basis }),
      columns: columns.limits.map(({ variant, unit }, i) => ({
        variant,
        limit: totals?.limits[i] ?? '',
        ...(unit === undefined ? {} : { unit }),
      })),
      rows: read.map(({ row }) => row),
      ...(totals?.note === undefined ? {} : { note: totals.note }),
    },
    findings: [...ignoredColumns(columns, header), ...guesses],
    places: { header, columns, rows, total },
  };
};

/** A place in the source of a grid, both counted from 1. */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}

const MEMBERS_WITH_PATHS = ['label', 'content', 'unit', 'note'] as const;

const columnAt = ({ members, limits }: GridColumns, member: unknown, index: unknown): number => {
  if (member === 'limits') return limits[Number(index)]?.at ?? 0;
  const known = MEMBERS_WITH_PATHS.find((each) => each === member);
  return known === undefined ? 0 : (members.get(known) ?? 0);
};

/** Where in its source stands what has a path in a table. */
export const placeInGrid = (places: GridPlaces | undefined, path: IssuePath): GridPlace => {
  if (places === undefined) return { line: 1, column: 1 };
  const { header, columns, rows, total } = places;
  const [part, index, member, inside] = path;
  const at = Number(index);
  switch (part) {
    case 'rows':
      return {
        line: rows[at]?.line ?? header.line,
        column: columnAt(columns, member, inside) + 1,
      };
    case 'columns':
      return {
        line: member === 'limit' && total !== undefined ? total.line : header.line,
        column: (columns.limits[at]?.at ?? 0) + 1,
      };
    case 'note':
      return { line: (total ?? header).line, column: columnAt(columns, part, undefined) + 1 };
    case 'heading':
      return { line: header.line, column: at + 1 };
    default:
      return { line: header.line, column: 1 };
  }
};
