import { type Result, succeed } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { tryComputeDeadline } from '../../deadline/compute-deadline.ts';
import { type AmountLimit, isDateLimit, type Limit } from '../../limit/limit.ts';
import { tryReadLimit } from '../../limit/schema.ts';
import { UNIT_TABLE } from '../../limit/unit-table.ts';
import { addMonthsClipped } from '../../time/civil-date.ts';
import { epochDayOfInstant, parseInstant, startOfDay } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';

type MoveDay = (epochDay: number, amount: number) => number;

/** Units of the civil calendar: the story goes on at the same time of another day. */
const MOVE_DAY: { readonly [unit in AmountLimit['unit']]?: MoveDay } = {
  day: (day, amount) => day + amount,
  week: (day, amount) => day + 7 * amount,
  month: (day, amount) => addMonthsClipped(day, amount),
  year: (day, amount) => addMonthsClipped(day, 12 * amount),
};

const isCivil = (limit: Limit): limit is AmountLimit =>
  !isDateLimit(limit) && UNIT_TABLE[limit.unit].family === 'calendar';

const sameTimeLater = (now: number, { amount, unit }: AmountLimit, zone: Zone): number => {
  const today = epochDayOfInstant(now, zone);
  const day = MOVE_DAY[unit]?.(today, amount) ?? today;
  return startOfDay(day, zone) + (now - startOfDay(today, zone));
};

/**
 * The instant at which so much time has passed: in working units by the calendar, from the hour on;
 * in hours and minutes by the wall clock; in days, weeks, months and years at the same time of day.
 */
export const moveOn = (
  now: number,
  text: Limit | string,
  calendar: WorkCalendar,
  zone: Zone,
): Result<number> => {
  const limit = tryReadLimit(text, ['after']);
  if (!limit.ok) return limit;
  if (isCivil(limit.value)) return succeed(sameTimeLater(now, limit.value, zone));
  // As for a step, whole working days too count from the hour.
  const end = tryComputeDeadline({ start: now, limit: limit.value, calendar, scope: 'step' });
  return end.ok ? parseInstant(end.value.due) : end;
};
