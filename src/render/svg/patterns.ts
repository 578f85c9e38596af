import { element } from './markup.ts';
import { INK, LATE } from './palette.ts';

/*
 * Patterns say by line what colours say by hue. Their ids are the same in every picture, and so are
 * the patterns: several pictures can stand on one page.
 */

export const WAIT_PATTERN = 'lienthong-wait';
export const PAUSE_PATTERN = 'lienthong-pause';
export const LATE_PATTERN = 'lienthong-late';
export const DOT_PATTERN = 'lienthong-dots';

const SIZE = 8;

/** Lines across a square that go on in the squares beside it. */
const RISING = 'M-2 2L2 -2M0 8L8 0M6 10L10 6';
const FALLING = 'M-2 6L2 10M0 0L8 8M6 -2L10 2';

const patternOf = (id: string, ground: string, marks: string): string =>
  element('pattern', { id, width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' }, [
    element('rect', { width: SIZE, height: SIZE, fill: ground }),
    marks,
  ]);

const lines = (d: string, stroke: string, width: number): string =>
  element('path', { d, stroke, 'stroke-width': width, fill: 'none' });

/** Time that is nobody's in the procedure: rising lines on white. */
export const WAIT_DEFINITION = patternOf(WAIT_PATTERN, INK.paper, lines(RISING, INK.line, 1.2));

/** The limit stands still: falling lines on grey. */
export const PAUSE_DEFINITION = patternOf(PAUSE_PATTERN, '#e5e8ec', lines(FALLING, INK.text, 1.4));

/** Past the limit: crossed white lines on red. */
export const LATE_DEFINITION = patternOf(
  LATE_PATTERN,
  LATE.strong,
  lines(`${RISING}${FALLING}`, INK.paper, 1),
);

/** Days off other than weekends: dots. */
export const DOT_DEFINITION = patternOf(
  DOT_PATTERN,
  '#dde2e9',
  element('circle', { cx: 4, cy: 4, r: 1.3, fill: INK.line }),
);
