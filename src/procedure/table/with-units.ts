import { formatLimit } from '../../limit/format-limit.ts';
import { isDateLimit, type LimitUnit } from '../../limit/limit.ts';
import { tryParseLimit } from '../../limit/parse-limit.ts';
import { cellText } from './cell-text.ts';
import type { ProcedureTable } from './procedure-table.ts';

/** The unit of a text that names one. */
const unitIn = (text: string): LimitUnit | undefined => {
  const read = tryParseLimit(cellText(text));
  return read.ok && !isDateLimit(read.value) ? read.value.unit : undefined;
};

const withUnit = (cell: string, unit: LimitUnit): string => {
  const read = tryParseLimit(cellText(cell), { unit });
  if (unitIn(cell) !== undefined || !read.ok || isDateLimit(read.value)) return cell;
  const { amount } = read.value;
  return formatLimit({ amount, unit }, 'vi');
};

/**
 * A table in which every limit names its unit: a number alone has that of the total of its column.
 * For people; read back, its limits are the same in other words.
 */
export const withUnits = (table: ProcedureTable): ProcedureTable => {
  const units = table.columns.map(({ limit }) => unitIn(limit));
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      limits: row.limits.map((cell, i) => {
        const unit = units[i];
        return unit === undefined ? cell : withUnit(cell, unit);
      }),
    })),
  };
};
