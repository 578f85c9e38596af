import type { DayInfo } from '../../../calendar/day-info.ts';
import { inLocale, type Locale } from '../../../limit/locale.ts';
import type { MarkedDay } from '../../words/picture-words.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { element } from '../markup.ts';
import { INK } from '../palette.ts';
import { drawLine, type TextStyle } from '../text-block.ts';
import { markOf } from './marked-days.ts';

export const CELL = 36;

interface CellPaint {
  readonly fill: string;
  readonly ink: string;
  readonly stroke?: string;
}

/** Each kind has a letter in its cell as well; colours alone say nothing. */
const PAINTS: { readonly [K in MarkedDay | 'working']: CellPaint } = {
  working: { fill: INK.paper, ink: INK.text },
  weeklyRest: { fill: '#e3e7ec', ink: '#5a6570' },
  holiday: { fill: '#a3150d', ink: INK.paper },
  compensatory: { fill: '#f5c9a3', ink: INK.text, stroke: '#9a4a00' },
  swapOff: { fill: '#dcc8ea', ink: INK.text, stroke: '#5c2d91' },
  swapWork: { fill: '#d3ecdf', ink: INK.text, stroke: '#00603f' },
  closure: { fill: '#3b434c', ink: INK.paper },
  openWithoutCounting: { fill: '#e3e7ec', ink: INK.text, stroke: '#0b5cad' },
};

const NUMBER: TextStyle = { size: 14, fill: INK.text, lineHeight: 17 };
const LETTER: TextStyle = { size: 13, bold: true, fill: INK.text, lineHeight: 14 };

/** A cell of a kind of day; its letter stands under the number. */
const drawCell = (
  text: string,
  kind: MarkedDay | 'working',
  locale: Locale,
  x: number,
  y: number,
): string => {
  const { fill, ink, stroke = INK.faint } = PAINTS[kind];
  const letter = kind === 'working' ? '' : inLocale(PICTURE_WORDS, locale).calendar.letters[kind];
  const number = { ...NUMBER, fill: ink, bold: kind !== 'working' && kind !== 'weeklyRest' };
  const middle = x + CELL / 2;
  return [
    element('rect', { x: x + 1, y: y + 1, width: CELL - 2, height: CELL - 2, fill, stroke, rx: 3 }),
    letter === ''
      ? drawLine(text, number, middle, y + (CELL - NUMBER.lineHeight) / 2, 'middle')
      : drawLine(text, number, middle, y + 2, 'middle') +
        drawLine(letter, { ...LETTER, fill: ink }, middle, y + 19, 'middle'),
  ].join('');
};

/** The sign of a day that is only projected: a dashed frame, in the ink that stands out in its cell. */
const drawProjected = (kind: MarkedDay | 'working', x: number, y: number): string =>
  element('rect', {
    x: x + 3.5,
    y: y + 3.5,
    width: CELL - 7,
    height: CELL - 7,
    rx: 2,
    fill: 'none',
    stroke: PAINTS[kind].ink,
    'stroke-width': 1.5,
    'stroke-dasharray': '3 2',
  });

/** A day in its month. */
export const drawDay = (day: DayInfo, locale: Locale, x: number, y: number): string => {
  const kind = day.reason?.kind ?? 'working';
  const isProjected = day.certainty === 'projected' && markOf(day) !== undefined;
  const cell = drawCell(`${Number(day.date.slice(8))}`, kind, locale, x, y);
  return isProjected ? cell + drawProjected(kind, x, y) : cell;
};

/** A cell without a day, for the legend. */
export const drawSample = (
  kind: MarkedDay | 'working' | 'projected',
  locale: Locale,
  x: number,
  y: number,
): string => {
  if (kind !== 'projected') return drawCell('', kind, locale, x, y);
  return drawCell('', 'working', locale, x, y) + drawProjected('working', x, y);
};
