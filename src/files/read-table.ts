import type { Issue } from '../base/issue.ts';
import type { Finding } from '../procedure/finding.ts';
import { procedureFromTable } from '../procedure/table/procedure-from-table.ts';
import { type GridReading, placeInGrid } from '../procedure/table/table-from-grid.ts';
import { type FileReading, type FileResult, placedAt } from './file-result.ts';

const refusals = (findings: readonly Finding[]): readonly Issue[] =>
  findings.flatMap((finding) => (finding.code === 'table.refused' ? [finding.issue] : []));

/** The procedure of a table; every issue knows the line and the column of its cell. */
export const readTable = ({ table, findings, places }: GridReading): FileResult<FileReading> => {
  const reading = table === undefined ? { findings: [] } : procedureFromTable(table);
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
  return { ok: true, value: { procedure, findings: placed, positionOf: () => undefined } };
};
