import { type Issue, issueAt } from '../../base/issue.ts';
import { cellText } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { mayHeadStep } from './heading-words.ts';
import type { GridColumns } from './read-heading.ts';

/** How many cells there are up to the last that says something. */
const filledWidth = (cells: readonly string[]): number =>
  cells.reduce((width, cell, at) => (cellText(cell) === '' ? width : at + 1), 0);

/** A comma parts a number from its decimals: the cells `0` and `5 ngày`. */
const splitNumberIn = (cells: readonly string[]): string | undefined => {
  const at = cells.findIndex((cell, i) => /^\d+$/.test(cell) && /^\d/.test(cells[i + 1] ?? ''));
  return at < 0 ? undefined : `${cells[at]},${cells[at + 1]}`;
};

/** Cells beyond the last heading; empty ones say nothing. */
const surplusIn = (row: GridRow, width: number, firstLimit: number): readonly Issue[] => {
  const cells = row.cells.map(cellText);
  const column = cells.findIndex((text, at) => at >= width && text !== '');
  if (column < 0) return [];
  const number = splitNumberIn(cells.slice(firstLimit));
  const data = {
    line: row.line,
    column: column + 1,
    cells: filledWidth(cells),
    headings: width,
    text: cells[column] ?? '',
    ...(number === undefined ? {} : { number }),
  };
  return [issueAt([], 'table.cellsSurplus', data)];
};

/** Whether a label says what is done, and not only where it stands: "Bước 1: Tiếp nhận". */
const hasWords = (label: string): boolean =>
  /\p{L}{2}/u.test(label.toLowerCase().replace('bước', ''));

/** What is done and who does it have to stand under a heading that is known. */
const unclearColumn = (
  { members, ignored }: GridColumns,
  header: GridRow,
  body: Grid,
): readonly Issue[] => {
  const headings = ignored.map((at) => cellText(header.cells[at])).filter(mayHeadStep);
  if (headings.length === 0) return [];
  const label = members.get('label');
  const isTold =
    members.has('content') ||
    (label !== undefined && body.some(({ cells }) => hasWords(cellText(cells[label]))));
  if (!isTold) return [issueAt([], 'table.columnUnclear', { member: 'content', headings })];
  return members.has('unit')
    ? []
    : [issueAt([], 'table.columnUnclear', { member: 'unit', headings })];
};

/** Why a grid is refused: its cells would be lost, or taken for what they are not. */
export const gridRefusals = (
  columns: GridColumns,
  header: GridRow,
  body: Grid,
): readonly Issue[] => {
  const width = filledWidth(header.cells);
  const firstLimit = Math.min(...columns.limits.map(({ at }) => at));
  return [
    ...unclearColumn(columns, header, body),
    ...body.flatMap((row) => surplusIn(row, width, firstLimit)),
  ];
};
