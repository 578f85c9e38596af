import * as z from 'zod';
import { parseWith } from '../../base/parse.ts';
import type { Result } from '../../base/result.ts';
import { type ProcedureTable, TABLE_ROW_KINDS } from './procedure-table.ts';

/** Longer cells are no names: what compares names grows with the square of their length. */
const MOST_IN_NAME = 500;

/** Notes between the rows are the longest cells that decisions print. */
const MOST_IN_CELL = 20_000;

const name = z.string().max(MOST_IN_NAME);
const cell = z.string().max(MOST_IN_CELL);

const tableSchema = z.strictObject({
  code: z.string(),
  version: z.string(),
  name: z.string(),
  basis: z.array(z.string()).optional(),
  columns: z
    .array(z.strictObject({ variant: z.string(), limit: z.string(), unit: name.optional() }))
    .min(1),
  rows: z.array(
    z.strictObject({
      kind: z.enum(TABLE_ROW_KINDS),
      label: name.optional(),
      content: cell.optional(),
      unit: name.optional(),
      limits: z.array(cell),
      note: cell.optional(),
    }),
  ),
  note: cell.optional(),
});

/** Reads a table of unknown shape; its cells are any text at all. */
export const tryReadTable = (input: unknown): Result<ProcedureTable> =>
  // The schema is the interface but for `| undefined` on optional keys.
  parseWith<unknown>(tableSchema, input) as Result<ProcedureTable>;
