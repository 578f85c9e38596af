import type { Dossier } from '../../../dossier/dossier.ts';
import { frame } from '../frame.ts';
import { type TimelineOptions, timelinePicture } from './timeline-picture.ts';

/**
 * Draws the story of a dossier as an SVG document: a lane for each unit and for each party that is
 * waited for, numbered visits as bars (of one that was handed on, a stretch in the lane of each unit),
 * pauses hatched (only framed where the limit goes on), lateness in crossed red, a result that waits
 * to be collected in the dress of a wait, lines for the statutory due, the promise and the look, days
 * off shaded; below it the visits as a table.
 *
 * @throws LienthongError as every look (`LookOptions`)
 * @example
 * ```ts
 * timelineSvg(dossier, { now, calendar }).includes('<title>Tiến độ hồ sơ HS-0001</title>'); //=> true
 * ```
 */
export const timelineSvg = (dossier: Dossier, options: TimelineOptions): string =>
  frame(timelinePicture(dossier, options).drawing);
