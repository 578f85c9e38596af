import type { Finding } from '../finding.ts';
import { cellText } from './cell-text.ts';
import { makeFinding } from './make-finding.ts';
import type { ProcedureTable } from './procedure-table.ts';
import { IN_PARALLEL } from './row-words.ts';
import { legsOf, type PlacedRow } from './table-legs.ts';
import { waitWordsIn } from './wait-words.ts';

export const waitFindings = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap((row, index) => {
    if (row.kind !== 'wait') return [];
    const told = waitWordsIn(row);
    return told === undefined
      ? [makeFinding(['rows', index], 'table.waitUnclear', {})]
      : [makeFinding(['rows', index], 'table.waitGuessed', told)];
  });

/** A table has one row after another; what its words say of branches is not in the procedure. */
export const parallelRows = ({ rows }: ProcedureTable): readonly Finding[] =>
  rows.flatMap(({ label, content }, index) =>
    `${cellText(label)} ${cellText(content)}`.toLowerCase().includes(IN_PARALLEL)
      ? [makeFinding(['rows', index], 'table.parallelInSequence', { words: IN_PARALLEL })]
      : [],
  );

const isStep = ({ row }: PlacedRow): boolean => row.kind === 'step';

/** The last number in a label: 7 of "Bước 7", 2 of "1.2". */
const numberIn = (label: string): number | undefined => {
  const digits = /(\d{1,6})\D*$/.exec(label)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

export const missingLabels = ({ rows }: ProcedureTable): readonly Finding[] => {
  const steps = rows.map((row, index) => ({ row, index })).filter(isStep);
  const unnumbered = steps.filter(({ row }) => numberIn(cellText(row.label)) === undefined);
  // A table without any numbers is printed so on purpose.
  return unnumbered.length === steps.length
    ? []
    : unnumbered.map(({ index }) => makeFinding(['rows', index], 'table.labelMissing', {}));
};

/** Numbers go up by one, those of waits too; under a new heading they begin anew or go on. */
export const skippedNumbers = ({ rows }: ProcedureTable): readonly Finding[] => {
  const { loose, stages } = legsOf(rows);
  let last = 0;
  return [loose, ...stages.map((stage) => stage.rows)].flatMap((leg) => {
    const before = last;
    last = 0;
    return leg.flatMap(({ row, index }) => {
      const label = cellText(row.label);
      const number = numberIn(label);
      if (number === undefined) return [];
      const expected = last + 1;
      const goesOn = last === 0 && number === before + 1;
      last = number;
      return number <= expected || goesOn
        ? []
        : [makeFinding(['rows', index, 'label'], 'table.numberSkipped', { label, expected })];
    });
  });
};
