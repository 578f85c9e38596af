import { cellText } from './cell-text.ts';
import type { GridRow } from './grid.ts';
import type { ColumnMember } from './heading-words.ts';
import type { TableRow, TableRowKind } from './procedure-table.ts';
import type { GridColumns, LimitColumn } from './read-heading.ts';
import { KIND_WORDS, NOT_COUNTED, STAGE_OPENINGS, TOTAL_OPENINGS } from './row-words.ts';

/** What a row was taken for although no column says so, and the words that told it. */
interface KindGuess {
  readonly kind: TableRowKind;
  readonly words: string;
}

interface GridRowReading {
  readonly row: TableRow;
  readonly guess?: KindGuess;
}

const memberOf = ({ cells }: GridRow, { members }: GridColumns, member: ColumnMember): string => {
  const at = members.get(member);
  return at === undefined ? '' : cellText(cells[at]);
};

const firstWordsOf = (row: GridRow, columns: GridColumns): string =>
  memberOf(row, columns, 'label') || memberOf(row, columns, 'content');

export const isTotalRow = (row: GridRow, columns: GridColumns): boolean => {
  const words = firstWordsOf(row, columns).toLowerCase();
  return words === 'tổng' || TOTAL_OPENINGS.some((opening) => words.startsWith(opening));
};

/** A number without words; it takes the unit that the heading of its column names. */
const BARE_NUMBER = /^\d[\d\s.,/]*$/;

const limitIn = ({ cells }: GridRow, { at, unit }: LimitColumn): string => {
  const text = cellText(cells[at]);
  return unit !== undefined && BARE_NUMBER.test(text) ? `${text} ${unit}` : text;
};

const guessKind = (firstWords: string, limits: readonly string[]): KindGuess | undefined => {
  const plain = firstWords.toLowerCase();
  const opening = STAGE_OPENINGS.find((words) => plain.startsWith(words));
  if (opening !== undefined) return { kind: 'stage', words: opening };
  const isWait = limits.some((limit) => limit.toLowerCase().includes(NOT_COUNTED));
  return isWait ? { kind: 'wait', words: NOT_COUNTED } : undefined;
};

const statedKind = (row: GridRow, columns: GridColumns): TableRowKind | undefined => {
  const words = memberOf(row, columns, 'kind').toLowerCase();
  return Object.hasOwn(KIND_WORDS, words) ? KIND_WORDS[words] : undefined;
};

/** Reads a row under the headings; a row that neither says nor looks like anything else is a step. */
export const readGridRow = (row: GridRow, columns: GridColumns): GridRowReading => {
  const label = memberOf(row, columns, 'label');
  const content = memberOf(row, columns, 'content');
  const unit = memberOf(row, columns, 'unit');
  const limits = columns.limits.map((column) => limitIn(row, column));
  const stated = statedKind(row, columns);
  const guess = stated === undefined ? guessKind(label || content, limits) : undefined;
  return {
    row: {
      kind: stated ?? guess?.kind ?? 'step',
      ...(label === '' ? {} : { label }),
      ...(content === '' ? {} : { content }),
      ...(unit === '' ? {} : { unit }),
      limits,
    },
    ...(guess === undefined ? {} : { guess }),
  };
};
