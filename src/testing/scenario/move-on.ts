import { type Result, succeed } from '../../base/result.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { tryComputeDeadline } from '../../deadline/compute-deadline.ts';
import { isDateLimit, type Limit } from '../../limit/limit.ts';
import { tryReadLimit } from '../../limit/schema.ts';
import { addCivilUnits, type CivilUnit, isCivilUnit } from '../../time/civil-date.ts';
import { epochDayOfInstant, epochMsOf, startOfDay } from '../../time/instant.ts';
import type { Zone } from '../../time/zone.ts';

/** In units of the civil calendar the story goes on at the same time of another day. */
const sameTimeLater = (now: number, amount: number, unit: CivilUnit, zone: Zone): number => {
  const today = epochDayOfInstant(now, zone);
  const day = addCivilUnits(today, amount, unit);
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
  const read = tryReadLimit(text, ['after']);
  if (!read.ok) return read;
  const limit = read.value;
  if (!isDateLimit(limit) && isCivilUnit(limit.unit)) {
    return succeed(sameTimeLater(now, limit.amount, limit.unit, zone));
  }
  // As for a step, whole working days too count from the hour.
  const end = tryComputeDeadline({ start: now, limit, calendar, scope: 'step' });
  return end.ok ? succeed(epochMsOf(end.value.due)) : end;
};
