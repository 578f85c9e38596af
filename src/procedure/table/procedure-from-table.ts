import { type Issue, issueAt } from '../../base/issue.ts';
import { tryDefineProcedure } from '../define-procedure.ts';
import type { Finding } from '../finding.ts';
import type { Procedure } from '../procedure.ts';
import {
  blankLimits,
  doubtfulUnits,
  limitsWithoutAmount,
  oddNumbers,
  zeroTotals,
} from './cell-rules.ts';
import { cellText } from './cell-text.ts';
import { HEAD_NAMES } from './heading-words.ts';
import { makeFinding } from './make-finding.ts';
import { notesNotRead } from './note-rules.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { inOrderOfRows } from './row-order.ts';
import {
  missingLabels,
  parallelRows,
  skippedNumbers,
  supplementClocks,
  supplementsInLine,
  waitFindings,
} from './row-rules.ts';
import { tryReadTable } from './schema.ts';
import { flowOfTable, limitsByVariant } from './table-flow.ts';
import { placeInTable } from './table-place.ts';
import { unitsOfTable } from './table-units.ts';
import { severalUnits, similarUnits } from './unit-rules.ts';

/** What a table says: the procedure, unless something was refused, and everything worth a look. */
export interface TableReading {
  readonly procedure?: Procedure;
  readonly findings: readonly Finding[];
}

const HEAD_KEYS = ['code', 'version', 'name'] as const;

const refused = (issue: Issue): Finding => makeFinding(issue.path, 'table.refused', { issue });

/** What is told from the cells alone. */
const TABLE_RULES: readonly ((table: ProcedureTable) => readonly Finding[])[] = [
  zeroTotals,
  oddNumbers,
  blankLimits,
  limitsWithoutAmount,
  doubtfulUnits,
  waitFindings,
  supplementsInLine,
  supplementClocks,
  parallelRows,
  missingLabels,
  skippedNumbers,
  notesNotRead,
];

/** Rows with more or fewer cells than there are columns. */
const unevenRows = ({ columns, rows }: ProcedureTable): readonly Issue[] =>
  rows.flatMap(({ limits }, row) =>
    limits.length === columns.length
      ? []
      : [issueAt(['rows', row, 'limits'], 'input.invalid', { rule: `length = ${columns.length}` })],
  );

/** What nobody wrote above the table is told by its printed name; the rest stays as it is. */
const inWordsOfHead =
  (table: ProcedureTable) =>
  (issue: Issue): Issue => {
    const key = HEAD_KEYS.find((each) => issue.path.length === 1 && issue.path[0] === each);
    return key === undefined || cellText(table[key]) !== ''
      ? issue
      : issueAt(issue.path, 'table.headMissing', { words: HEAD_NAMES[key] });
  };

const readSound = (table: ProcedureTable): TableReading => {
  const units = unitsOfTable(table.rows);
  const tableFlow = flowOfTable(table, units);
  const limit = limitsByVariant(
    table,
    table.columns.map((column) => column.limit),
  );
  const defined = tryDefineProcedure({
    code: cellText(table.code),
    version: cellText(table.version),
    name: cellText(table.name),
    ...(table.basis === undefined ? {} : { basis: table.basis.map(cellText) }),
    variants: table.columns.map(({ variant }) => variant),
    ...(limit === undefined ? {} : { limit }),
    units: units.units,
    flow: tableFlow.flow,
  });
  const told = TABLE_RULES.flatMap((find) => find(table));
  if (!defined.ok) {
    const placed = defined.issues.map((issue) => ({
      ...issue,
      path: placeInTable(table, tableFlow, issue.path),
    }));
    const worded = placed.map(inWordsOfHead(table));
    const all = [...worded.map(refused), ...told, ...severalUnits(units)];
    return { findings: inOrderOfRows(all) };
  }
  const procedure = defined.value;
  const ofUnits = [...severalUnits(units), ...similarUnits(procedure, units)];
  return { procedure, findings: inOrderOfRows([...told, ...ofUnits]) };
};

/**
 * Makes a procedure of a table of steps as decisions publish them: rows of steps under headings of
 * stages, and a column of limits for each variant. Numbers without a unit take that of the total of
 * their column; an empty cell sets no limit; a total of `0` says that the variant does not apply. A
 * wait between the rows stops the clocks where its time is not counted ("không tính"), does what its
 * note says ("thời hạn tạm dừng", "thời hạn vẫn tính", "thời hạn tính lại từ đầu"), and else what the
 * rule pack says.
 *
 * Nothing is put right in silence. Every repair and guess is a finding whose path leads to the row
 * and the column. A text whose meaning is not clear is refused: there is then no procedure, and each
 * `table.refused` among the findings holds the issue. Units get ids from their names; names that
 * differ at all are different units. Nodes get ids from their place: `b3` is the third row, `g2-b3`
 * the third row of the second stage, `g2-c4` a wait in its fourth.
 *
 * @example
 * ```ts
 * const { procedure, findings } = procedureFromTable({
 *   code: '1.000001', version: '1', name: 'Cấp giấy phép',
 *   columns: [{ variant: 'normal', limit: '03 ngày làm việc' }],
 *   rows: [
 *     { kind: 'step', label: 'Bước 1', content: 'Tiếp nhận', unit: 'Bộ phận Một cửa', limits: ['0.5'] },
 *     { kind: 'step', label: 'Bước 2', content: 'Thẩm định', unit: 'Sở chuyên ngành', limits: ['2,5'] },
 *   ],
 * });
 * Object.keys(procedure?.units ?? {}); //=> ['bo-phan-mot-cua', 'so-chuyen-nganh']
 * findings[0];
 * //=> {
 * //   code: 'table.numberSpelling', severity: 'info', path: ['rows', 0, 'limits', 0],
 * //   text: '0.5', amount: 0.5,
 * // }
 * ```
 */
export const procedureFromTable = (table: ProcedureTable): TableReading => {
  const read = tryReadTable(table);
  if (!read.ok) return { findings: read.issues.map(refused) };
  const uneven = unevenRows(read.value);
  return uneven.length > 0 ? { findings: uneven.map(refused) } : readSound(read.value);
};
