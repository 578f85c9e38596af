import { describe, expect, it } from 'vitest';
import { printedPicture, sideFor } from '../../../src/render/html/sheet-bands.ts';

const picture = (width: number, height: number, cuts: readonly number[] = []) => ({
  width,
  height,
  cuts,
  letters: 11,
});

// A4 within 10 mm is 718 by 1047 pixels; letters of 11 pixels are 6 points at 8/11 of their size.
describe('the side of a sheet', () => {
  it('is upright up to the width at which letters would be below 6 points', () => {
    expect(sideFor(picture(987, 100))).toBe('portrait');
    expect(sideFor(picture(988, 100))).toBe('landscape');
  });
});

describe('a picture on paper', () => {
  it('fills the width of the sheet', () => {
    expect(printedPicture(picture(1436, 300), 'portrait', 0)).toEqual({
      width: 718,
      bands: [{ top: 0, height: 300 }],
    });
  });

  it('is not enlarged by more than 15 %', () => {
    expect(printedPicture(picture(100, 50), 'portrait', 0).width).toBeCloseTo(115);
  });

  it('is reduced to one sheet while its letters are legible', () => {
    // 1256 of 947 pixels are three quarters, more than 8/11.
    const { width, bands } = printedPicture(picture(718, 1256), 'portrait', 100);
    expect(width).toBeCloseTo((718 * 947) / 1256);
    expect(bands).toHaveLength(1);
  });

  it('goes on on the next sheet between two rows, with the heading on the first sheet alone', () => {
    const { bands } = printedPicture(picture(718, 2400, [900, 940, 1900, 2000]), 'portrait', 100);
    expect(bands).toEqual([
      { top: 0, height: 940 },
      { top: 940, height: 960 },
      { top: 1900, height: 500 },
    ]);
  });

  it('is torn where a row is higher than a sheet', () => {
    const { bands } = printedPicture(picture(718, 2000, [100]), 'portrait', 0);
    expect(bands).toEqual([
      { top: 0, height: 100 },
      { top: 100, height: 1047 },
      { top: 1147, height: 853 },
    ]);
  });
});
