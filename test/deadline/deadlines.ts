import { vietnamCalendar } from '../../src/calendar/vietnam/vietnam-calendar.ts';
import type { WorkCalendar } from '../../src/calendar/work-calendar.ts';
import { computeDeadline, type DeadlineInput } from '../../src/deadline/compute-deadline.ts';

/*
 * In the tests that use these, 20/11/2026 is a Friday, and Tuesday 24/11/2026 is off.
 */

export const vn = vietnamCalendar();

type Rest = Omit<DeadlineInput, 'start' | 'limit' | 'calendar'> & {
  readonly calendar?: WorkCalendar;
};

/** `2026-11-20 16:30` is an instant in Việt Nam. */
export const at = (wall: string): string => `${wall.replace(' ', 'T')}:00+07:00`;

/** A deadline from a wall time or an instant, by the national calendar unless another is given. */
export const deadline = (start: string, limit: DeadlineInput['limit'], rest: Rest = {}) =>
  computeDeadline({ start: start.includes('T') ? start : at(start), limit, calendar: vn, ...rest });

/** The due instant as wall time. */
export const due = (...input: Parameters<typeof deadline>): string =>
  deadline(...input)
    .due.slice(0, 16)
    .replace('T', ' ');
