import { errorOf } from '../base/error.ts';
import { issueAt } from '../base/issue.ts';
import { formatInstant, type Instant, type InstantInput, requireInstant } from '../time/instant.ts';
import { MS_PER_MINUTE, msOfMinutes } from '../time/units.ts';
import { tableOf } from './build-calendar.ts';
import { instantAtWorkingMs, workingMsAt, workingMsBetween } from './coordinates.ts';
import type { WorkCalendar } from './work-calendar.ts';

/**
 * The earliest instant by which so much working time has passed; on a boundary the closing of the
 * earlier shift, never the next opening. Negative minutes go back; zero stays.
 *
 * @param minutes working minutes, fractions allowed; a result between two milliseconds is rounded up
 * @throws LienthongError `instant.invalid`, `instant.withoutOffset`, `input.wrongType`,
 *   `calendar.notConfirmed`, `calendar.notTabulated`
 * @example
 * ```ts
 * addWorkingTime('2026-11-20T16:00:00+07:00', 120, vietnamCalendar());
 * //=> '2026-11-23T08:30:00+07:00'
 * ```
 */
export const addWorkingTime = (
  instant: InstantInput,
  minutes: number,
  calendar: WorkCalendar,
): Instant => {
  const start = requireInstant(instant, 'instant');
  if (!Number.isFinite(minutes)) {
    throw errorOf([
      issueAt(['minutes'], 'input.wrongType', { expected: 'number', received: String(minutes) }),
    ]);
  }
  const table = tableOf(calendar);
  const move = msOfMinutes(minutes);
  const end = move === 0 ? start : instantAtWorkingMs(table, workingMsAt(table, start) + move);
  return formatInstant(end, table.zone);
};

/**
 * Working minutes between two instants, fractions kept; negative when `to` is earlier. The boundary
 * instants themselves have no length.
 *
 * @throws LienthongError `instant.invalid`, `instant.withoutOffset`, `calendar.notConfirmed`,
 *   `calendar.notTabulated`
 * @example
 * ```ts
 * workingTimeBetween(
 *   '2026-11-20T16:00:00+07:00',
 *   '2026-11-23T08:30:00+07:00',
 *   vietnamCalendar(),
 * ); //=> 120
 * ```
 */
export const workingTimeBetween = (
  from: InstantInput,
  to: InstantInput,
  calendar: WorkCalendar,
): number => {
  const table = tableOf(calendar);
  const start = requireInstant(from, 'from');
  const end = requireInstant(to, 'to');
  return workingMsBetween(table, start, end) / MS_PER_MINUTE;
};
