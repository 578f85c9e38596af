import { unwrap } from '../base/error.ts';
import { projectedTableOf } from '../calendar/build-calendar.ts';
import { defaultCalendarOf } from '../calendar/calendar-set.ts';
import type { LookOptions } from '../clock/look-options.ts';
import {
  type CivilDate,
  type EpochDay,
  formatCivilDate,
  parseCivilDate,
} from '../time/civil-date.ts';
import {
  epochDayOfInstant,
  formatInstant,
  type Instant,
  requireInstant,
  startOfDay,
} from '../time/instant.ts';
import { MS_PER_DAY } from '../time/units.ts';
import { type DayNumber, dayNumberAt } from './instant-check.ts';

/** What a period is read from. */
interface PeriodOptions extends Pick<LookOptions, 'now' | 'calendar'> {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The days of a report, and the instant as of which it judges what is still open. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The last day that has begun. */
  readonly lastDay: CivilDate;
  /** Now, or the end of the last day when that is over. */
  readonly at: number;
  readonly asOf: Instant;
  readonly firstDay: DayNumber;
  /** No instant up to this day is after the period or after now, wherever it was written. */
  readonly plainDay: DayNumber;
  /** Whether now lies within the last day: then not all of that day is over. */
  readonly isRunning: boolean;
  /** 00:00 of the first day. */
  readonly start: number;
  /** No instant up to this day is after the start, wherever it was written. */
  readonly startPlainDay: DayNumber;
  /** What is after it has not happened. */
  readonly now: number;
}

/** No zone is a whole day off, so the day before yesterday is over everywhere. */
const plainDayBefore = (lastDay: EpochDay, now: number): EpochDay =>
  Math.min(lastDay, Math.floor(now / MS_PER_DAY) - 1) - 1;

/** @throws LienthongError `date.invalid`, `instant.*` */
export const readPeriod = ({ from, to, now, calendar }: PeriodOptions): Period => {
  const { zone } = projectedTableOf(defaultCalendarOf(calendar));
  const first = unwrap(parseCivilDate(from, ['from']));
  const last = unwrap(parseCivilDate(to, ['to']));
  const instant = requireInstant(now, 'now');
  const end = startOfDay(last + 1, zone);
  const at = Math.min(instant, end);
  const lastDay = Math.min(last, epochDayOfInstant(instant, zone));
  return {
    from,
    to,
    lastDay: formatCivilDate(lastDay),
    firstDay: dayNumberAt(from),
    plainDay: dayNumberAt(formatCivilDate(plainDayBefore(lastDay, instant))),
    at,
    asOf: formatInstant(at, zone),
    isRunning: instant < end,
    start: startOfDay(first, zone),
    startPlainDay: dayNumberAt(formatCivilDate(first - 2)),
    now: instant,
  };
};
