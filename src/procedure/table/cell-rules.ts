import type { IssuePath } from '../../base/issue.ts';
import { isDateLimit } from '../../limit/limit.ts';
import { tryParseLimit } from '../../limit/parse-limit.ts';
import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import { isBlankLimit, isWithoutAmount } from './limit-cell.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable } from './procedure-table.ts';

/** A cell of limits with its place. */
interface LimitCell {
  readonly path: IssuePath;
  readonly text: string;
}

const limitCellsOf = ({ columns, rows }: ProcedureTable): readonly LimitCell[] => [
  ...columns.map(({ limit }, i) => ({ path: ['columns', i, 'limit'], text: cellText(limit) })),
  ...rows.flatMap(({ limits }, row) =>
    limits.map((cell, i) => ({ path: ['rows', row, 'limits', i], text: cellText(cell) })),
  ),
];

/** Decisions print a comma without spaces; a point or a space beside the sign is a slip. */
const ODD_NUMBER = /\d\s*\.\s*\d|\d\s+,\s*\d|\d,\s+\d/;

/** The amount of a limit, whatever unit a bare number inherits. */
const amountIn = (text: string): number | undefined => {
  const read = tryParseLimit(text, { unit: 'workingDay' });
  return read.ok && !isDateLimit(read.value) ? read.value.amount : undefined;
};

export const oddNumbers = (table: ProcedureTable): readonly Finding[] =>
  limitCellsOf(table).flatMap(({ path, text }) => {
    const amount = ODD_NUMBER.test(text) ? amountIn(text) : undefined;
    return amount === undefined
      ? []
      : [makeFinding(path, 'table.numberSpelling', { text, amount })];
  });

const isZeroTotal = (limit: string): boolean => amountIn(cellText(limit)) === 0;

export const zeroTotals = ({ columns }: ProcedureTable): readonly Finding[] =>
  columns.flatMap(({ variant, limit }, i) =>
    isZeroTotal(limit)
      ? [makeFinding(['columns', i, 'limit'], 'table.variantNotApplicable', { variant })]
      : [],
  );

/** Blank cells of steps, in columns that set limits for steps at all. */
export const blankLimits = ({ columns, rows }: ProcedureTable): readonly Finding[] =>
  columns.flatMap(({ variant }, column) => {
    const blanks = rows.flatMap(({ kind, limits }, row) =>
      kind === 'step' && isBlankLimit(limits[column]) ? [row] : [],
    );
    const steps = rows.filter(({ kind }) => kind === 'step').length;
    return blanks.length === steps
      ? []
      : blanks.map((row) =>
          makeFinding(['rows', row, 'limits', column], 'table.limitBlank', { variant }),
        );
  });

export const limitsWithoutAmount = (table: ProcedureTable): readonly Finding[] =>
  limitCellsOf(table).flatMap(({ path, text }) =>
    isWithoutAmount(text) ? [makeFinding(path, 'table.limitWithoutAmount', { text })] : [],
  );
