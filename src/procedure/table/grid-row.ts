import { cellText } from './cell-text.ts';
import type { GridRow } from './grid.ts';
import type { ColumnMember } from './heading-words.ts';
import type { TableRow, TableRowKind } from './procedure-table.ts';
import type { GridColumns, LimitColumn } from './read-heading.ts';
import { isReturnRow } from './return-row.ts';
import {
  KIND_WORDS,
  NOT_COUNTED,
  STAGE_OPENINGS,
  TOTAL_OPENINGS,
  WAIT_OPENING,
} from './row-words.ts';
import { applicantWordsIn } from './wait-words.ts';

/** What a row was taken for although no column says so, and the words that told it. */
interface KindGuess {
  readonly kind: TableRowKind;
  readonly words: string;
}

/** The cells of a row by what they hold; empty where there is no such column. */
interface RowCells {
  readonly label: string;
  readonly content: string;
  readonly unit: string;
  readonly limits: readonly string[];
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

/** Whether a row begins with a word, and not only with its letters. */
const beginsWithWord = (text: string, word: string): boolean =>
  text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length));

/** The words by which a row is a wait. */
const waitOpeningIn = ({ label, content, unit, limits }: RowCells): string | undefined => {
  if (isReturnRow({ label, content })) return undefined;
  if (limits.some((limit) => limit.toLowerCase().includes(NOT_COUNTED))) return NOT_COUNTED;
  if (beginsWithWord((content || label).toLowerCase(), WAIT_OPENING)) return WAIT_OPENING;
  return applicantWordsIn(unit);
};

const guessKind = (cells: RowCells): KindGuess | undefined => {
  const plain = (cells.label || cells.content).toLowerCase();
  const opening = STAGE_OPENINGS.find((words) => plain.startsWith(words));
  if (opening !== undefined) return { kind: 'stage', words: opening };
  const words = waitOpeningIn(cells);
  return words === undefined ? undefined : { kind: 'wait', words };
};

const statedKind = (row: GridRow, columns: GridColumns): TableRowKind | undefined => {
  const words = memberOf(row, columns, 'kind').toLowerCase();
  return Object.hasOwn(KIND_WORDS, words) ? KIND_WORDS[words] : undefined;
};

const unlessEmpty = (member: ColumnMember, text: string): Partial<TableRow> =>
  text === '' ? {} : { [member]: text };

/** Reads a row under the headings; a row that neither says nor looks like anything else is a step. */
export const readGridRow = (row: GridRow, columns: GridColumns): GridRowReading => {
  const label = memberOf(row, columns, 'label');
  const content = memberOf(row, columns, 'content');
  const unit = memberOf(row, columns, 'unit');
  const note = memberOf(row, columns, 'note');
  const limits = columns.limits.map((column) => limitIn(row, column));
  const stated = statedKind(row, columns);
  const guess = stated === undefined ? guessKind({ label, content, unit, limits }) : undefined;
  return {
    row: {
      kind: stated ?? guess?.kind ?? 'step',
      ...unlessEmpty('label', label),
      ...unlessEmpty('content', content),
      ...unlessEmpty('unit', unit),
      limits,
      ...unlessEmpty('note', note),
    },
    ...(guess === undefined ? {} : { guess }),
  };
};
