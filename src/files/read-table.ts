import type { Issue } from '../base/issue.ts';
import type { Finding } from '../procedure/finding.ts';
import type { TableHead } from '../procedure/table/grid-head.ts';
import { procedureFromTable } from '../procedure/table/procedure-from-table.ts';
import {
  type GridPlaces,
  type GridReading,
  placeInGrid,
} from '../procedure/table/table-from-grid.ts';
import {
  type FilePosition,
  type FileReading,
  type FileResult,
  type PlacedFinding,
  placedAt,
} from './file-result.ts';

const refusals = (findings: readonly Finding[]): readonly Issue[] =>
  findings.flatMap((finding) => (finding.code === 'table.refused' ? [finding.issue] : []));

/** Findings as they stand in the file. */
const inOrderOfLines = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  [...findings].sort((a, b) => a.position.line - b.position.line);

/** What is wrong with a line and not with the table has its place in its data. */
const positionIn = (places: GridPlaces | undefined, issue: Issue): FilePosition =>
  'line' in issue ? { line: issue.line, column: issue.column } : placeInGrid(places, issue.path);

/**
 * The procedure of a table; every issue knows the line and the column of its cell.
 *
 * @param head what goes before the lines above the table, or stands in for them
 */
export const readTable = (
  { table, findings, places }: GridReading,
  head: Partial<TableHead>,
): FileResult<FileReading> => {
  const reading =
    table === undefined ? { findings: [] } : procedureFromTable({ ...table, ...head });
  const all = [...findings, ...reading.findings];
  const { procedure } = reading;
  const told = inOrderOfLines(
    all
      .filter(({ code }) => code !== 'table.refused')
      .map((finding) => ({ ...finding, position: placeInGrid(places, finding.path) })),
  );
  if (procedure === undefined) {
    const issues = refusals(all).map((issue) => placedAt(positionIn(places, issue), issue));
    return { ok: false, issues, ...(told.length === 0 ? {} : { findings: told }) };
  }
  return { ok: true, value: { procedure, findings: told, positionOf: () => undefined } };
};
