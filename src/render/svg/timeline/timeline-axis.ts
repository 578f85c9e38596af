import { projectedTableOf } from '../../../calendar/build-calendar.ts';
import { dayInfoOn } from '../../../calendar/day-info.ts';
import type { WorkCalendar } from '../../../calendar/work-calendar.ts';
import { formatCivilDate, weekdayIndexOf } from '../../../time/civil-date.ts';
import { type DateParts, formatDigits } from '../../format-date.ts';
import { element } from '../markup.ts';
import { INK } from '../palette.ts';
import { DOT_PATTERN } from '../patterns.ts';
import { drawGroundedLine, type TextStyle } from '../text-block.ts';
import type { TimeScale } from './timeline-scale.ts';

export const AXIS_HEIGHT = 22;

/** The smallest letters of a time line. */
export const DATE: TextStyle = { size: 11, fill: INK.soft, lineHeight: 16 };

/** Days between two dates on the axis; from a week on they are Mondays. */
const STEPS = [1, 2, 7, 14, 28, 56, 112, 364];

/** Room of a date, by how much of it is written. */
const DATE_WIDTH: { readonly [P in DateParts]: number } = { day: 30, month: 46, year: 80 };

/** How far the last date may reach into the margin. */
const OVERHANG = 20;

const daysOf = ({ firstDay, lastDay }: TimeScale): readonly number[] =>
  Array.from({ length: lastDay - firstDay + 1 }, (_, i) => firstDay + i);

const isRest = (kind: string | undefined): boolean =>
  kind === 'weeklyRest' || kind === 'openWithoutCounting';

/** What a day on which no limit passes looks like. */
export const REST_FILL = '#e9ecf0';
export const HOLIDAY_FILL = `url(#${DOT_PATTERN})`;

/** Days off as bands behind the lanes: weekends grey, holidays dotted. */
export const drawDaysOff = (
  scale: TimeScale,
  calendar: WorkCalendar,
  y: number,
  height: number,
): readonly string[] => {
  const table = projectedTableOf(calendar);
  return daysOf(scale).flatMap((day) => {
    const { working, reason } = dayInfoOn(table, day);
    if (working) return [];
    const x = scale.xOfDay(day);
    const width = scale.xOfDay(day + 1) - x;
    const fill = isRest(reason?.kind) ? REST_FILL : HOLIDAY_FILL;
    return [element('rect', { x, y, width, height, fill })];
  });
};

const isMarked = (day: number, step: number, { firstDay }: TimeScale): boolean =>
  step < 7
    ? (day - firstDay) % step === 0
    : weekdayIndexOf(day) === 0 && Math.floor((day - firstDay) / 7) % (step / 7) === 0;

/** The days whose dates are written: as many as have room. */
const markedDays = (scale: TimeScale, parts: DateParts): readonly number[] => {
  const step =
    STEPS.find((days) => days * scale.dayWidth >= DATE_WIDTH[parts]) ?? STEPS.at(-1) ?? 1;
  return daysOf(scale).filter((day) => isMarked(day, step, scale));
};

/** A line down through the lanes where each written day begins. */
export const drawDayLines = (
  scale: TimeScale,
  parts: DateParts,
  y: number,
  height: number,
): readonly string[] =>
  markedDays(scale, parts).map((day) =>
    element('path', { d: `M${scale.xOfDay(day)} ${y}v${height}`, stroke: INK.faint }),
  );

/** Dates along the top on ground of their own, so that no line crosses them. */
export const drawDates = (scale: TimeScale, parts: DateParts, y: number): readonly string[] =>
  markedDays(scale, parts)
    .filter((day) => scale.xOfDay(day) + DATE_WIDTH[parts] <= scale.width + OVERHANG)
    .map((day) =>
      drawGroundedLine(formatDigits(formatCivilDate(day), parts), DATE, scale.xOfDay(day) + 2, y),
    );
