import type { IssuePath } from '../../base/issue.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { pathKey, type TableFlow } from './table-flow.ts';

/** Members of a procedure, and what they are called in a table. */
const MEMBERS: { readonly [member: string]: string } = {
  name: 'content',
  limit: 'limits',
  within: 'limits',
};

const columnOf = ({ columns }: ProcedureTable, variant: string | number | undefined): number =>
  columns.findIndex((column) => column.variant === variant);

const placeInRow = (table: ProcedureTable, row: number, inside: IssuePath): IssuePath => {
  const [member, variant] = inside;
  // A stage without steps is at fault itself.
  if (member === undefined || member === 'flow') return ['rows', row];
  const name = MEMBERS[member] ?? member;
  return name === 'limits' ? ['rows', row, name, columnOf(table, variant)] : ['rows', row, name];
};

const placeInHead = (table: ProcedureTable, path: IssuePath): IssuePath => {
  const [member, inside] = path;
  if (member === 'variants') return ['columns', Number(inside), 'variant'];
  if (member === 'limit') return ['columns', columnOf(table, inside), 'limit'];
  return member === 'flow' ? ['rows'] : path;
};

/** Where in the table stands what has a path in the procedure made of it. */
export const placeInTable = (
  table: ProcedureTable,
  { rowByPath }: TableFlow,
  path: IssuePath,
): IssuePath => {
  for (let length = path.length; length > 0; length -= 1) {
    const row = rowByPath.get(pathKey(path.slice(0, length)));
    if (row !== undefined) return placeInRow(table, row, path.slice(length));
  }
  return placeInHead(table, path);
};
