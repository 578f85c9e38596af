const CELLS = 30;

/** Columns that a bar takes: its cells, two brackets, and the number behind. */
export const PROGRESS_WIDTH = CELLS + 8;

/** How much of something is done, from 0 to 1. */
export const progressBar = (share: number): string => {
  const full = Math.floor(share * CELLS);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}] ${percent} %`;
};
