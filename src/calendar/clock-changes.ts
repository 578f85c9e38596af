import type { EpochDay } from '../time/civil-date.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/units.ts';
import type { Zone } from '../time/zone.ts';
import type { CalendarRange } from './calendar-range.ts';
import type { Timetable } from './timetable.ts';

/** Days between looks at the offset; two changes of the clocks are farther apart than this. */
const OFFSET_STRIDE_DAYS = 7;

/** The days of a range around each change of the clocks, in a zone where they change. */
export const daysOfClockChange = (
  zone: Zone,
  { firstDay, lastDay }: CalendarRange,
): readonly EpochDay[] => {
  const offsetOn = (day: EpochDay): number => zone.offsetAt(day * MS_PER_DAY);
  const days: EpochDay[] = [];
  let before = offsetOn(firstDay);
  for (let day = firstDay; day <= lastDay; day += OFFSET_STRIDE_DAYS) {
    const after = offsetOn(day + OFFSET_STRIDE_DAYS);
    // The change may show in UTC a day beside its civil day, so one day is added at either end.
    if (after !== before) {
      for (let d = day - 1; d <= day + OFFSET_STRIDE_DAYS + 1; d += 1) days.push(d);
    }
    before = after;
  }
  return days.filter((day) => day >= firstDay && day <= lastDay);
};

/** The same shifts with the minutes that really pass in them on a day of clock change. */
export const withElapsedMinutes = (timetable: Timetable, day: EpochDay, zone: Zone): Timetable => {
  const midnight = day * MS_PER_DAY;
  const minutes = timetable.shifts.reduce((sum, { from, till }) => {
    const opening = zone.epochMsOf(midnight + from * MS_PER_MINUTE);
    const closing = zone.epochMsOf(midnight + till * MS_PER_MINUTE);
    return sum + Math.round((closing - opening) / MS_PER_MINUTE);
  }, 0);
  return { ...timetable, minutes, isUneven: true };
};
