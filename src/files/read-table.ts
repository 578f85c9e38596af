import type { Issue } from '../base/issue.ts';
import type { Finding } from '../procedure/finding.ts';
import type { TableHead } from '../procedure/table/grid-head.ts';
import { procedureFromTable } from '../procedure/table/procedure-from-table.ts';
import { type GridReading, placeInGrid } from '../procedure/table/table-from-grid.ts';
import { type FileReading, type FileResult, type PlacedFinding, placedAt } from './file-result.ts';

const refusals = (findings: readonly Finding[]): readonly Issue[] =>
  findings.flatMap((finding) => (finding.code === 'table.refused' ? [finding.issue] : []));

/** Findings as they stand in the file. */
const inOrderOfLines = (findings: readonly PlacedFinding[]): readonly PlacedFinding[] =>
  [...findings].sort((a, b) => a.position.line - b.position.line);

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
  if (procedure === undefined) {
    const issues = refusals(all).map((issue) => placedAt(placeInGrid(places, issue.path), issue));
    return { ok: false, issues };
  }
  const placed = all.map((finding) => ({
    ...finding,
    position: placeInGrid(places, finding.path),
  }));
  return {
    ok: true,
    value: { procedure, findings: inOrderOfLines(placed), positionOf: () => undefined },
  };
};
