import { unwrap } from '../../base/error.ts';
import { tryKnownProcedure } from '../define-procedure.ts';
import { isEnd, isParallel, isStage } from '../graph.ts';
import type {
  EndNode,
  FlowNode,
  LeafNode,
  Procedure,
  StageNode,
  VariantLimits,
} from '../procedure.ts';
import { limitFor } from '../variant-limits.ts';
import { printedLimit } from './printed-limit.ts';
import type { ProcedureTable, TableRow } from './procedure-table.ts';
import { noteOfNode, noteOfWhole } from './row-note.ts';
import { IN_PARALLEL } from './row-words.ts';

/** The name in the unit column of a wait that no unit has to end. */
const APPLICANT = 'Người nộp hồ sơ';

const cellOf = (limits: VariantLimits | undefined, variant: string): string => {
  const limit = limitFor(limits, variant);
  return limit === undefined ? '' : printedLimit(limit);
};

const cellsOf = ({ variants }: Procedure, limits: VariantLimits | undefined): readonly string[] =>
  variants.map((variant) => cellOf(limits, variant));

/** The words of a node, which are the same members in every kind of row. */
const wordsOf = (
  { name, label, unit }: LeafNode | StageNode,
  { units }: Procedure,
): Pick<TableRow, 'label' | 'content' | 'unit'> => ({
  ...(label === undefined ? {} : { label }),
  ...(name === undefined ? {} : { content: name }),
  ...(unit === undefined ? {} : { unit: units[unit]?.name ?? unit }),
});

const rowOfLeaf = (node: LeafNode, procedure: Procedure): TableRow => {
  const words = wordsOf(node, procedure);
  const note = noteOfNode(node, procedure);
  if ('step' in node)
    return { kind: 'step', ...words, limits: cellsOf(procedure, node.limit), ...note };
  const unit = words.unit ?? (node.for === 'applicant' ? APPLICANT : undefined);
  return {
    kind: 'wait',
    ...words,
    ...(unit === undefined ? {} : { unit }),
    limits: cellsOf(procedure, node.within),
    ...note,
  };
};

/** Without words and limits: what follows no longer belongs to the stage above. */
const emptyHeading = ({ variants }: Procedure): TableRow => ({
  kind: 'stage',
  limits: variants.map(() => ''),
});

/** A node of which a table has rows. */
type PrintedNode = Exclude<FlowNode, EndNode>;

/** What the rows of a flow are to the rows beside them. */
type Order = 'oneByOne' | 'parallel';

const PARALLEL_NOTE = `(${IN_PARALLEL})`;

/** A table has no branches; the words are all that can tell of them. */
const inOrder = (row: TableRow, order: Order): TableRow => {
  const content = row.content ?? '';
  return order === 'oneByOne' || content.toLowerCase().includes(IN_PARALLEL)
    ? row
    : { ...row, content: `${content} ${PARALLEL_NOTE}`.trim() };
};

const hasHeading = ({ flow }: StageNode): boolean =>
  !flow.some((inner) => isStage(inner) || isParallel(inner));

const rowsOfStage = (node: StageNode, procedure: Procedure, order: Order): readonly TableRow[] => {
  if (!hasHeading(node)) return rowsOfFlow(node.flow, procedure, order);
  const limits = cellsOf(procedure, node.limit);
  const note = noteOfNode(node, procedure);
  const heading: TableRow = { kind: 'stage', ...wordsOf(node, procedure), limits, ...note };
  return [inOrder(heading, order), ...rowsOfFlow(node.flow, procedure, 'oneByOne')];
};

const rowsOfNode = (node: PrintedNode, procedure: Procedure, order: Order): readonly TableRow[] => {
  if (isParallel(node)) return rowsOfFlow(node.branches, procedure, 'parallel');
  if (isStage(node)) return rowsOfStage(node, procedure, order);
  return [inOrder(rowOfLeaf(node, procedure), order)];
};

const endsInStage = (node: FlowNode | undefined): boolean => {
  if (node === undefined) return false;
  return isParallel(node) ? endsInStage(node.branches.at(-1)) : isStage(node);
};

const beginsWithLeaf = (node: FlowNode | undefined): boolean => {
  if (node === undefined) return false;
  if (isParallel(node)) return beginsWithLeaf(node.branches[0]);
  if (isStage(node)) return !hasHeading(node) && beginsWithLeaf(node.flow[0]);
  return !isEnd(node);
};

const rowsOfFlow = (
  flow: readonly FlowNode[],
  procedure: Procedure,
  order: Order,
): readonly TableRow[] =>
  flow
    .filter((node): node is PrintedNode => !isEnd(node))
    .flatMap((node, i, printed) => {
      const rows = rowsOfNode(node, procedure, order);
      const leavesStage = endsInStage(printed[i - 1]) && beginsWithLeaf(node);
      return leavesStage ? [emptyHeading(procedure), ...rows] : rows;
    });

/**
 * The rows of a procedure, as a decision would print them: headings of stages, steps and waits in
 * the order of the definition, one limit for each variant. Limits are as they were printed where that
 * says all of them, else as `formatLimit` writes them, with what the agency has committed itself to.
 * Where outcomes lead, what silence means, who else takes part and how a limit is counted stand in the
 * note of a row, in words for people; `procedureFromTable` tells of each note that it does not read it.
 * Branches follow one another, and the first row of each says "(song song)". Joins and the heading of
 * a stage that holds stages or branches are not in a table.
 *
 * @throws LienthongError the issues of `defineProcedure` about a procedure that cannot run
 * @example
 * ```ts
 * procedureToTable(procedure)[0];
 * //=> { kind: 'step', content: 'Tiếp nhận', unit: 'Bộ phận Một cửa', limits: ['0,5'] }
 * ```
 */
export const procedureToTable = (procedure: Procedure): readonly TableRow[] => {
  const known = unwrap(tryKnownProcedure(procedure));
  return rowsOfFlow(known.flow, known, 'oneByOne');
};

/**
 * A procedure as the whole table: its head, a column for each variant with the total, and its rows.
 * `procedureFromTable` reads it back.
 *
 * @throws LienthongError the issues of `defineProcedure` about a procedure that cannot run
 * @example
 * ```ts
 * tableOf(procedure).columns; //=> [{ variant: 'normal', limit: '03 ngày làm việc' }]
 * ```
 */
export const tableOf = (procedure: Procedure): ProcedureTable => {
  const known = unwrap(tryKnownProcedure(procedure));
  const { code, version, name, basis, variants } = known;
  return {
    code,
    version,
    name,
    ...(basis === undefined ? {} : { basis }),
    columns: variants.map((variant) => ({ variant, limit: cellOf(known.limit, variant) })),
    rows: rowsOfFlow(known.flow, known, 'oneByOne'),
    ...noteOfWhole(known),
  };
};
