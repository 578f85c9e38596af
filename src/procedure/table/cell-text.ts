/** A line break inside a cell, as some extracts of tables write it. */
const WRITTEN_BREAKS = /⏎/g;

/** The text of a cell on one line, in the composed form of its letters. */
export const cellText = (cell: string | undefined): string =>
  (cell ?? '').normalize('NFC').replace(WRITTEN_BREAKS, ' ').replace(/\s+/g, ' ').trim();
