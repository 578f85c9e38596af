import type { FilePosition } from './file-result.ts';

const LETTERS = 26;

const LETTER_A = 65;

const columnName = (column: number): string => {
  const rest = Math.floor(column / LETTERS);
  const letter = String.fromCharCode(LETTER_A + (column % LETTERS));
  return rest === 0 ? letter : columnName(rest - 1) + letter;
};

/** The name of a cell in a spreadsheet, both counted from 0: column 2 of row 6 is `C7`. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** The place of a cell by its name: `C7` is line 7, column 3. */
export const positionOfCell = (name: string): FilePosition => {
  const [, letters = 'A', digits = '1'] = /([A-Z]+)(\d+)$/.exec(name) ?? [];
  const column = [...letters].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - LETTER_A + 1,
    0,
  );
  return { line: Number(digits), column };
};
