import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable, TableRow } from './procedure-table.ts';
import { IN_PARALLEL, NOT_COUNTED } from './row-words.ts';
import { legsOf, type PlacedRow } from './table-legs.ts';
import { readWaitClock } from './wait-clock.ts';
import { waitWordsIn } from './wait-words.ts';

export const waitFindings = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap((row, index) => {
    if (row.kind !== 'wait') return [];
    const told = waitWordsIn(row);
    return told === undefined
      ? [makeFinding(['rows', index], 'table.waitUnclear', {})]
      : [makeFinding(['rows', index], 'table.waitGuessed', told)];
  });

const isSupplement = (row: TableRow): boolean =>
  row.kind === 'wait' && waitWordsIn(row)?.reason === 'supplement';

/** What only some dossiers lack is waited for by all, as a table has no ways out. */
export const supplementsInLine = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap((row, index) =>
    isSupplement(row) ? [makeFinding(['rows', index], 'table.supplementInLine', {})] : [],
  );

/** After a supplement the limit may go on or begin anew, which a note says and cells do not. */
export const supplementClocks = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap((row, index) => {
    if (!isSupplement(row)) return [];
    const path = ['rows', index];
    const { clock, isGuessed } = readWaitClock(row);
    if (clock === undefined) return [makeFinding(path, 'table.supplementClockUnsaid', {})];
    return isGuessed
      ? [makeFinding(path, 'table.supplementClockGuessed', { words: NOT_COUNTED })]
      : [];
  });

/** A table has one row after another; what its words say of branches is not in the procedure. */
export const parallelRows = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap(({ label, content }, index) =>
    `${cellText(label)} ${cellText(content)}`.toLowerCase().includes(IN_PARALLEL)
      ? [makeFinding(['rows', index], 'table.parallelInSequence', { words: IN_PARALLEL })]
      : [],
  );

const isStep = ({ row }: PlacedRow): boolean => row.kind === 'step';

/** The last number in a label with those above it: 7 of "Bước 7", 1 and 2 of "1.2". */
const numbersIn = (label: string): readonly number[] => {
  const digits = /(\d{1,6}(?:\.\d{1,6})*)\D*$/.exec(label)?.[1];
  return digits === undefined ? [] : digits.split('.').map(Number);
};

export const missingLabels = ({ rows }: ProcedureTable): readonly Finding[] => {
  const steps = rows.map((row, index) => ({ row, index })).filter(isStep);
  const unnumbered = steps.filter(({ row }) => numbersIn(cellText(row.label)).length === 0);
  // A table without any numbers is printed so on purpose.
  return unnumbered.length === steps.length
    ? []
    : unnumbered.map(({ index }) => makeFinding(['rows', index], 'table.labelMissing', {}));
};

/** Whether a number stands below the same ones as the number before it. */
const isBelowSame = (numbers: readonly number[], last: readonly number[]): boolean =>
  numbers.slice(0, -1).every((number, depth) => number === last[depth]);

/**
 * Numbers go up by one at each depth, those of waits too; below a new number, and under a new heading,
 * they begin anew or go on.
 */
export const skippedNumbers = ({ rows }: ProcedureTable): readonly Finding[] => {
  const { loose, stages } = legsOf(rows);
  let last: readonly number[] = [];
  return [loose, ...stages.map((stage) => stage.rows)].flatMap((leg) => {
    const before = last;
    last = [];
    return leg.flatMap(({ row, index }) => {
      const label = cellText(row.label);
      const numbers = numbersIn(label);
      const depth = numbers.length - 1;
      const number = numbers[depth];
      if (number === undefined) return [];
      const expected = isBelowSame(numbers, last) ? (last[depth] ?? 0) + 1 : 1;
      const goesOn = last.length === 0 && number === (before[depth] ?? 0) + 1;
      last = numbers;
      return number <= expected || goesOn
        ? []
        : [makeFinding(['rows', index, 'label'], 'table.numberSkipped', { label, expected })];
    });
  });
};
