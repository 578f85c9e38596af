import type { FramedDrawing } from './frame.ts';

/** The same facts as a picture's, to be read. */
export interface PictureTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The row that tells of the whole. */
  readonly total?: readonly string[];
  /** The places of columns that hold numbers, counted from 0. */
  readonly numbers?: readonly number[];
}

/** Where a picture stands. */
export interface PicturePlace {
  /** On a page, which says its title and its table itself; else both are drawn in the picture. */
  readonly isOnPage?: boolean;
}

/** A picture with what is said instead of it to those who cannot see it. */
export interface Picture {
  readonly drawing: FramedDrawing;
  readonly tables: readonly PictureTable[];
}
