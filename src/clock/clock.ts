import { dayPartsAt, workingMsBetween, workingMsIn } from '../calendar/coordinates.ts';
import { rankThrough } from '../calendar/day-shifts.ts';
import { certaintyOn } from '../calendar/reach.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import type { Grade } from '../deadline/grade.ts';
import { isDateLimit, type Limit, type LimitUnit } from '../limit/limit.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, formatInstant, type Instant } from '../time/instant.ts';
import { clipTo } from '../time/interval.ts';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../time/units.ts';
import type { Zone } from '../time/zone.ts';
import type { ClockRecord, ClockScope, ClockState } from './clock-record.ts';

/** A stretch of a clock: in the unit of its limit, and in minutes (working time; wall for `clock`). */
export interface ClockAmount {
  readonly amount: number;
  readonly unit: LimitUnit;
  readonly minutes: number;
}

/** A limit applied to a span (đồng hồ). Plain data. */
export interface Clock {
  readonly scope: ClockScope;
  /** Node id, or the dossier's id. */
  readonly id: string;
  readonly visit?: string;
  readonly unit?: string;
  readonly cycle: number;
  readonly limit: Limit;
  readonly start: Instant;
  readonly due: Instant;
  readonly dueDate: CivilDate;
  /** The last instant that is in time. */
  readonly endsAt: Instant;
  readonly ended?: Instant;
  readonly allowed: ClockAmount;
  readonly used: ClockAmount;
  /** Negative when the limit is past. */
  readonly remaining: ClockAmount;
  readonly state: ClockState;
  /** `late` as soon as it is; the other grades at the end. */
  readonly grade?: Grade;
  /** Milliseconds past `due`, pauses set aside: working time, for limits in hours wall time. */
  readonly lateBy?: number;
  readonly dueSoon?: true;
  readonly certainty: Certainty;
}

/** How much of a limit is left at an instant, in a unit of its own. */
const remainingAt = ({ span, times, judgedAt }: ClockRecord): Omit<ClockAmount, 'minutes'> => {
  const { limit, counting, table } = span;
  const today = epochDayOfInstant(judgedAt, table.zone);
  if (isDateLimit(limit)) return { amount: times.dueDay - today, unit: 'day' };
  const { unit } = limit;
  if (counting === 'date') {
    const days =
      unit === 'workingDay'
        ? rankThrough(table, times.dueDay) - rankThrough(table, today)
        : times.dueDay - today;
    return { amount: days, unit: unit === 'workingDay' ? 'workingDay' : 'day' };
  }
  if (counting === 'clock') {
    const perUnit = unit === 'hour' ? MS_PER_HOUR : MS_PER_MINUTE;
    return { amount: (times.due - judgedAt) / perUnit, unit };
  }
  if (unit === 'workingDay' && counting === 'time') {
    const parts = dayPartsAt(table, times.due) - dayPartsAt(table, judgedAt);
    return { amount: parts / table.partsPerDay, unit };
  }
  const perUnit = unit === 'workingHour' ? MS_PER_HOUR : MS_PER_MINUTE;
  const ms = workingMsBetween(table, judgedAt, times.due);
  return { amount: ms / perUnit, unit: unit === 'workingHour' ? unit : 'workingMinute' };
};

/** What the limit allows in the unit in which `remaining` is told. */
const allowedIn = ({ span, times }: ClockRecord, unit: LimitUnit, minutes: number): number => {
  const { limit, table, start } = span;
  if (!isDateLimit(limit) && limit.unit === unit) return limit.amount;
  if (unit === 'workingMinute') return minutes;
  return times.dueDay - epochDayOfInstant(start, table.zone);
};

const amountsOf = (record: ClockRecord): Pick<Clock, 'allowed' | 'used' | 'remaining'> => {
  const { span, times, judgedAt } = record;
  const { table, counting, pauses } = span;
  const wall = counting === 'clock';
  const paused = clipTo(pauses, { from: times.countsFrom, till: times.due });
  const pausedMs = wall
    ? paused.reduce((ms, { from, till }) => ms + till - from, 0)
    : workingMsIn(table, paused);
  const between = (from: number, till: number): number =>
    wall ? till - from : workingMsBetween(table, from, till);
  const allowedMinutes = (between(times.countsFrom, times.due) - pausedMs) / MS_PER_MINUTE;
  // Before counting begins nothing is used yet, though office hours may be open.
  const remainingMinutes = Math.min(allowedMinutes, between(judgedAt, times.due) / MS_PER_MINUTE);
  const left = remainingAt(record);
  const allowed = allowedIn(record, left.unit, allowedMinutes);
  return {
    allowed: { amount: allowed, unit: left.unit, minutes: allowedMinutes },
    used: {
      amount: allowed - left.amount,
      unit: left.unit,
      minutes: allowedMinutes - remainingMinutes,
    },
    remaining: { ...left, minutes: remainingMinutes },
  };
};

/** Writes a clock out, its instants in the zone of the dossier. */
export const clockFrom = (record: ClockRecord, zone: Zone): Clock => {
  const { scope, id, visit, unit, cycle, span, times, ended, state, grade } = record;
  return {
    scope,
    id,
    ...(visit === undefined ? {} : { visit }),
    ...(unit === undefined ? {} : { unit }),
    cycle,
    limit: span.limit,
    start: formatInstant(span.start, zone),
    due: formatInstant(times.due, zone),
    dueDate: formatCivilDate(times.dueDay),
    endsAt: formatInstant(times.endsAt, zone),
    ...(ended === undefined ? {} : { ended: formatInstant(ended, zone) }),
    ...amountsOf(record),
    state,
    ...(grade === undefined ? {} : { grade }),
    ...(grade === 'late' ? { lateBy: record.lateByMs } : {}),
    ...(record.isDueSoon ? { dueSoon: true as const } : {}),
    certainty: certaintyOn(span.table, times.dueDay),
  };
};
