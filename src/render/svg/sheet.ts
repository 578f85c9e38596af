/** How a sheet of A4 lies. */
export type SheetSide = 'portrait' | 'landscape';

/** A4 within margins of 10 mm, in pixels of 1/96 inch. */
export const SHEETS: {
  readonly [S in SheetSide]: { readonly width: number; readonly height: number };
} = {
  portrait: { width: 718, height: 1047 },
  landscape: { width: 1047, height: 718 },
};

/** Letters of 6 points, below which nobody reads on paper, in pixels. */
const LEAST_LETTERS = 8;

/** How far a picture may be reduced, by the size of its smallest letters. */
export const leastScale = (letters: number): number => LEAST_LETTERS / letters;

/** How wide a picture may be to be legible on a sheet, by the size of its smallest letters. */
export const widestOn = (side: SheetSide, letters: number): number =>
  Math.floor(SHEETS[side].width / leastScale(letters));
