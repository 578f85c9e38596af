import { frame } from '../frame.ts';
import { type BarRow, type BarsOptions, barsPicture } from './bars-picture.ts';

/**
 * Draws how many dossiers were handled early, on time and late as an SVG document: a bar for each
 * row, its parts told apart by darkness and hatching, with counts, totals and the share of late
 * ones.
 *
 * @param rows whole numbers of dossiers, not negative
 * @throws LienthongError `input.invalid`
 * @example
 * ```ts
 * const rows = [{ label: 'UBND cấp xã', early: 3, onTime: 12, late: 1 }];
 * barsSvg(rows, { title: 'Tháng 10/2026' }).includes('<title>Tháng 10/2026</title>'); //=> true
 * ```
 */
export const barsSvg = (rows: readonly BarRow[], options: BarsOptions = {}): string =>
  frame(barsPicture(rows, options).drawing);
