import { INK } from '../palette.ts';
import type { TextStyle } from '../text-block.ts';

const { text, soft, paper } = INK;

/** The texts of a process diagram. */
export const NAME: TextStyle = { size: 13, bold: true, fill: text, lineHeight: 17 };
export const DETAIL: TextStyle = { size: 11.5, fill: soft, lineHeight: 15 };
export const LIMIT: TextStyle = { size: 12, bold: true, fill: text, lineHeight: 16 };
export const ON_DARK: TextStyle = { size: 12.5, bold: true, fill: paper, lineHeight: 16 };
export const ON_DARK_DETAIL: TextStyle = { size: 11.5, fill: paper, lineHeight: 15 };
export const ARROW: TextStyle = { size: 11.5, italic: true, fill: text, lineHeight: 14 };
export const BADGE: TextStyle = { size: 13, bold: true, fill: paper, lineHeight: 16 };

/** Around the picture. */
export const MARGIN = 24;

/** Distances within a box. */
export const PADDING = 9;
/** The strip on the left of a box that carries the number of its unit. */
export const STRIP = 28;
/** Room of the clock before a limit. */
export const CLOCK = 18;
