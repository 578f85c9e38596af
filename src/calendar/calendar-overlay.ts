import type { CivilDate } from '../time/civil-date.ts';
import type { DaySpec, Shift, Weekday, WeekdayHours, WorkCalendarSpec } from './work-calendar.ts';

/** How the calendar of a province or unit departs from the one above it. */
export interface CalendarOverlay {
  readonly id: string;
  readonly version: string;
  /**
   * Its own hours, on every weekday that counts in the calendar above; a swapped Saturday takes
   * them through the weekday it replaces. A listed day with its own `shifts` keeps those.
   */
  readonly hours?: readonly Shift[];
  /** Single weekdays, after `hours`: a Saturday-morning desk, a weekday closed. */
  readonly week?: { readonly [day in Weekday]?: WeekdayHours };
  /**
   * Its own closures and extra days; each takes the place of what the calendar above says of that
   * day. A `closure` needs a `source`: a storm or an epidemic moves every deadline of the unit.
   */
  readonly days?: readonly DaySpec[];
  /** By default that of the calendar above, as is `beyond`. */
  readonly confirmedThrough?: CivilDate;
  readonly beyond?: WorkCalendarSpec['beyond'];
}
