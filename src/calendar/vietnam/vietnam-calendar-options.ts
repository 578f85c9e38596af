import type { CivilDate } from '../../time/civil-date.ts';
import type { Shift } from '../work-calendar.ts';

/** What a national calendar can be asked to be. */
export interface VietnamCalendarOptions {
  /** Office hours Monday to Friday; by default 07:30–11:30 and 13:00–17:00. Agencies differ. */
  readonly hours?: readonly Shift[];
  /** First date to answer for; by default 2010-01-01. */
  readonly from?: CivilDate;
  /** Last date to take as announced; by default the last one that is. */
  readonly to?: CivilDate;
  /** Past that date: `project` (the default) or `refuse`. */
  readonly beyond?: 'refuse' | 'project';
}
