import { type Issue, type IssuePath, issueAt } from '../base/issue.ts';
import { minutesOfWallTime } from '../time/wall-time.ts';
import type { Shift } from './work-calendar.ts';

/** A shift in minutes since midnight, `from` included and `till` not. */
export interface ShiftMinutes {
  readonly from: number;
  readonly till: number;
}

/** The hours of one day. */
export interface Timetable {
  readonly shifts: readonly ShiftMinutes[];
  /** Open minutes in all. */
  readonly minutes: number;
  /** Whether limits pass while it is open. */
  readonly counts: boolean;
  /** Whether the clocks may change on the day, so that wall time does not tell how much has passed. */
  readonly isUneven: boolean;
}

export const shiftMinutesOf = (shift: Shift): ShiftMinutes => ({
  from: minutesOfWallTime(shift.slice(0, 5)),
  till: minutesOfWallTime(shift.slice(6)),
});

/** A timetable from shifts that `shiftFaults` found nothing wrong with. */
export const timetableOf = (shifts: readonly Shift[], counts: boolean): Timetable => {
  const parsed = shifts.map(shiftMinutesOf);
  return {
    shifts: parsed,
    minutes: parsed.reduce((sum, { from, till }) => sum + till - from, 0),
    counts,
    isUneven: false,
  };
};

const faultOf = (shift: Shift, path: IssuePath): Issue | undefined => {
  const { from, till } = shiftMinutesOf(shift);
  if (shift[5] !== '-' || Number.isNaN(from) || Number.isNaN(till)) {
    return issueAt(path, 'calendar.shiftUnreadable', { shift });
  }
  return from < till ? undefined : issueAt(path, 'calendar.shiftReversed', { shift });
};

/** Everything wrong with the shifts of one day: form, direction, order, overlap. */
export const shiftFaults = (shifts: readonly Shift[], path: IssuePath): readonly Issue[] => {
  const faults = shifts.flatMap((shift, i) => faultOf(shift, [...path, i]) ?? []);
  if (faults.length > 0) return faults;
  return shifts.slice(1).flatMap((shift, i) => {
    const before = shifts[i];
    return before !== undefined && shiftMinutesOf(before).till > shiftMinutesOf(shift).from
      ? [issueAt([...path, i + 1], 'calendar.shiftsOverlap', { first: before, second: shift })]
      : [];
  });
};
