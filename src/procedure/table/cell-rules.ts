import type { IssuePath } from '../../base/issue.ts';
import { type AmountLimit, isDateLimit, type LimitUnit } from '../../limit/limit.ts';
import { tryParseLimit } from '../../limit/parse-limit.ts';
import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import { isBlankLimit, isWithoutAmount, withoutNotCounted } from './limit-cell.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { isReturnRow, isUncounted } from './return-row.ts';

/** A cell of limits with its place. */
interface LimitCell {
  readonly path: IssuePath;
  readonly text: string;
  readonly column: number;
  /** The row it stands in; a total has none. */
  readonly row?: number;
}

const limitCellsOf = ({ columns, rows }: ProcedureTable): readonly LimitCell[] => [
  ...columns.map(({ limit }, column) => ({
    path: ['columns', column, 'limit'],
    text: cellText(limit),
    column,
  })),
  ...rows.flatMap(({ limits }, row) =>
    limits.map((cell, column) => ({
      path: ['rows', row, 'limits', column],
      text: cellText(cell),
      column,
      row,
    })),
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

/** Cells of rows that hand out the result may say that their time is not counted. */
const isReturnCell = ({ rows }: ProcedureTable, { row, text }: LimitCell): boolean => {
  const place = row === undefined ? undefined : rows[row];
  return place !== undefined && place.kind === 'step' && isReturnRow(place) && isUncounted(text);
};

export const limitsWithoutAmount = (table: ProcedureTable): readonly Finding[] =>
  limitCellsOf(table).flatMap((cell) => {
    const { path, text } = cell;
    if (!isWithoutAmount(text)) return [];
    const code = isReturnCell(table, cell) ? 'table.returnUncounted' : 'table.limitWithoutAmount';
    return [makeFinding(path, code, { text })];
  });

/** Units of which one is printed where the other is meant. */
const LIKE_UNITS: { readonly [U in LimitUnit]?: LimitUnit } = {
  day: 'workingDay',
  workingDay: 'day',
  hour: 'workingHour',
  workingHour: 'hour',
  minute: 'workingMinute',
  workingMinute: 'minute',
};

/** Units that only working time fills; under such a heading a cell by the clock is doubted. */
const WORKING_UNITS: ReadonlySet<LimitUnit> = new Set([
  'workingDay',
  'workingHour',
  'workingMinute',
]);

/** The unit that a cell may mean instead, under a heading or a total in the unit of its column. */
const otherReading = (unit: LimitUnit, columnUnit: LimitUnit): LimitUnit | undefined => {
  const like = LIKE_UNITS[unit];
  const isDoubtful =
    like === columnUnit || (WORKING_UNITS.has(columnUnit) && !WORKING_UNITS.has(unit));
  return isDoubtful ? like : undefined;
};

const limitIn = (text: string): AmountLimit | undefined => {
  const read = tryParseLimit(text);
  return read.ok && !isDateLimit(read.value) ? read.value : undefined;
};

/** The unit in which a column counts; a wait has time of its own unless a heading names the unit. */
const unitOfColumn = ({ columns, rows }: ProcedureTable, { row, column }: LimitCell) => {
  const { unit, limit = '' } = columns[column] ?? {};
  if (unit !== undefined) return limitIn(`1 ${unit}`)?.unit;
  const kind = row === undefined ? undefined : rows[row]?.kind;
  return kind === 'wait' ? undefined : limitIn(cellText(limit))?.unit;
};

export const doubtfulUnits = (table: ProcedureTable): readonly Finding[] =>
  limitCellsOf(table).flatMap((cell) => {
    const read = limitIn(withoutNotCounted(cell.text));
    const ofColumn = unitOfColumn(table, cell);
    if (read === undefined || ofColumn === undefined) return [];
    const columnUnit = otherReading(read.unit, ofColumn);
    if (columnUnit === undefined) return [];
    const { amount, unit } = read;
    return [
      makeFinding(cell.path, 'table.unitDoubtful', { text: cell.text, amount, unit, columnUnit }),
    ];
  });
