import { errorOf, unwrap } from '../../base/error.ts';
import { issueAt } from '../../base/issue.ts';
import { projectedTableOf } from '../../calendar/build-calendar.ts';
import {
  type CalendarSet,
  calendarOfUnit,
  defaultCalendarOf,
} from '../../calendar/calendar-set.ts';
import type { CalendarTable } from '../../calendar/calendar-table.ts';
import {
  type CivilDate,
  type EpochDay,
  epochDayAt,
  formatCivilDate,
  parseCivilDate,
} from '../../time/civil-date.ts';
import { unitChain } from '../graph.ts';
import type { Procedure } from '../procedure.ts';

/** The calendars, and the days on which a dossier may be received, both ends included. */
export interface Horizon {
  /** The calendar of the dossier itself. */
  readonly table: CalendarTable;
  readonly tableOf: (unit: string | undefined) => CalendarTable;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
}

/** What `verifyProcedure` takes beside the procedure. */
export interface VerifyOptions {
  /** Without a calendar only sums of limits in one unit are judged. */
  readonly calendar?: CalendarSet;
  /**
   * First and last date of receipt to judge; by default the days whose holidays are announced, as
   * far as the procedure is in force on any of them.
   */
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

const clamp = (day: number, least: number, most: number): number =>
  Math.min(Math.max(day, least), most);

const givenDay = (date: CivilDate | undefined, key: 'from' | 'to'): EpochDay | undefined =>
  date === undefined ? undefined : unwrap(parseCivilDate(date, [key]));

const requireOrder = (first: EpochDay, last: EpochDay): void => {
  if (first <= last) return;
  const [from, to] = [formatCivilDate(first), formatCivilDate(last)];
  throw errorOf([issueAt(['from'], 'calendar.rangeReversed', { from, to })]);
};

/** The announced days on which the procedure is in force; all of them when it is on none. */
const usualDays = (
  { inForce }: Procedure,
  { firstDay, confirmedDay }: CalendarTable,
): readonly [EpochDay, EpochDay] => {
  const from = inForce === undefined ? firstDay : Math.max(epochDayAt(inForce.from), firstDay);
  const to =
    inForce?.to === undefined ? confirmedDay : Math.min(epochDayAt(inForce.to), confirmedDay);
  return from <= to ? [from, to] : [firstDay, confirmedDay];
};

/**
 * Sets up the days to judge.
 *
 * @throws LienthongError `date.invalid`, `calendar.rangeReversed` about `from` and `to`
 */
export const horizonOf = (procedure: Procedure, options: VerifyOptions): Horizon | undefined => {
  const { calendar } = options;
  const from = givenDay(options.from, 'from');
  const to = givenDay(options.to, 'to');
  if (from !== undefined && to !== undefined) requireOrder(from, to);
  if (calendar === undefined) return undefined;
  const table = projectedTableOf(defaultCalendarOf(calendar));
  const [usualFirst, usualLast] = usualDays(procedure, table);
  const tables = new Map<string, CalendarTable>();
  const tableOf = (unit: string | undefined): CalendarTable => {
    if (unit === undefined) return table;
    const known = tables.get(unit);
    if (known !== undefined) return known;
    const own = projectedTableOf(calendarOfUnit(calendar, unitChain(procedure.units, unit)));
    tables.set(unit, own);
    return own;
  };
  const firstDay = from ?? Math.min(usualFirst, to ?? usualFirst);
  const lastDay = to ?? Math.max(usualLast, firstDay);
  return {
    table,
    tableOf,
    firstDay: clamp(firstDay, table.firstDay, table.lastDay),
    lastDay: clamp(lastDay, table.firstDay, table.lastDay),
  };
};
