import type { Finding } from '../../../src/procedure/finding.ts';
import { procedureFromTable } from '../../../src/procedure/table/procedure-from-table.ts';
import type {
  ProcedureTable,
  TableColumn,
  TableRow,
} from '../../../src/procedure/table/procedure-table.ts';

const COLUMNS: readonly TableColumn[] = [{ variant: 'normal', limit: '03 ngày làm việc' }];

export const tableWith = (
  rows: readonly TableRow[],
  columns: readonly TableColumn[] = COLUMNS,
): ProcedureTable => ({ code: '1.000001', version: '1', name: 'Cấp giấy phép', columns, rows });

export const step = (
  limits: string | readonly string[],
  row: Partial<TableRow> = {},
): TableRow => ({
  kind: 'step',
  content: 'Thẩm định',
  unit: 'Sở chuyên ngành',
  ...row,
  limits: typeof limits === 'string' ? [limits] : limits,
});

export const stage = (content: string, ...limits: readonly string[]): TableRow => ({
  kind: 'stage',
  content,
  limits,
});

export const wait = (limit: string, row: Partial<TableRow>): TableRow => ({
  kind: 'wait',
  ...row,
  limits: [limit],
});

/** The findings with one code, from the rows of a table. */
export const found = (code: Finding['code'], table: ProcedureTable): readonly Finding[] =>
  procedureFromTable(table).findings.filter((finding) => finding.code === code);
