const CELLS = 30;

/** Columns that a bar takes: its cells, two brackets, and the number behind. */
export const PROGRESS_WIDTH = CELLS + 8;

/** How much of something is done, from 0 to 1. */
export const progressBar = (share: number): string => {
  const full = Math.floor(share * CELLS);
  const percent = `${Math.floor(share * 100)}`.padStart(3);
  return `[${'#'.repeat(full)}${'.'.repeat(CELLS - full)}] ${percent} %`;
};

/** A bar on the last line of a terminal, which has to go before anything else is written there. */
export interface ProgressLine {
  /** Once all is done, the bar goes. */
  readonly show: (share: number) => void;
  readonly hide: () => void;
}

const BLANK = `\r${' '.repeat(PROGRESS_WIDTH)}\r`;

export const progressLine = (write: (text: string) => void): ProgressLine => {
  let drawn = '';
  const draw = (bar: string): void => {
    if (bar === drawn) return;
    drawn = bar;
    write(bar === '' ? BLANK : `\r${bar}`);
  };
  const hide = (): void => draw('');
  return { show: (share) => (share < 1 ? draw(progressBar(share)) : hide()), hide };
};
