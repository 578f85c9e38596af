import type { WorkCalendar } from '../../../calendar/work-calendar.ts';
import { frame } from '../frame.ts';
import { type CalendarPictureOptions, calendarPicture } from './calendar-picture.ts';

/**
 * Draws the working days of a year as an SVG document: twelve months, every kind of day off by
 * colour and letter, swapped working days, days that are only projected in a dashed frame, and
 * below them the names of the special days with their sources.
 *
 * @throws LienthongError `date.invalid`, `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * calendarSvg(2026, calendar).includes('<title>Lịch làm việc năm 2026</title>'); //=> true
 * ```
 */
export const calendarSvg = (
  year: number,
  calendar: WorkCalendar,
  options: CalendarPictureOptions = {},
): string => frame(calendarPicture(year, calendar, options).drawing);
