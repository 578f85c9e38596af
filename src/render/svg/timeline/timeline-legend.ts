import { inLocale } from '../../../limit/locale.ts';
import type { ReportFacts } from '../../report/report-facts.ts';
import { PICTURE_WORDS } from '../../words/picture-words-of.ts';
import { type Legend, type LegendItem, legendOf } from '../legend.ts';
import { element } from '../markup.ts';
import { INK, LATE, unitColour } from '../palette.ts';
import { LATE_PATTERN, PAUSE_PATTERN, WAIT_PATTERN } from '../patterns.ts';
import { HOLIDAY_FILL, REST_FILL } from './timeline-axis.ts';
import { drawDue, UNCOUNTED_FRAME } from './timeline-bars.ts';
import type { DrawnVisit } from './timeline-visits.ts';

const boxItem = (
  text: string,
  paint: { readonly [name: string]: string | number },
): LegendItem => ({
  text,
  draw: (x, y) => element('rect', { x, y: y + 1, width: 34, height: 18, ...paint }),
});

const hasUncountedPause = ({ uncountedPauses }: DrawnVisit): boolean => uncountedPauses.length > 0;

/** The signs of a time line that occur in it. */
export const timelineLegend = (
  visits: readonly DrawnVisit[],
  { locale }: ReportFacts,
  width: number,
): Legend => {
  const { marks } = inLocale(PICTURE_WORDS, locale).timeline;
  const due: LegendItem = { text: marks.due, draw: (x, y) => drawDue(x + 17, y + 1) };
  const open: LegendItem = {
    text: marks.open,
    draw: (x, y) => element('path', { d: `M${x + 12} ${y + 1}l9 9l-9 9Z`, fill: INK.line }),
  };
  const uncounted = boxItem(marks.uncountedPause, UNCOUNTED_FRAME);
  return legendOf({
    sections: [
      [
        boxItem(marks.work, { fill: unitColour(0).strong }),
        boxItem(marks.wait, {
          fill: `url(#${WAIT_PATTERN})`,
          stroke: INK.line,
          'stroke-dasharray': '5 3',
        }),
        boxItem(marks.pause, { fill: `url(#${PAUSE_PATTERN})`, stroke: INK.line }),
        ...(visits.some(hasUncountedPause) ? [uncounted] : []),
        boxItem(marks.late, { fill: `url(#${LATE_PATTERN})`, stroke: LATE.strong }),
        due,
        ...(visits.some(({ isOpen }) => isOpen) ? [open] : []),
        boxItem(marks.rest, { fill: REST_FILL }),
        boxItem(marks.holiday, { fill: HOLIDAY_FILL }),
      ],
    ],
    width,
  });
};
