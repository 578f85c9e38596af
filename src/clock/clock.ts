import { instantAtWorkingMs, type Moment, momentAt, workingMsAt } from '../calendar/coordinates.ts';
import { openInstantFrom, rankThrough } from '../calendar/day-shifts.ts';
import type { Certainty } from '../calendar/work-calendar.ts';
import { certaintyOf } from '../deadline/due-times.ts';
import type { Grade } from '../deadline/grade.ts';
import { pauseAt, pauseCountOf } from '../deadline/pause-list.ts';
import { runningMsBetween } from '../deadline/running-time.ts';
import type { Writable } from '../dossier/fold.ts';
import { isDateLimit, type Limit, type LimitUnit } from '../limit/limit.ts';
import { type CivilDate, formatCivilDate } from '../time/civil-date.ts';
import { epochDayOfInstant, formatInstant, type Instant } from '../time/instant.ts';
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
  /**
   * Whose time it is: of a step or wait the unit that has it or had it last, after a `handedOver` the
   * one that it was handed to; of a stage the unit that the procedure names. By whose calendar a limit
   * counts is another thing: by that of the unit that the procedure names, whoever has the file.
   */
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
  /** What ran by the look: pauses are set aside, also those after the due. */
  readonly used: ClockAmount;
  /** Negative when the limit is past. */
  readonly remaining: ClockAmount;
  readonly state: ClockState;
  /** `late` as soon as it is; the other grades at the end. */
  readonly grade?: Grade;
  /**
   * Milliseconds past `due`, pauses set aside: working time, for limits in hours wall time. Of a step
   * only what passed in this visit: what earlier visits went past their common allowance is theirs.
   */
  readonly lateBy?: number;
  readonly dueSoon?: true;
  /** Nobody answered, and by law or procedure that was the answer. */
  readonly silent?: true;
  readonly certainty: Certainty;
}

type Remaining = Omit<ClockAmount, 'minutes'>;

const wallTimeLeft = ({ span: { limit } }: ClockRecord, msLeft: number): Remaining => {
  const unit = !isDateLimit(limit) && limit.unit === 'hour' ? 'hour' : 'minute';
  const perUnit = unit === 'hour' ? MS_PER_HOUR : MS_PER_MINUTE;
  return { amount: msLeft / perUnit, unit };
};

/** How much of a limit is left at an instant, in a unit of its own. */
const remainingAt = ({ span, times }: ClockRecord, judged: Moment, due: Moment): Remaining => {
  const { limit, counting, table } = span;
  const today = judged.day;
  if (isDateLimit(limit)) return { amount: times.dueDay - today, unit: 'day' };
  const { unit } = limit;
  if (counting === 'date') {
    const days =
      unit === 'workingDay'
        ? rankThrough(table, times.dueDay) - rankThrough(table, today)
        : times.dueDay - today;
    return { amount: days, unit: unit === 'workingDay' ? 'workingDay' : 'day' };
  }
  if (unit === 'workingDay' && counting === 'time') {
    return { amount: (due.dayParts - judged.dayParts) / table.partsPerDay, unit };
  }
  const perUnit = unit === 'workingHour' ? MS_PER_HOUR : MS_PER_MINUTE;
  const ms = due.workingMs - judged.workingMs;
  return { amount: ms / perUnit, unit: unit === 'workingHour' ? unit : 'workingMinute' };
};

/** What the limit allows in the unit in which `remaining` is told. */
const allowedIn = ({ span, times }: ClockRecord, unit: LimitUnit, minutes: number): number => {
  const { limit, table, start } = span;
  if (!isDateLimit(limit) && limit.unit === unit) return limit.amount;
  if (unit === 'workingMinute') return minutes;
  return times.dueDay - epochDayOfInstant(start, table.zone);
};

type Amounts = Pick<Clock, 'allowed' | 'used' | 'remaining'>;

const amountsFrom = (
  allowed: number,
  { amount, unit }: Remaining,
  minutes: number,
  minutesLeft: number,
): Amounts => {
  // Before counting begins nothing is used yet, though office hours may be open.
  const left = Math.min(minutes, minutesLeft);
  return {
    allowed: { amount: allowed, unit, minutes },
    used: { amount: allowed - amount, unit, minutes: minutes - left },
    remaining: { amount, unit, minutes: left },
  };
};

/** The instant at which a clock is judged, had nothing stood still since its due. */
const unpausedJudgedAt = ({ span, times: { due }, judgedAt }: ClockRecord): number => {
  const { counting, table, pauses } = span;
  const last = pauseAt(pauses, pauseCountOf(pauses) - 1);
  if (judgedAt <= due || last === undefined || last.till <= due) return judgedAt;
  const lateMs = runningMsBetween(span, due, judgedAt);
  if (counting === 'clock') return due + lateMs;
  const ran = instantAtWorkingMs(table, workingMsAt(table, due) + lateMs);
  return Math.min(judgedAt, openInstantFrom(table, ran));
};

/** Of hours by the clock, which pass by day and by night. */
const wallAmountsOf = (record: ClockRecord): Amounts => {
  const { span, times } = record;
  const minutes = runningMsBetween(span, times.countsFrom, times.due) / MS_PER_MINUTE;
  const msLeft = times.due - unpausedJudgedAt(record);
  const remaining = wallTimeLeft(record, msLeft);
  const allowed = allowedIn(record, remaining.unit, minutes);
  return amountsFrom(allowed, remaining, minutes, msLeft / MS_PER_MINUTE);
};

const workingAmountsOf = (record: ClockRecord): Amounts => {
  const { span, times } = record;
  const { table } = span;
  const due = momentAt(table, times.due);
  const judged = momentAt(table, unpausedJudgedAt(record));
  const ms =
    pauseCountOf(span.pauses) === 0
      ? due.workingMs - workingMsAt(table, times.countsFrom)
      : runningMsBetween(span, times.countsFrom, times.due);
  const minutes = ms / MS_PER_MINUTE;
  const remaining = remainingAt(record, judged, due);
  const allowed = allowedIn(record, remaining.unit, minutes);
  return amountsFrom(
    allowed,
    remaining,
    minutes,
    (due.workingMs - judged.workingMs) / MS_PER_MINUTE,
  );
};

const amountsOf = (record: ClockRecord): Amounts =>
  record.span.counting === 'clock' ? wallAmountsOf(record) : workingAmountsOf(record);

/** Writes a clock out, its instants in the zone of the dossier. */
export const clockFrom = (record: ClockRecord, zone: Zone): Clock => {
  const { visit, unit, span, times, ended, grade } = record;
  const { allowed, used, remaining } = amountsOf(record);
  const clock: Writable<Clock> = {
    scope: record.scope,
    id: record.id,
    cycle: record.cycle,
    limit: span.limit,
    start: formatInstant(span.start, zone),
    due: formatInstant(times.due, zone),
    dueDate: formatCivilDate(times.dueDay),
    endsAt: formatInstant(times.endsAt, zone),
    allowed,
    used,
    remaining,
    state: record.state,
    certainty: certaintyOf(span, times),
  };
  if (visit !== undefined) clock.visit = visit;
  if (unit !== undefined) clock.unit = unit;
  if (ended !== undefined) clock.ended = formatInstant(ended, zone);
  if (grade !== undefined) clock.grade = grade;
  if (grade === 'late') clock.lateBy = record.lateByMs;
  if (record.isDueSoon) clock.dueSoon = true;
  if (record.isSilent) clock.silent = true;
  return clock;
};
