import type { FramedDrawing } from '../svg/frame.ts';
import { leastScale, SHEETS, type SheetSide, widestOn } from '../svg/sheet.ts';

/** A part of a picture from top to bottom that is printed in one piece. */
export interface Band {
  readonly top: number;
  readonly height: number;
}

/** How a picture comes on paper. */
export interface PrintedPicture {
  /** Its width there, in pixels. */
  readonly width: number;
  readonly bands: readonly Band[];
}

/** A picture that is narrower than a sheet is enlarged no more than this. */
const MOST_SCALE = 1.15;

/** The side on which a picture is legible. */
export const sideFor = ({ width, letters }: Pick<FramedDrawing, 'width' | 'letters'>): SheetSide =>
  width <= widestOn('portrait', letters) ? 'portrait' : 'landscape';

/** Cuts a picture between its rows; a row that is higher than a sheet is cut where the sheet ends. */
const bandsWithin = (
  { height, cuts }: Pick<FramedDrawing, 'height' | 'cuts'>,
  first: number,
  others: number,
): readonly Band[] => {
  const bands: Band[] = [];
  let top = 0;
  let room = first;
  while (height - top > room) {
    const most = top + room;
    const end = cuts.reduce((last, cut) => (cut > last && cut <= most ? cut : last), top);
    const bottom = end === top ? most : end;
    bands.push({ top, height: bottom - top });
    top = bottom;
    room = others;
  }
  return [...bands, { top, height: height - top }];
};

/**
 * Fits a picture to sheets: on one where its letters stay legible, else over several between its
 * rows.
 *
 * @param above pixels that are taken above it on the first sheet
 */
export const printedPicture = (
  drawing: Pick<FramedDrawing, 'width' | 'height' | 'cuts' | 'letters'>,
  side: SheetSide,
  above: number,
): PrintedPicture => {
  const { width, height, letters } = drawing;
  const sheet = SHEETS[side];
  const room = sheet.height - above;
  const filling = Math.min(sheet.width / width, MOST_SCALE);
  const whole = Math.min(filling, room / height);
  if (whole >= Math.min(filling, leastScale(letters))) {
    return { width: width * whole, bands: [{ top: 0, height }] };
  }
  return {
    width: width * filling,
    bands: bandsWithin(drawing, room / filling, sheet.height / filling),
  };
};
