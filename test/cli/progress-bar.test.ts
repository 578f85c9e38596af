import { describe, expect, it } from 'vitest';
import { PROGRESS_WIDTH, progressBar, progressLine } from '../../src/cli/progress-bar.ts';

describe('the progress bar', () => {
  it.each([
    [0, `[${'.'.repeat(30)}]   0 %`],
    [0.5, `[${'#'.repeat(15)}${'.'.repeat(15)}]  50 %`],
    [1, `[${'#'.repeat(30)}] 100 %`],
  ])('shows %d', (share, bar) => {
    expect(progressBar(share)).toBe(bar);
    expect(bar).toHaveLength(PROGRESS_WIDTH);
  });
});

const BLANK = `\r${' '.repeat(PROGRESS_WIDTH)}\r`;

const drawnBy = (shares: readonly (number | 'hide')[]): readonly string[] => {
  const drawn: string[] = [];
  const line = progressLine((text) => drawn.push(text));
  for (const share of shares) {
    if (share === 'hide') line.hide();
    else line.show(share);
  }
  return drawn;
};

describe('the line of the progress bar', () => {
  it('is drawn again only when it looks different', () => {
    expect(drawnBy([0.5, 0.5001, 0.51])).toEqual([
      `\r${progressBar(0.5)}`,
      `\r${progressBar(0.51)}`,
    ]);
  });

  it('is blank once all is done', () => {
    expect(drawnBy([0.5, 1])).toEqual([`\r${progressBar(0.5)}`, BLANK]);
  });

  it('makes room for other lines, and comes back', () => {
    expect(drawnBy(['hide', 0.5, 'hide', 'hide', 0.5])).toEqual([
      `\r${progressBar(0.5)}`,
      BLANK,
      `\r${progressBar(0.5)}`,
    ]);
  });
});
