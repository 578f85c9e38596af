import { errorOf, type LienthongError } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { type EpochDay, formatCivilDate } from '../time/civil-date.ts';
import type { CalendarTable } from './calendar-table.ts';
import type { Certainty } from './work-calendar.ts';

/**
 * The refusal to answer for a day outside the table. A calendar never falls back to "weekends
 * only": a day it does not know has no answer.
 */
export const outOfReach = (table: CalendarTable, day: EpochDay): LienthongError => {
  const date = formatCivilDate(day);
  const refusesProjection = day > table.lastDay && table.lastDay === table.confirmedDay;
  return errorOf([
    refusesProjection
      ? issueAt([], 'calendar.notConfirmed', {
          date,
          confirmedThrough: formatCivilDate(table.confirmedDay),
        })
      : issueAt([], 'calendar.notTabulated', {
          date,
          from: formatCivilDate(table.firstDay),
          to: formatCivilDate(table.lastDay),
        }),
  ]);
};

/** The index of a day in the prefix sums; the day after the last one is the end of the sums. */
export const indexOfDay = (table: CalendarTable, day: EpochDay): number => {
  if (day < table.firstDay || day > table.lastDay + 1) throw outOfReach(table, day);
  return day - table.firstDay;
};

/** Whether every holiday up to a day is announced. */
export const certaintyOn = (table: CalendarTable, day: EpochDay): Certainty =>
  day > table.confirmedDay ? 'projected' : 'confirmed';

/** A number from a typed array at an index that the caller has checked. */
export const at = (array: Int32Array, index: number): number => array[index] ?? 0;
